// UTF-8 of any content to clean UTF-8 in NFC.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

struct ComposedText {
  std::string text;
  OffsetMap map;
  std::size_t ill_formed = 0;  // sequences that U+FFFD stands for
  std::size_t doubtful = 0;    // characters that is_doubtful(); a run of dropped ones may count once
};

/// What normalize() does to UTF-8, see there.
[[nodiscard]] ComposedText compose_text(std::string_view source, bool compose_only);

}  // namespace v0
}  // namespace solieu
