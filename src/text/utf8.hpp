// Decoding of valid UTF-8 (NormalizedText::text), one code point at a time.
#pragma once

#include <cstdint>
#include <string_view>

namespace solieu {
inline namespace v0 {

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

}  // namespace v0
}  // namespace solieu
