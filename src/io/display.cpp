#include "io/display.hpp"

#include <algorithm>
#include <array>

#include "io/valid_utf8.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

struct CharacterRange {
  char32_t first;
  char32_t last;
};

template <std::size_t size>
bool is_in(const std::array<CharacterRange, size>& ranges, char32_t character) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), character,
                                      [](char32_t c, const CharacterRange& range) { return c < range.first; });
  return after != ranges.begin() && character <= std::prev(after)->last;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

bool is_white(char32_t c) { return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

// Bidirectional controls, zero-width spaces and joiners, soft hyphen, byte order mark.
bool is_invisible(char32_t c) {
  static constexpr std::array<CharacterRange, 6> ranges{
      {{0xAD, 0xAD}, {0x61C, 0x61C}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}}};
  return is_in(ranges, c);
}

// Combining marks of the scripts that press text has, and variation selectors.
bool is_combining(char32_t c) {
  static constexpr std::array<CharacterRange, 6> ranges{
      {{0x300, 0x36F}, {0x483, 0x489}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}}};
  return is_in(ranges, c);
}

// East_Asian_Width W and F (UAX #11), and emoji.
bool is_wide(char32_t c) {
  static constexpr std::array<CharacterRange, 12> ranges{{{0x1100, 0x115F},
                                                          {0x2E80, 0x303E},
                                                          {0x3041, 0x33FF},
                                                          {0x3400, 0x4DBF},
                                                          {0x4E00, 0xA4CF},
                                                          {0xAC00, 0xD7A3},
                                                          {0xF900, 0xFAFF},
                                                          {0xFE30, 0xFE6F},
                                                          {0xFF00, 0xFF60},
                                                          {0xFFE0, 0xFFE6},
                                                          {0x1F300, 0x1FAFF},
                                                          {0x20000, 0x3FFFD}}};
  return is_in(ranges, c);
}

std::size_t cells(char32_t c) {
  if (is_combining(c)) return 0;
  return is_wide(c) ? 2 : 1;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  for_each_valid(text, [&](std::string_view piece) {
    const char32_t character = code_point_at(piece, 0).value;
    if (is_white(character)) {
      out += ' ';
    } else if (is_control(character)) {
      out += "\xEF\xBF\xBD";
    } else if (!is_invisible(character)) {
      out += piece;
    }
  });
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    width += cells(character.value);
    at += character.length;
  }
  return width;
}

std::string fit(std::string_view text, std::size_t width, bool align_right) {
  const std::size_t natural = display_width(text);
  if (natural <= width) {
    const std::string fill(width - natural, ' ');
    return align_right ? fill + std::string(text) : std::string(text) + fill;
  }
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint character = code_point_at(text, at);
    if (used + cells(character.value) + 1 > width) break;
    used += cells(character.value);
    at += character.length;
  }
  return std::string(text.substr(0, at)) + "…" + std::string(width - used - 1, ' ');
}

}  // namespace v0
}  // namespace solieu
