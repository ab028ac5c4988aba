#include "extract/date_unit.hpp"

#include <algorithm>

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

void append_two(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10 % 10);
  out += static_cast<char>('0' + number % 10);
}

std::string year_text(const DateUnit& unit, int plus) {
  return unit.source == DateUnit::YearSource::said ? std::to_string(unit.year + plus) : std::string("XXXX");
}

std::string month_text(const DateUnit& unit, int month_number, int plus) {
  std::string out = year_text(unit, plus) + "-";
  if (month_number == 0) return out + "XX";
  append_two(out, month_number);
  return out;
}

std::string day_text(const DateUnit& unit, MonthDay at, int plus) {
  std::string out = month_text(unit, at.month, plus) + "-";
  append_two(out, at.day);
  return out;
}

}  // namespace

bool is_year(int number) { return number >= 1900 && number < 2100; }

bool is_month(int number) { return number >= 1 && number <= 12; }

bool is_day_of(int day_number, int month_number, int year_number) {
  return is_month(month_number) && day_number >= 1 && day_number <= days_in(month_number, year_number);
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
    out.timex = "P" + std::to_string(count) + "M";
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

void set_year(DateUnit& unit, int year_number) {
  unit.year = year_number;
  unit.source = DateUnit::YearSource::said;
}

year_month_day first_day(const DateUnit& unit) { return calendar_day(unit.year, unit.start); }

year_month_day last_day(const DateUnit& unit) { return calendar_day(unit.year + unit.years_long, unit.end); }

std::string timex_of(const DateUnit& unit) {
  if (!unit.timex.empty()) return unit.timex;
  switch (unit.grain) {
    case Grain::minute:
    case Grain::day:
      return day_text(unit, unit.start, 0);
    case Grain::month:
      return month_text(unit, unit.start.month, 0);
    case Grain::quarter:
      return year_text(unit, 0) + "-Q" + std::to_string((unit.start.month + 2) / 3);
    case Grain::half:
      return year_text(unit, 0) + (unit.start.month == 1 ? "-H1" : "-H2");
    case Grain::year:
      return year_text(unit, 0);
    case Grain::week:
    case Grain::range:
      break;
  }
  if (unit.years_long > 0 && unit.start.month == 1) return year_text(unit, 0) + "/" + year_text(unit, unit.years_long);
  if (unit.start.day == 1 && unit.end.day == 31) {
    return month_text(unit, unit.start.month, 0) + "/" + month_text(unit, unit.end.month, unit.years_long);
  }
  return day_text(unit, unit.start, 0) + "/" + day_text(unit, unit.end, unit.years_long);
}

}  // namespace v0
}  // namespace solieu
