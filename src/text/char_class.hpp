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

/// The letters of ASCII, of Latin-1, and those of extended_letter_length(), told by two bytes: a bit that both have.
/// Words mix their lengths at random, which no branch foresees.
struct LatinBytes {
  std::array<std::uint8_t, 256> first{};
  std::array<std::uint8_t, 256> second{};
  std::array<std::uint8_t, 256> length{};
};

inline constexpr LatinBytes latin_bytes = [] {
  constexpr std::uint8_t always = 1, latin1 = 2, additional = 4;
  LatinBytes bytes;
  for (unsigned i = 0; i < 256; ++i) {
    const bool ascii = i < 0x80 && ascii_classes[i] == CharClass::letter;
    bytes.first[i] = ascii || (i >= 0xC4 && i <= 0xC8) ? always : i == 0xC3 ? latin1 : i == 0xE1 ? additional : 0;
    bytes.second[i] = always;
    if (i != 0x97 && i != 0xB7) bytes.second[i] |= latin1;  // not × and ÷
    if ((i & 0xFCU) == 0xB8) bytes.second[i] |= additional;
    bytes.length[i] = i < 0x80 ? 1 : i < 0xE0 ? 2 : 3;
  }
  return bytes;
}();

/// The end of these letters from a place on.
[[nodiscard]] inline std::size_t latin_end(std::string_view text, std::size_t at) {
  while (at + 1 < text.size()) {
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((latin_bytes.first[first] & latin_bytes.second[second]) == 0) return at;
    at += latin_bytes.length[first];
  }
  return at < text.size() && is_ascii_letter(static_cast<unsigned char>(text[at])) ? at + 1 : at;
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
