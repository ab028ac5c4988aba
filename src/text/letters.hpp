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

// Ạ to ỹ and Ă, Đ, Ĩ, Ũ stand in pairs of an even capital and the odd small letter after it.
[[nodiscard]] constexpr bool is_case_pair(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x100 && c <= 0x12F) || (c >= 0x14A && c <= 0x177);
}

enum class Case : unsigned char { none, lower, upper };

/// What the functions below say of characters that Vietnamese does not use.
[[nodiscard]] char32_t lower_of_rare(char32_t c);
[[nodiscard]] Case case_of_rare(char32_t c);

/// Simple lower case mapping of any code point.
[[nodiscard]] inline char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
  if (is_case_pair(c)) return c | 1U;
  if (c < 0xC0 || (c >= 0xDF && c < 0x100)) return c;
  if (c < 0xDF) return c == 0xD7 ? c : c + 0x20;
  if (c == 0x1A0 || c == 0x1AF) return c + 1;  // Ơ, Ư
  if (c == 0x1A1 || c == 0x1B0) return c;
  return lower_of_rare(c);
}

/// Simple upper case mapping of any code point.
[[nodiscard]] char32_t to_upper(char32_t c);

/// The case of a letter (title case is upper); `none` for all else.
[[nodiscard]] inline Case case_of(char32_t c) {
  if (c < 0x80) return !is_ascii_letter(c) ? Case::none : c >= U'a' ? Case::lower : Case::upper;
  if (is_case_pair(c)) return (c & 1U) != 0 ? Case::lower : Case::upper;
  if (c >= 0xC0 && c < 0x100) return c == 0xD7 || c == 0xF7 ? Case::none : c < 0xDF ? Case::upper : Case::lower;
  if (c == 0x1A0 || c == 0x1AF) return Case::upper;
  if (c == 0x1A1 || c == 0x1B0) return Case::lower;
  return case_of_rare(c);
}

}  // namespace v0
}  // namespace solieu
