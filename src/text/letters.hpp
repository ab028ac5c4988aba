// Letters of Latin script and their case, without a library call for those that Vietnamese uses.
#pragma once

namespace solieu {
inline namespace v0 {

[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// A letter of Latin-1, Latin Extended-A, -B or Additional.
[[nodiscard]] constexpr bool is_latin_letter(char32_t c) {
  if (c < 0xC0) return is_ascii_letter(c);
  return (c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

/// Simple lower case mapping of any code point.
[[nodiscard]] char32_t to_lower(char32_t c);

enum class Case : unsigned char { none, lower, upper };

/// The case of a letter (title case is upper); `none` for all else.
[[nodiscard]] Case case_of(char32_t c);

}  // namespace v0
}  // namespace solieu
