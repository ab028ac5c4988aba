// What the stages inside normalization know of encodings.
#pragma once

#include <optional>

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

/// The legacy encoding that was taken for Latin-1, for one of the _in_utf8 encodings.
[[nodiscard]] std::optional<Encoding> encoding_inside(Encoding encoding);

}  // namespace v0
}  // namespace solieu
