// Days: "ngày 11/7", "ngày 13 tháng 7 năm 2020", "11-12/7", "sáng 27-4".
#include "extract/date_parse.hpp"

#include <charconv>
#include <cstdlib>

namespace solieu {
inline namespace v0 {
namespace {

int full_year(int value, int width) { return width == 2 ? 2000 + value : value; }

// d/m, d/m/yyyy or m/yyyy.
std::optional<DateUnit> unit_of(const DigitGroup& group) {
  if (group.width[0] > 2 || group.size < 2) return std::nullopt;
  if (group.size == 2 && group.width[1] == 4) {
    const bool fits = is_month(group.value[0]) && is_year(group.value[1]);
    return fits ? std::optional(month_unit(group.value[0], group.value[0], group.value[1])) : std::nullopt;
  }
  if (group.width[1] > 2) return std::nullopt;
  const int year = group.size == 3 ? full_year(group.value[2], group.width[2]) : 0;
  const bool remembered = group.width[2] == 4 && year >= 1800 && year < 1900;  // "(19/5/1890 - 19/5/2024)"
  if (group.size == 3 && (group.width[2] == 3 || (!is_year(year) && !remembered))) return std::nullopt;
  if (!is_day_of(group.value[0], group.value[1], year)) return std::nullopt;
  return day_unit(group.value[0], group.value[1], year);
}

// A day whose month is said elsewhere: "22" in "ngày 22 và 23/6".
std::optional<DateUnit> lone_day(const DigitGroup& group) {
  if (group.size != 1 || group.width[0] > 2 || group.value[0] < 1 || group.value[0] > 31) return std::nullopt;
  return day_unit(group.value[0], 0, 0);
}

// "13 tháng 7 năm 2020", "13 tháng 7/2020".
std::optional<DateExpression> day_of_named_month(const DateText& text, std::uint32_t token, int day,
                                                 std::uint32_t last) {
  if (text.unit(last, DateUnitName::month) == nullptr) return std::nullopt;
  auto month = parse_month(text, last);
  if (!month || month->to || month->from.grain != Grain::month) return std::nullopt;
  if (!is_day_of(day, month->from.start.month, 0)) return std::nullopt;
  DateUnit unit = month->from;
  unit.grain = Grain::day;
  unit.start.day = unit.end.day = day;
  return make_expression(token, month->last, unit);
}

DateExpression lone_number(std::uint32_t token, std::uint32_t last, DateUnit unit) {
  DateExpression out = make_expression(token, last, std::move(unit));
  out.lone = true;
  return out;
}

bool padded(const DigitGroup& group) {
  return group.size == 2 && group.width[0] == 2 && group.width[1] == 2 && (group.value[0] < 10 || group.value[1] < 10);
}

// "13 - 7 - 2020", "13 / 7 / 2020": the year tells that spaces are only wide separators.
std::optional<DateExpression> spaced_day(const DateText& text, std::uint32_t token) {
  const bool dashes = text.is_dash(token + 1) && text.is_dash(token + 3);
  if (!dashes && !(text.is(token + 1, "/") && text.is(token + 3, "/"))) return std::nullopt;
  const auto day = text.integer(token, 2);
  const auto month = text.integer(token + 2, 2);
  const auto year = text.integer(token + 4, 4);
  if (!day || !month || !year || !is_year(*year) || !is_day_of(*day, *month, *year)) return std::nullopt;
  return make_expression(token, token + 5, day_unit(*day, *month, *year));
}

// "5, 6 và 7/4" after "ngày": the days up to the one that says the month.
std::optional<DateExpression> listed_days(const DateText& text, std::uint32_t token, int first) {
  constexpr int most_days = 8;
  int last = first;
  for (int days = 0; days < most_days; ++days) {
    if (!text.is(token, ",") && !text.has(token, DateRole::both)) return std::nullopt;
    const auto number = text.digits(++token);
    if (!number || number->digits.second.size != 0) return std::nullopt;
    const DigitGroup& group = number->digits.first;
    if (group.value[0] <= last) return std::nullopt;
    if (group.size > 1) return parse_day_digits(text, token);
    if (!lone_day(group)) return std::nullopt;
    last = group.value[0];
    token = number->last;
  }
  return std::nullopt;
}

bool in_brackets(const DateText& text, std::uint32_t token, std::uint32_t last) {
  return token > 0 && text.is(token - 1, "(") && (text.is(last, ")") || text.is(last, ";") || text.is(last, ","));
}

// "2016-2020".
std::optional<DateExpression> joined_years(std::uint32_t token, const DateText::Number& number) {
  const DigitGroup& group = number.digits.first;
  if (group.size != 2 || group.separator != '-' || group.width[0] != 4 || group.width[1] != 4) return std::nullopt;
  const int first = group.value[0];
  const int last = group.value[1];
  if (!is_year(first) || !is_year(last) || last <= first || last > first + 30) return std::nullopt;
  return make_expression(token, number.last, year_unit(first, last));
}

// "(17/10 - 18/11)", "(5 và 6-4)": all that the brackets hold.
bool opens_bracketed_range(const DateText& text, std::uint32_t token, std::uint32_t last) {
  if (token == 0 || !text.is(token - 1, "(")) return false;
  if (!text.is_dash(last) && !text.has(last, DateRole::both) && !text.has(last, DateRole::to)) {
    return false;
  }
  const auto end = parse_day_digits(text, last + 1);
  return end && !end->to && end->from.grain == Grain::day && end->from.start.month != 0 && text.is(end->last, ")");
}

// A fraction or a count range has the smaller number first.
bool day_by_form(const DateText& text, const DigitGroup& group, std::uint32_t last) {
  return group.value[0] > group.value[1] || text.phrase_ends(last);
}

// Whether the words around make d/m or d-m without "ngày" a day.
bool day_by_context(const DateText& text, std::uint32_t token, const DateText::Number& number) {
  const DigitGroup& group = number.digits.first;
  const bool single = number.digits.second.size == 0;
  if (single && group.size == 3) return true;
  if (single && text.led(token, DateRole::part_of_day)) return true;  // "sáng 11/5 khu vực ra quân"
  if (text.quantity_follows(number.last)) {  // "đến 30/11 huyện có 900 người", but "tới 7.5 triệu", "đạt 9/12 huyện"
    return single && group.separator != '.' && group.value[0] > group.value[1] && text.range_led(token);
  }
  if (!single) return text.range_led(token) || in_brackets(text, token, number.last);
  if (group.width[1] == 4) return true;
  if (text.day_led(token) || opens_bracketed_range(text, token, number.last)) return true;
  if (text.range_led(token)) return day_by_form(text, group, number.last);
  return group.separator == '/' && padded(group) && in_brackets(text, token, number.last);
}

// "Tỷ lệ này năm 2014 là 44%, 2013 là 49%"
bool goes_on_years(const DateText& text, std::uint32_t token, std::uint32_t last, int year) {
  constexpr std::uint32_t reach = 12;  // tokens back to the year before
  constexpr int apart = 10;            // years
  const bool opens =
      token > 0 && (text.is(token - 1, ",") || text.is(token - 1, ";") || text.is(token - 1, Word::conjunction));
  if (!opens || !text.is(last, Word::copula)) return false;
  for (std::uint32_t at = token - 1; at-- > 0 && token - at <= reach;) {
    const std::string_view digits = text.at(at);
    int other = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), other);
    const bool whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
    if (whole && is_year(other)) return other != year && std::abs(other - year) <= apart;
  }
  return false;
}

// A number that only the words around it make a year or a day: "so với 2019", "từ 5 - 9/4", "(5 và 6-4)".
std::optional<DateExpression> bare_number(const DateText& text, std::uint32_t token, const DigitGroup& group,
                                          std::uint32_t last) {
  if (auto spaced = spaced_day(text, token)) return spaced;
  if (group.width[0] == 4 && is_year(group.value[0])) {
    const DateUnit year = year_unit(group.value[0], group.value[0]);
    if (text.is_dash(last)) return lone_number(token, last, year);
    const bool bracketed = token > 0 && text.is(token - 1, "(") && text.is(last, ")");  // "38,6% dân số (2009)"
    const bool led = bracketed || text.led(token, DateRole::compare) || text.led(token, DateRole::annual) ||
                     goes_on_years(text, token, last, group.value[0]);
    if (!led || text.is(last, "/") || text.quantity_follows(last)) return std::nullopt;
    return make_expression(token, last, year);
  }
  const bool led = text.led(token, DateRole::from) || opens_bracketed_range(text, token, last);
  const auto day = led ? lone_day(group) : std::nullopt;
  return day ? std::optional(lone_number(token, last, *day)) : std::nullopt;
}

}  // namespace

std::uint32_t clock_end(const DateText& text, std::uint32_t token) {
  if (text.is_clock(token)) return token + 1;
  if (!text.integer(token, 2) || text.unit(token + 1, DateUnitName::hour) == nullptr) return token;
  const auto minutes = text.integer(token + 2, 2);
  if (!minutes) return token + 2;
  if (text.unit(token + 3, DateUnitName::minute) != nullptr) return token + 4;
  // "Đúng 6 giờ 30, …", "7 giờ 30 ngày 12/5", and not "Trong 24 giờ 30 người …"
  constexpr int hour = 60;
  const std::uint32_t next = token + 3;
  const bool alone = text.phrase_ends(next) || text.has(next, DateRole::part_of_day) ||
                     text.has(next, DateRole::result) || text.unit(next, DateUnitName::day) != nullptr ||
                     text.is(next, Word::together);
  return *minutes < hour && alone ? next : token + 2;
}

std::uint32_t skip_day_lead(const DateText& text, std::uint32_t token) {
  for (int skipped = 0; skipped < 3; ++skipped) {
    if (text.has(token, DateRole::part_of_day) || text.has(token, DateRole::weekday)) {
      token = text.past(token);
    } else if (const std::uint32_t end = clock_end(text, token); end != token) {
      token = end;
    } else {
      break;
    }
  }
  return token;
}

std::optional<DateExpression> parse_day_digits(const DateText& text, std::uint32_t token) {
  const auto number = text.digits(token);
  if (!number) return std::nullopt;
  const DigitGroup& first = number->digits.first;
  const DigitGroup& second = number->digits.second;
  if (second.size != 0) {
    const auto from = first.size == 1 ? lone_day(first) : unit_of(first);
    const auto to = unit_of(second);
    if (!from || !to || to->grain != Grain::day) return std::nullopt;
    DateExpression out = make_expression(token, number->last, *from);
    out.to = to;
    return share_parts(out) ? std::optional(out) : std::nullopt;
  }
  if (first.size == 1) {
    const auto day = lone_day(first);
    if (!day) return std::nullopt;
    if (auto spaced = spaced_day(text, token)) return spaced;
    if (auto named = day_of_named_month(text, token, first.value[0], number->last)) return named;
    return make_expression(token, number->last, *day);
  }
  const auto unit = unit_of(first);
  if (!unit) return std::nullopt;
  DateExpression out = make_expression(token, number->last, *unit);
  if (unit->source == DateUnit::YearSource::missing) take_year_tail(text, out, out.from);
  return out;
}

std::optional<DateExpression> parse_day(const DateText& text, std::uint32_t token) {
  if (text.unit(token, DateUnitName::day) == nullptr) return std::nullopt;
  std::uint32_t next = text.past(token);
  bool named = false;
  for (int words = 0; words < 2 && text.has(next, DateRole::day_name); ++words, named = true) {
    next = text.past(next);
  }
  auto out = parse_day_digits(text, next);
  if (!out || (named && out->from.start.month == 0)) return std::nullopt;
  // "mỗi ngày 20 người": a quantity, no day.
  if (out->from.start.month == 0 && !out->to && text.quantity_follows(out->last)) return std::nullopt;
  if (out->from.start.month == 0 && !out->to) {
    const auto last = listed_days(text, out->last, out->from.start.day);
    if (last && last->from.grain == Grain::day && last->from.start.month != 0) {
      DateExpression range = *out;
      range.to = last->from;
      range.last = last->last;
      if (share_parts(range)) out = range;
    }
  }
  out->first = out->claim = token;
  return out;
}

std::optional<DateExpression> parse_joined_years(const DateText& text, std::uint32_t token) {
  const auto number = text.digits(token);
  return number ? joined_years(token, *number) : std::nullopt;
}

std::optional<DateExpression> parse_bare_digits(const DateText& text, std::uint32_t token) {
  const auto number = text.digits(token);
  if (!number) return std::nullopt;
  const DigitGroup& group = number->digits.first;
  if (!text.quantity_follows(number->last)) {
    if (auto years = joined_years(token, *number)) return years;
  }
  // "đợt 2/2021": a round of the year, no month.
  const bool round = token > 0 && text.is(token - 1, Word::round);
  if (round && group.size == 2 && is_year(group.value[1])) return std::nullopt;
  if (group.size == 1 && number->digits.second.size == 0) return bare_number(text, token, group, number->last);
  if (!day_by_context(text, token, *number)) return std::nullopt;
  auto out = parse_day_digits(text, token);
  // "từ 1/3 đến 1/2 dân số": only the other end tells.
  const bool fraction = group.size == 2 && group.value[0] <= group.value[1] && text.range_led(token);
  if (out && !out->to && fraction && text.has(out->last, DateRole::to)) out->lone = true;
  return out;
}

}  // namespace v0
}  // namespace solieu
