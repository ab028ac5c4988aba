#include "extract/date_relative.hpp"

#include <chrono>

namespace solieu {
inline namespace v0 {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

Period last_days(year_month_day base, int count) { return {year_month_day(sys_days(base) - days(count - 1)), base}; }

void set_relative(DateUnit& unit, RelativeDate from, year_month_day base) {
  if (from.unit == DateUnitName::month || from.unit == DateUnitName::quarter) {
    const int step = from.unit == DateUnitName::quarter ? 3 : 1;
    const auto month = (base.year() / base.month() / std::chrono::day(1)) + std::chrono::months(from.offset * step);
    const int number = static_cast<int>(static_cast<unsigned>(month.month()));
    unit = step == 3 ? quarter_unit((number + 2) / 3) : month_unit(number, number, 0);
    set_year(unit, static_cast<int>(month.year()));
  } else {
    unit = day_unit(year_month_day(sys_days(base) + days(from.offset)));
  }
}

DateValue week(RelativeDate from, year_month_day base, DateValue value) {
  const sys_days day(base);
  const auto since_monday = std::chrono::weekday(day) - std::chrono::Monday;
  const sys_days monday = day - since_monday + days(7 * from.offset);
  if (from.weekday != 0) {
    sys_days named = monday + days(from.weekday - 1);
    if (from.past && named >= day) named -= days(7);
    value.period = {year_month_day(named), year_month_day(named)};
    value.timex = timex_of(day_unit(year_month_day(named))).view();
    value.inferred = {"year", "month"};
    return value;
  }
  const year_month_day first(monday + days(from.unit == DateUnitName::weekend ? 5 : 0));
  value.period = {first, year_month_day(monday + days(6))};
  ((value.timex = timex_of(day_unit(first)).view()) += '/') += timex_of(day_unit(*value.period.end)).view();
  value.inferred = {"year", "month"};
  return value;
}

}  // namespace v0
}  // namespace solieu
