// Which encoding makes Vietnamese of some bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <solieu/text.hpp>

#include "text/decode.hpp"

namespace solieu {
inline namespace v0 {

/// How much of a text's words with letters beyond ASCII are Vietnamese syllables.
struct Plausibility {
  std::size_t syllables = 0;
  std::size_t others = 0;
  [[nodiscard]] long long gain() const { return static_cast<long long>(syllables) - static_cast<long long>(others); }
};

/// Precondition: normalized text.
[[nodiscard]] Plausibility plausibility_of(std::string_view text);

/// The UTF-16 encoding that a text begins like: with a byte order mark, or with zero bytes at every other place.
[[nodiscard]] std::optional<Encoding> detect_utf16(std::string_view source);

/// The encoding of bytes that are mostly not UTF-8: windows1258, viscii, tcvn3 or vni; else nothing.
[[nodiscard]] std::optional<Encoding> detect_bytes(std::string_view source);

/// VIQR, if the text is of ASCII bytes only and reads as that.
[[nodiscard]] std::optional<Encoding> detect_viqr(std::string_view source);

/// The _in_utf8 encoding that some lines of UTF-8 are garbled in; else nothing.
[[nodiscard]] std::optional<Encoding> detect_garbled(std::string_view source);

/// The text in UTF-8 when `encoding` was detected (`by_line`: of garbled UTF-8 only the garbled lines are read) or
/// declared.
[[nodiscard]] DecodedText decode_found(std::string_view source, Encoding encoding, bool by_line);

/// Whether a line makes more Vietnamese when it is read in an _in_utf8 encoding than as it is.
[[nodiscard]] bool is_garbled(std::string_view line, Encoding encoding);

}  // namespace v0
}  // namespace solieu
