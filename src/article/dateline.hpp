// Publication lines: "Thứ Ba, 25/6/2019 | 08:15 GMT+7".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "article/layout.hpp"

namespace solieu {
inline namespace v0 {

/// The day that a line names, if the line is a dateline: a full date with nothing but times of day and the words
/// that the rules allow. With `byline_too`, a few other words may stand beside a date and a time of day; with
/// `name_too`, also before a mark and a date that ends the line: "Tạp chí Cao Sơn, 19/05/2025".
[[nodiscard]] std::optional<std::chrono::year_month_day> dateline_day(std::string_view line, const Layout& layout,
                                                                      bool byline_too, bool name_too = false);

/// The same for a row of items ("|", "•", "·" or a gap between them), one of which is a dateline: "example.vn | Thứ
/// Sáu, 27/01/2023", "Ngày đăng: 09/06/2023 | 10:12 | Lượt đọc: 1.204".
[[nodiscard]] std::optional<std::chrono::year_month_day> dateline_in_row(std::string_view line, const Layout& layout);

/// A dateline inside a line that a page was flattened to.
struct Stamp {
  std::size_t begin = 0;  // bytes of the line
  std::size_t end = 0;
  std::chrono::year_month_day day;
};

/// The first date with a time of day in the first `longest` bytes: "(Thứ Năm, 16/9/2021, 14:26)".
[[nodiscard]] std::optional<Stamp> find_stamp(std::string_view line, const Layout& layout, std::size_t longest);

}  // namespace v0
}  // namespace solieu
