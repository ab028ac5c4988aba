// HTML text: whatever goes in, no markup comes out.
#pragma once

#include <string>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// Text for an element or a quoted attribute: harmless() on one line, with the markup characters escaped.
[[nodiscard]] std::string html_text(std::string_view text);

/// A JSON string for a data block: valid UTF-8, and no "<" that could end the block.
[[nodiscard]] std::string html_json_string(std::string_view text);

}  // namespace v0
}  // namespace solieu
