// What kind of character stands at a place. Exact for Latin and Vietnamese, by block for other scripts.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {

enum class CharClass : std::uint8_t { space, digit, letter, mark, punctuation, symbol };

/// The class of a code point from U+0080 on that is no Latin letter.
[[nodiscard]] CharClass class_beyond_latin(char32_t value);

/// The class of a code point from U+0080 on.
[[nodiscard]] inline CharClass class_of_wide(char32_t value) {
  return is_latin_letter(value) ? CharClass::letter : class_beyond_latin(value);
}

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr CharClass class_of_ascii(unsigned char c) {
  if (c <= ' ' || c == 0x7F) return CharClass::space;
  if (c >= '0' && c <= '9') return CharClass::digit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharClass::letter;
  return std::string_view(".,;:!?()[]{}\"'-").find(static_cast<char>(c)) != std::string_view::npos
             ? CharClass::punctuation
             : CharClass::symbol;
}

inline constexpr std::array<CharClass, 128> ascii_classes = [] {
  std::array<CharClass, 128> classes{};
  for (unsigned i = 0; i < classes.size(); ++i) classes[i] = class_of_ascii(static_cast<unsigned char>(i));
  return classes;
}();

struct Character {
  CharClass kind = CharClass::space;
  std::uint32_t length = 0;  // bytes
};

/// The bytes of a letter of Latin Extended-A, the beginning of -B or Additional at a byte from 0x80 on, else 0. With
/// those of Latin-1 they are the letters of Vietnamese beyond ASCII.
[[nodiscard]] inline std::uint32_t extended_letter_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) == 0xE1) return (byte(1) & 0xFCU) == 0xB8 ? 3 : 0;
  return byte(0) >= 0xC4 && byte(0) <= 0xC8 ? 2 : 0;
}

/// The end of the Latin letters that stand at a place, of which some may be missing: those of -B.
[[nodiscard]] inline std::size_t latin_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    std::size_t length = 0;
    if (byte < 0x80) {
      length = ascii_classes[byte] == CharClass::letter ? 1 : 0;
    } else if (byte == 0xC3) {
      length = is_latin_letter(code_point_at(text, at).value) ? 2 : 0;
    } else {
      length = extended_letter_length(text, at);
    }
    if (length == 0) break;
    at += length;
  }
  return at;
}

/// Precondition: at < text.size(), at a boundary.
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {ascii_classes[byte], 1};
  if (const std::uint32_t length = extended_letter_length(text, at)) return {CharClass::letter, length};
  const CodePoint point = code_point_at(text, at);
  return {class_of_wide(point.value), point.length};
}

/// Whether a capital letter stands at a place; false at the end.
[[nodiscard]] inline bool capital_at(std::string_view text, std::size_t at) {
  return at < text.size() && case_of(code_point_at(text, at).value) == Case::upper;
}

/// Whether a letter stands at a place; false at the end.
[[nodiscard]] inline bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && character_at(text, at).kind == CharClass::letter;
}

[[nodiscard]] constexpr bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}

}  // namespace v0
}  // namespace solieu
