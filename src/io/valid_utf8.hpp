// Walks text of any bytes as valid UTF-8 (Unicode 15, table 3-7): what people and JSON readers get to see.
#pragma once

#include <cstddef>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// How many bytes of a well-formed character stand at `at`; 0 if ill-formed, then `skip` is its maximal subpart.
[[nodiscard]] inline std::size_t character_length(std::string_view text, std::size_t at, std::size_t& skip) {
  const auto lead = static_cast<unsigned char>(text[at]);
  skip = 1;
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;   // no overlong forms
  unsigned high = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;  // no surrogates, nothing past U+10FFFF
  for (; skip < length; ++skip) {
    if (at + skip >= text.size()) return 0;
    const auto byte = static_cast<unsigned char>(text[at + skip]);
    if (byte < low || byte > high) return 0;
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

/// Calls `take` with every character; U+FFFD stands for each maximal ill-formed subpart.
template <class Take>
void for_each_valid(std::string_view text, const Take& take) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t skip = 0;
    const std::size_t length = character_length(text, at, skip);
    take(length > 0 ? text.substr(at, length) : std::string_view("\xEF\xBF\xBD"));
    at += skip;
  }
}

}  // namespace v0
}  // namespace solieu
