// Base64 (RFC 4648, section 4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace solieu::cli {

/// Appends. Of a text that is handed over in pieces, all but the last must be a multiple of 3 bytes long.
void append_base64(std::string& out, std::string_view bytes);

/// None if it is not base64 with its padding, or has anything else in it.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

}  // namespace solieu::cli
