// How the legacy encodings spell characters: data/encodings.tsv, and Boost.Locale for the Windows code pages.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <solieu/text.hpp>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {

/// A legacy encoding of bytes: each character is one byte or a sequence of up to three.
class CodeTable {
 public:
  /// For windows1258, viscii, tcvn3, vni and viqr. Built when it is first asked for.
  [[nodiscard]] static const CodeTable& of(Encoding encoding);

  /// The character at a place, the longest that fits; U+FFFD for a byte that has none. Precondition: at < bytes.size().
  [[nodiscard]] CodePoint at(std::string_view bytes, std::size_t at) const;

 private:
  explicit CodeTable(Encoding encoding);
  void add_column(Encoding encoding);
  void add(std::string_view bytes, char32_t character);

  std::array<char32_t, 256> single_{};
  std::array<std::uint8_t, 256> starts_{};                       // whether a sequence begins with this byte
  std::vector<std::pair<std::uint32_t, char32_t>> sequences_{};  // bytes, ordered
};

/// The windows-1252 byte of a character, bytes without one as Latin-1 has them (U+0081 is 81); nothing for others.
[[nodiscard]] std::optional<unsigned char> western_byte(char32_t c);

}  // namespace v0
}  // namespace solieu
