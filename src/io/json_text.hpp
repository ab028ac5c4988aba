// The text of a JSON string.
#pragma once

#include <cstddef>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// How many bytes `write_plain` may write after a text, and which must be there to write.
inline constexpr std::size_t plain_margin = 16;

/// Writes a text as it is; false if it cannot surely stand so in JSON, or may be ill-formed: then what was written is
/// to be written over. True for most texts. A few instructions for sixteen bytes. Precondition: two bytes of ASCII
/// stand before `to`.
[[nodiscard]] bool write_plain(char* to, std::string_view text);

/// The most bytes that `write_odd` makes of one byte.
inline constexpr std::size_t longest_escape = 6;

/// Writes any text with its escapes, ill-formed bytes as U+FFFD. Returns the end.
[[nodiscard]] char* write_odd(char* to, std::string_view text);

}  // namespace v0
}  // namespace solieu
