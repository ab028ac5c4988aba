// Text of unknown origin for a terminal: harmless, and as wide as it looks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// Valid UTF-8 on one line: white space becomes a space, control characters U+FFFD; bidirectional
/// controls and zero-width characters are dropped, so that the text can't rearrange what stands around it.
[[nodiscard]] std::string harmless(std::string_view text);

/// How many terminal cells the text takes. Precondition: the text is harmless.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text cut to `width` cells, with "…" at the end where something is missing, or filled with spaces.
[[nodiscard]] std::string fit(std::string_view text, std::size_t width, bool align_right = false);

}  // namespace v0
}  // namespace solieu
