// The rows of dates.tsv: what each phrase does in a date expression.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace solieu {
inline namespace v0 {

enum class DateRole : std::uint8_t {
  unit,    // "ngày", "tháng", "quý", "năm": value is the unit
  part,    // "đầu", "giữa", "cuối" before a unit
  half,    // "nửa đầu", "nửa cuối"
  months,  // "những tháng đầu": a vague part of a year
  number,  // number words up to twelve
  whole,   // "cả", "trong": a unit after it may stand without a number; value "sum" for "tính chung"
  of,      // "của" between a part and its year
  that,    // "đó" after a year without a number: the one said last
  span,    // "nửa năm": so many months
  from,    // "từ"
  to,      // "đến", "đến hết"; value "next" for "tới", which after a unit says that it is to come,
       // "state" where it cannot speak of the future: "tính đến"; "end" for "đến hết", after which a unit may
       // stand without a number
  both,      // "và"
  elapsed,   // "qua" after a duration
  rest,      // "còn lại" after a number of months: the last ones of the year
  present,   // "đến nay", "hiện nay": value "open" if it can close a range; "first" if only its first word is the
             // date, and the others tell that it is one: "hiện toàn" before "tỉnh"
  initial,   // "hiện": a present reference at the start of a clause only
  past,      // "vừa qua"
  future,    // "thời gian tới"
  from_now,  // "từ nay"
  relative,  // "năm ngoái": value is unit and offset, or "past" for the last year that is (nearly) over
  part_of_day,  // "sáng", "chiều": what follows is a day
  weekday,      // "thứ bảy": what follows is a day, or says of which week it is
  day_name,     // "ra quân" in "ngày ra quân 11/7"
  years,        // "giai đoạn", "nhiệm kỳ": what follows is years
  annual,       // "ngân sách", "vụ hè thu": a bare year after it is a year
  length,       // "thời hạn", "mỗi": the months after it are a duration; value "after" for "sau"
  campaign,     // "đợt ra quân": brackets after it say its days, for later mentions too
  expected,     // "sẽ", "phấn đấu": the sentence speaks of what is to come
  school_year,  // "năm học"
  holiday,      // "lễ", "Tết": value solar or lunar
  lunar_day,    // "mồng": what follows is a day of the lunar calendar
  compare,      // "so với", "cùng kỳ": the date after it is a baseline
  result,  // "ước", "ghi nhận" after a number of months: the first ones of the year; value is from how many months
           // on it says so, or "led" where a leading word must say it too: "trong 9 tháng trên …", or "number" where a
           // number must follow: "4 tháng được 31,2 tỷ đồng"
  quantity,  // a unit or "triệu": the number before it counts something
  word,      // no date word, though it holds one: "ngày càng", "thực hiện"
};

/// A set of roles, one bit each.
using DateRoles = std::uint64_t;
static_assert(static_cast<int>(DateRole::word) < 64);
[[nodiscard]] constexpr DateRoles role_bit(DateRole role) { return DateRoles{1} << static_cast<unsigned>(role); }
[[nodiscard]] constexpr DateRoles role_bits(std::initializer_list<DateRole> roles) {
  DateRoles out = 0;
  for (const DateRole role : roles) out |= role_bit(role);
  return out;
}

/// Marked values of DateRole::to.
inline constexpr int next_mark = 1;
inline constexpr int state_mark = 2;
/// Marked value of DateRole::whole: the months after it are the first of the year.
inline constexpr int sum_mark = 3;
/// Marked value of DateRole::to: a unit after it may stand without a number, "đến hết năm".
inline constexpr int end_mark = 4;
/// Marked value of DateRole::length: "sau 10 tháng" of a report that reaches to the end of October are the year's
/// first.
inline constexpr int after_mark = 5;
/// Marked value of DateRole::present: only the first word is the date.
inline constexpr int first_mark = 6;
/// Marked value of DateRole::result: only behind a leading word.
inline constexpr int led_mark = -1;
/// The same: only before a number, "4 tháng được 31,2 tỷ đồng".
inline constexpr int number_mark = -2;

enum class DateUnitName : std::uint8_t { minute, hour, day, weekend, week, month, quarter, year, school_year };

struct DateRow {
  DateRole role = DateRole::word;
  DateUnitName unit = DateUnitName::day;  // unit, relative
  int value = 0;      // number, offset; part: 1 early, 2 middle, 3 late; weekday: 1 for Monday; else its marked value
  bool past = false;  // relative: "năm qua"
  std::string name;   // "dates.tsv:14"
};

struct DateRules {
  std::vector<DateRow> rows;
  std::vector<DateRole> roles;  // of the rows: close together, as they are asked for most
};

}  // namespace v0
}  // namespace solieu
