// Walks text of any bytes as valid UTF-8: what people and JSON readers get to see.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {

/// Calls `take` with the bytes of every character; U+FFFD stands for each maximal ill-formed subpart.
template <class Take>
void for_each_valid(std::string_view text, const Take& take) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode(text, at);
    const bool replaced = character.value == kReplacementCharacter;
    take(replaced ? std::string_view("\xEF\xBF\xBD") : text.substr(at, character.length));
    at += character.length;
  }
}

}  // namespace v0
}  // namespace solieu
