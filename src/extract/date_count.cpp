// What begins with a number of units: "6 tháng đầu năm", "hai ngày 22 và 23/6", "7 giờ sáng ngày 31/12", durations.
#include "extract/date_parse.hpp"

namespace solieu {
inline namespace v0 {
namespace {

struct Counted {
  int low = 0;
  int high = 0;
  std::uint32_t unit = 0;  // the token of the unit
};

// "8", "hai", "3 - 9", "3-9" before a unit.
std::optional<Counted> read_counted(const DateText& text, std::uint32_t token) {
  if (const DateRow* word = text.row(token, DateRole::number)) {
    const bool year = text.unit(token, DateUnitName::year) != nullptr;
    if (year && !text.counts_units(token)) return std::nullopt;
    return Counted{word->value, word->value, text.past(token)};
  }
  const auto number = text.digits(token);
  if (!number || number->digits.second.size != 0 || number->digits.first.width[0] > 3) return std::nullopt;
  const DigitGroup& group = number->digits.first;
  if (group.size == 2 && group.separator == '-') return Counted{group.value[0], group.value[1], number->last};
  if (group.size != 1) return std::nullopt;
  const bool range = text.is_dash(number->last) || text.has(number->last, DateRole::to);
  if (const auto high = range ? text.integer(number->last + 1, 3) : std::nullopt) {
    return Counted{group.value[0], *high, number->last + 2};
  }
  return Counted{group.value[0], group.value[0], number->last};
}

Timex duration_timex(const Counted& count, DateUnitName unit) {
  Timex out;
  const auto add = [&](int number) {
    const bool clock = unit == DateUnitName::hour || unit == DateUnitName::minute;
    const int months = unit == DateUnitName::quarter ? 3 : 1;
    constexpr std::string_view letters = "MHDWWMMY";
    out += clock ? "PT" : "P";
    out.add_number(number * months);
    out += letters.substr(static_cast<std::size_t>(unit), 1);
  };
  add(count.low);
  if (count.low == count.high) return out;
  out += "/";
  add(count.high);
  return out;
}

DateExpression months_of_year(std::uint32_t token, std::uint32_t last, int months, bool late) {
  DateUnit unit = months_unit(months);
  if (late) {
    unit.start.month = 13 - months;
    unit.end.month = 12;
    unit.cumulative = false;
    unit.of_year = true;
  }
  return make_expression(token, last, unit);
}

// "đầu năm 2020", "cuối năm", "của năm 2020", "năm 2023", "qua" after "6 tháng", "tính từ đầu năm 2020" after "4
// tháng".
std::optional<DateExpression> parse_months_of_year(const DateText& text, std::uint32_t token, int months,
                                                   std::uint32_t next) {
  if (months < 1 || months > 12) return std::nullopt;
  if (text.has(next, DateRole::from) && text.has(text.past(next), DateRole::part)) next = text.past(next);
  const DateRow* part = text.row(next, DateRole::part);
  if (part != nullptr && part->value != 2) {
    std::uint32_t last = text.past(next);
    DateExpression out = months_of_year(token, last, months, part->value == 3);
    take_year_tail(text, out, out.from);
    if (out.last != last) return out;
    if (text.has(last, DateRole::of)) last = text.past(last);
    if (text.unit(last, DateUnitName::year) == nullptr) return std::nullopt;
    out.last = text.past(last);
    return out;
  }
  if (text.has(next, DateRole::rest)) {  // "hai tháng còn lại", "3 tháng còn lại của năm 2022"
    DateExpression rest = months_of_year(token, text.past(next), months, true);
    take_year_tail(text, rest, rest.from);
    const std::uint32_t of = rest.last;
    const bool no_number = text.has(of, DateRole::of) && text.unit(text.past(of), DateUnitName::year) != nullptr;
    if (no_number) rest.last = text.past(text.past(of));
    return rest;
  }
  DateExpression out = months_of_year(token, next, months, false);
  take_year_tail(text, out, out.from);
  return out.last != next || text.summed(token) ? std::optional(out) : std::nullopt;
}

// "30 tháng 4": a day.
std::optional<DateExpression> parse_day_of_month(const DateText& text, std::uint32_t token) {
  auto day = parse_day_digits(text, token);
  if (!day || day->to || day->from.start.month == 0 || text.quantity_follows(day->last)) return std::nullopt;
  return day;
}

std::optional<DateExpression> parse_counted_days(const DateText& text, std::uint32_t token, const Counted& count) {
  auto out = parse_day(text, count.unit);
  if (!out || count.low != count.high) return std::nullopt;
  out->first = out->claim = token;
  out->counted = true;
  return out;
}

// "hai tháng 8 và 9": as many as are named.
std::optional<DateExpression> parse_counted_months(const DateText& text, std::uint32_t token, const Counted& count) {
  auto out = parse_month(text, count.unit);
  if (!out || out->to || count.low < 2 || out->from.end.month - out->from.start.month + 1 != count.low)
    return std::nullopt;
  out->first = out->claim = token;
  return out;
}

DateExpression duration(const DateText& text, std::uint32_t token, const Counted& count, DateUnitName unit) {
  std::uint32_t last = text.past(count.unit);
  const bool elapsed = text.has(count.unit, DateRole::relative) || text.has(last, DateRole::elapsed);
  if (text.has(last, DateRole::elapsed)) last = text.past(last);
  DateExpression out = make_timeless(token, last, duration_timex(count, unit));
  constexpr int most_days = 31;
  if (elapsed && unit == DateUnitName::day && count.low == count.high && count.low >= 2 && count.low <= most_days)
    out.past_days = count.low;
  const bool few = unit == DateUnitName::month && count.low == count.high && count.low >= 2 && count.low <= 12;
  if (few) out.months = count.low;
  const DateRow* result = text.row(last, DateRole::result);  // "6 tháng ghi nhận 863 vụ cháy"
  const bool where = result != nullptr && result->value == led_mark;
  const std::uint32_t said = text.past(last);  // "4 tháng được hơn 31,2 tỷ đồng"
  const bool number =
      result == nullptr || result->value != number_mark || text.begins_digits(said) || text.begins_digits(said + 1);
  const bool led = text.led(token, DateRole::whole) || text.led(token, DateRole::elapsed);
  constexpr int half = 6;     // "trong 6 tháng ngành Thuế thu được …"
  constexpr int quarter = 3;  // "Sáu tháng, toàn huyện có 503 người tham gia mới", not "Hai tháng, …"
  const bool opens = few && count.low >= quarter && text.clause_begins(token) && text.is(last, ",");
  out.summed = (result != nullptr && !where && number && (!few || count.low >= result->value)) || opens ||
               (led && (where || text.phrase_ends(last) || (few && count.low >= half)));
  if (few && elapsed) out.summed = out.length = true;  // "4 tháng qua" where the article says "4 tháng đầu năm" too
  if (few && elapsed && count.low >= 5) return months_of_year(token, last, count.low, false);
  return out;
}

Timex clock_timex(const DateText& text, std::uint32_t token, std::uint32_t end) {
  Timex out("T");
  out.add_number(text.integer(token, 2).value_or(0), 2);
  out += ":";
  out.add_number(end > token + 2 ? text.integer(token + 2, 2).value_or(0) : 0, 2);
  return out;
}

// "từ 8 giờ đến 16 giờ ngày 19/3": hours of that day, and no state at their end.
std::optional<DateExpression> parse_hours_of_day(const DateText& text, std::uint32_t token, std::uint32_t end) {
  const std::uint32_t later = text.past(end);
  if (!text.has(end, DateRole::to) || clock_end(text, later) == later) return std::nullopt;
  auto out = parse_day(text, skip_day_lead(text, later));
  if (!out || out->from.start.month == 0) return std::nullopt;
  out->first = out->claim = token - (text.led(token, DateRole::from) ? 1 : 0);
  return out;
}

}  // namespace

std::optional<DateExpression> parse_counted(const DateText& text, std::uint32_t token) {
  if (const DateRow* span = text.row(token, DateRole::span)) {
    if (auto months = parse_months_of_year(text, token, span->value, text.past(token))) return months;
    return duration(text, token, {span->value, span->value, token}, DateUnitName::month);
  }
  const auto count = read_counted(text, token);
  if (!count || count->low == 0 || text.has(count->unit, DateRole::word)) return std::nullopt;
  const DateRow* unit = text.row(count->unit, DateRole::unit);
  if (unit == nullptr) unit = text.row(count->unit, DateRole::relative);
  if (unit == nullptr) return std::nullopt;
  // "đợt 7 năm 2017", "lần 2 năm 2021": no seven years.
  const auto year = unit->unit == DateUnitName::year ? text.integer(text.past(count->unit), 4) : std::nullopt;
  if (year && is_year(*year)) return std::nullopt;
  if (unit->unit == DateUnitName::hour) {
    if (auto clock = parse_clock(text, token)) return clock;
  }
  if (unit->unit == DateUnitName::day) {
    if (auto days = parse_counted_days(text, token, *count)) return days;
  }
  if (unit->unit == DateUnitName::month && unit->role == DateRole::unit && count->low == count->high) {
    if (auto named = parse_counted_months(text, token, *count)) return named;
    if (auto day = parse_day_of_month(text, token)) return day;
    if (auto months = parse_months_of_year(text, token, count->low, text.past(count->unit))) return months;
  }
  if (unit->unit == DateUnitName::quarter && count->low == count->high) {
    if (auto months = parse_months_of_year(text, token, count->low * 3, text.past(count->unit))) return months;
  }
  return duration(text, token, *count, unit->unit);
}

std::optional<DateExpression> parse_clock(const DateText& text, std::uint32_t token) {
  constexpr std::uint32_t bare_minutes = 3;  // tokens of "6 giờ 30"
  const std::uint32_t end = clock_end(text, token);
  if (end == token) return std::nullopt;
  if (auto day = parse_hours_of_day(text, token, end)) return day;
  const std::uint32_t next = skip_day_lead(text, token);
  auto out = parse_day(text, next);
  if (!out) out = parse_day_digits(text, next);
  if (out && out->from.start.month != 0) {
    out->claim = token;
    return out;
  }
  // "5 giờ 30 phút sáng": a time, no duration.
  const bool told = text.has(end, DateRole::part_of_day);
  if (text.is_clock(token) || (!told && end != token + bare_minutes)) return std::nullopt;
  DateExpression clock = make_timeless(token, told ? text.past(end) : end, clock_timex(text, token, end));
  clock.from.grain = Grain::minute;
  return clock;
}

}  // namespace v0
}  // namespace solieu
