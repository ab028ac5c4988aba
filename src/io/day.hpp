// Days as programs write them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// "2020-07-15", also with a time behind it ("2020-07-15T07:03:00+07:00").
[[nodiscard]] std::optional<std::chrono::year_month_day> parse_day(std::string_view text);

}  // namespace v0
}  // namespace solieu
