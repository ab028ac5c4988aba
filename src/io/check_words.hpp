// What a check says, in the language of the labels.
#pragma once

#include <string>

#include <solieu/record.hpp>

#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

/// The message of a check. Records carry it in English; in another language it is put into that language's words,
/// with the pieces of the article as they stand. A message of a form that is not known stays as it is.
[[nodiscard]] std::string check_words(const Check& check, const Labels& labels);

}  // namespace v0
}  // namespace solieu
