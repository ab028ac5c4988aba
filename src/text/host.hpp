// Host names, as articles write them.
#pragma once

#include <string_view>

namespace solieu {
inline namespace v0 {

/// Whether a text is `lower`, which has no capital, but for the case of its ASCII letters.
[[nodiscard]] bool equals_ignoring_case(std::string_view text, std::string_view lower);

/// Whether a text ends with `lower` behind something else, but for the case of its ASCII letters.
[[nodiscard]] bool ends_ignoring_case(std::string_view text, std::string_view lower);

/// Whether the whole text is a host with one of the usual endings: "bao.vn", "VOV.VN"; not "xong.Com", where a sentence
/// may begin.
[[nodiscard]] bool is_host(std::string_view text);

}  // namespace v0
}  // namespace solieu
