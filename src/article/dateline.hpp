// Publication lines: "Thứ Ba, 25/6/2019 | 08:15 GMT+7".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "article/layout.hpp"

namespace solieu {
inline namespace v0 {

/// The day that a line names, if the line is a dateline: a full date with nothing but times of day and the words
/// that the rules allow. With `byline_too`, a few other words may stand beside a date and a time of day.
[[nodiscard]] std::optional<std::chrono::year_month_day> dateline_day(std::string_view line, const Layout& layout,
                                                                      bool byline_too);

}  // namespace v0
}  // namespace solieu
