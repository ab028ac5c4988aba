// Days counted from the publication: "tháng trước", "chủ nhật vừa qua".
#pragma once

#include <chrono>

#include <solieu/mention.hpp>

#include "extract/date_unit.hpp"

namespace solieu {
inline namespace v0 {

/// So many days, the last of them the publication day: "7 ngày qua".
[[nodiscard]] Period last_days(std::chrono::year_month_day base, int count);

/// Makes a unit the one so many days, months or quarters from a day.
void set_relative(DateUnit& unit, RelativeDate from, std::chrono::year_month_day base);

/// Gives a value the days of a week, of its weekend or one of its days; weeks begin on Monday (ISO 8601).
[[nodiscard]] DateValue week(RelativeDate from, std::chrono::year_month_day base, DateValue value);

}  // namespace v0
}  // namespace solieu
