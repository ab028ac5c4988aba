// Bytes of any encoding to UTF-8 with the way back.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

struct DecodedText {
  std::string text;
  OffsetMap map;
  std::size_t ill_formed = 0;  // U+FFFD that stand for bytes without a character
};

/// utf16be if a mark or most zero bytes say so, else utf16le.
[[nodiscard]] Encoding utf16_order(std::string_view source);

/// The text in UTF-8. Precondition: the encoding is none of `automatic`, `utf8` and `utf16`. For the _in_utf8 encodings
/// `line` tells of each line of the source, with its line end, whether to take it; what is not taken stays as it is.
[[nodiscard]] DecodedText decode_text(std::string_view source, Encoding encoding,
                                      const std::function<bool(std::string_view)>& line = {});

}  // namespace v0
}  // namespace solieu
