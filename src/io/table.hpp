// Records as a table for people.
#pragma once

#include <string>
#include <vector>

#include <solieu/json.hpp>
#include <solieu/record.hpp>

#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

/// The records of one article under its title; words, numbers and days as the language of the labels has them.
[[nodiscard]] std::string record_table(const std::vector<Record>& records, const DocumentInfo& document,
                                       const Labels& labels);

}  // namespace v0
}  // namespace solieu
