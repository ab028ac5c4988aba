#include "extract/date_unit.hpp"

#include <algorithm>
#include <charconv>

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

int days_in(int month_number, int year_number) {
  if (month_number == 2) {
    return year_number == 0 || year(year_number).is_leap() ? 29 : 28;
  }
  return month_number == 4 || month_number == 6 || month_number == 9 || month_number == 11 ? 30 : 31;
}

year_month_day calendar_day(int year_number, MonthDay at) {
  const int last = days_in(at.month, year_number);
  return year(year_number) / month(static_cast<unsigned>(at.month)) /
         day(static_cast<unsigned>(std::min(at.day, last)));
}

void add_year(Timex& out, const DateUnit& unit, int plus) {
  if (unit.source == DateUnit::YearSource::said) {
    out.add_number(unit.year + plus);
  } else {
    out += "XXXX";
  }
}

void add_month(Timex& out, const DateUnit& unit, int month_number, int plus) {
  add_year(out, unit, plus);
  out += "-";
  if (month_number == 0) {
    out += "XX";
  } else {
    out.add_number(month_number, 2);
  }
}

void add_day(Timex& out, const DateUnit& unit, MonthDay at, int plus) {
  add_month(out, unit, at.month, plus);
  out += "-";
  out.add_number(at.day, 2);
}

void add_range(Timex& out, const DateUnit& unit) {
  if (unit.years_long > 0 && unit.start.month == 1) {
    add_year(out, unit, 0);
    out += "/";
    add_year(out, unit, unit.years_long);
  } else if (unit.start.day == 1 && unit.end.day == 31) {
    add_month(out, unit, unit.start.month, 0);
    out += "/";
    add_month(out, unit, unit.end.month, unit.years_long);
  } else {
    add_day(out, unit, unit.start, 0);
    out += "/";
    add_day(out, unit, unit.end, unit.years_long);
  }
}

}  // namespace

bool ends_month(std::chrono::year_month_day day) {
  return std::chrono::year_month_day{std::chrono::sys_days{day} + std::chrono::days{1}}.day() == std::chrono::day{1};
}

bool is_anniversary(const DateUnit& from, const DateUnit& to) {
  constexpr int longest = 30;  // years
  if (from.grain == Grain::year && to.grain == Grain::year && to.year > from.year + longest) return true;
  return from.grain == Grain::day && to.grain == Grain::day && to.year > from.year + 1 &&
         from.start.day == to.start.day && from.start.month == to.start.month;
}

bool is_year(int number) { return number >= 1900 && number < 2100; }

bool is_month(int number) { return number >= 1 && number <= 12; }

bool is_day_of(int day_number, int month_number, int year_number) {
  return is_month(month_number) && day_number >= 1 && day_number <= days_in(month_number, year_number);
}

DateUnit day_unit(std::chrono::year_month_day at) {
  return day_unit(static_cast<int>(static_cast<unsigned>(at.day())),
                  static_cast<int>(static_cast<unsigned>(at.month())), static_cast<int>(at.year()));
}

DateUnit day_unit(int day_number, int month_number, int year_number) {
  DateUnit out;
  out.start = out.end = {month_number, day_number};
  if (year_number != 0) set_year(out, year_number);
  return out;
}

DateUnit month_unit(int first, int last, int year_number) {
  DateUnit out;
  out.grain = first == last ? Grain::month : Grain::range;
  out.start = {first, 1};
  out.end = {last, 31};
  if (year_number != 0) set_year(out, year_number);
  return out;
}

DateUnit quarter_unit(int quarter) {
  DateUnit out = month_unit(quarter * 3 - 2, quarter * 3, 0);
  out.grain = Grain::quarter;
  return out;
}

DateUnit months_unit(int count) {
  DateUnit out = count == 6 ? half_unit(1) : month_unit(1, count, 0);
  out.cumulative = true;
  if (count != 6) {
    out.grain = Grain::range;
    out.months = count;
  }
  return out;
}

DateUnit half_unit(int part) {
  DateUnit out = part == 1 ? month_unit(1, 6, 0) : month_unit(7, 12, 0);
  out.grain = Grain::half;
  return out;
}

DateUnit year_unit(int first, int last) {
  DateUnit out = month_unit(1, 12, first);
  out.grain = first == last ? Grain::year : Grain::range;
  out.years_long = last - first;
  out.of_year = true;
  return out;
}

DateUnit school_year_unit(int first) {
  DateUnit unit = year_unit(first, first + 1);
  unit.start = {9, 1};
  unit.end = {5, 31};
  unit.school_year = true;
  return unit;
}

void set_year(DateUnit& unit, int year_number) {
  unit.year = year_number;
  unit.source = DateUnit::YearSource::said;
}

year_month_day first_day(const DateUnit& unit) { return calendar_day(unit.year, unit.start); }

year_month_day last_day(const DateUnit& unit) { return calendar_day(unit.year + unit.years_long, unit.end); }

void Timex::add_number(int number, int width) {
  std::array<char, 12> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  const auto length = static_cast<int>(end - digits.data());
  if (length < width) *this += std::string_view("00000000", static_cast<std::size_t>(width - length));
  *this += std::string_view(digits.data(), static_cast<std::size_t>(length));
}

Timex timex_of(const DateUnit& unit) {
  Timex out;
  if (unit.months != 0) {
    out += "P";
    out.add_number(unit.months);
    out += "M";
    return out;
  }
  if (unit.school_year) {
    if (unit.source != DateUnit::YearSource::said) return Timex("XXXX");
    out.add_number(unit.year);
    out += "/";
    out.add_number(unit.year + 1);
    return out;
  }
  switch (unit.grain) {
    case Grain::minute:
    case Grain::day:
      add_day(out, unit, unit.start, 0);
      break;
    case Grain::month:
      add_month(out, unit, unit.start.month, 0);
      break;
    case Grain::quarter:
      add_year(out, unit, 0);
      out += "-Q";
      out.add_number((unit.start.month + 2) / 3);
      break;
    case Grain::half:
      add_year(out, unit, 0);
      out += unit.start.month == 1 ? "-H1" : "-H2";
      break;
    case Grain::year:
      add_year(out, unit, 0);
      break;
    case Grain::week:
    case Grain::range:
      add_range(out, unit);
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
