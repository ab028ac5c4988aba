#include "text/utf8.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

// A row of table 3-7 of the Unicode Standard: what the second byte may be after this lead byte.
struct Lead {
  std::uint32_t length;  // 0: never starts a character
  unsigned char second_low;
  unsigned char second_high;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const Lead lead = lead_of(byte(0));
  if (lead.length == 0) return {kReplacementCharacter, 1};
  const std::size_t available = std::min<std::size_t>(lead.length, text.size() - at);
  for (std::uint32_t i = 1; i < available; ++i) {
    const unsigned char low = i == 1 ? lead.second_low : 0x80;
    const unsigned char high = i == 1 ? lead.second_high : 0xBF;
    if (byte(i) < low || byte(i) > high) return {kReplacementCharacter, i};
  }
  if (available < lead.length) return {kReplacementCharacter, static_cast<std::uint32_t>(available)};
  return code_point_at(text, at);
}

CodePoint utf16_at(std::string_view source, std::size_t at, bool big_endian) {
  const auto unit = [&](std::size_t place) {
    const auto first = static_cast<unsigned char>(source[place]);
    const auto second = static_cast<unsigned char>(source[place + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  if (at + 2 > source.size()) return {kReplacementCharacter, 1};
  const char32_t high = unit(at);
  if (high < 0xD800 || high > 0xDFFF) return {high, 2};
  if (high < 0xDC00 && at + 4 <= source.size()) {
    const char32_t low = unit(at + 2);
    if (low >= 0xDC00 && low <= 0xDFFF) return {0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 4};
  }
  return {kReplacementCharacter, 2};
}

}  // namespace v0
}  // namespace solieu
