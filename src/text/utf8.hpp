// UTF-8 and UTF-16, one code point at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace solieu {
inline namespace v0 {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;  // bytes
};

/// The code point at a byte offset of valid UTF-8. Precondition: at < text.size(), at a boundary.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1FU) << 6 | (byte(1) & 0x3FU)), 2};
  if (lead < 0xF0) {
    return {static_cast<char32_t>((lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU)), 3};
  }
  return {static_cast<char32_t>((lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 |
                                (byte(3) & 0x3FU)),
          4};
}

/// The code point that ends before a byte offset of valid UTF-8. Precondition: 0 < end <= text.size(), at a boundary.
[[nodiscard]] inline CodePoint code_point_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return code_point_at(text, begin);
}

/// The code point at a byte offset of any bytes: an ill-formed sequence is U+FFFD, as long as its
/// maximal subpart (Unicode 15, section 3.9). Precondition: at < text.size().
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);

/// The code point at a byte offset of UTF-16; U+FFFD for a lone surrogate, and for a last byte alone. The same
/// precondition.
[[nodiscard]] CodePoint utf16_at(std::string_view source, std::size_t at, bool big_endian);

/// Writes a Unicode scalar value, at most four bytes; returns the end.
inline char* write_utf8(char* to, char32_t value) {
  const auto put = [&to](char32_t byte) { *to++ = static_cast<char>(byte); };
  if (value < 0x80) {
    put(value);
    return to;
  }
  if (value < 0x800) {
    put(0xC0U | value >> 6);
  } else {
    if (value < 0x10000) {
      put(0xE0U | value >> 12);
    } else {
      put(0xF0U | value >> 18);
      put(0x80U | (value >> 12 & 0x3FU));
    }
    put(0x80U | (value >> 6 & 0x3FU));
  }
  put(0x80U | (value & 0x3FU));
  return to;
}

/// Precondition: a Unicode scalar value.
inline void append_utf8(std::string& out, char32_t value) {
  char bytes[4];
  out.append(bytes, static_cast<std::size_t>(write_utf8(bytes, value) - bytes));
}

}  // namespace v0
}  // namespace solieu
