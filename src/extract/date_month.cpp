// Months, quarters, parts of a year and years: "tháng 11-12/2020", "quý I/2023", "cuối năm 2019", "giai đoạn
// 2016-2020".
#include "extract/date_parse.hpp"

namespace solieu {
inline namespace v0 {
namespace {

bool lone_month(const DigitGroup& group) { return group.size == 1 && group.width[0] <= 2 && is_month(group.value[0]); }

// "5", "5/2021", "9.2018", "11-12".
std::optional<DateUnit> months_of(const DigitGroup& group) {
  if (lone_month(group)) return month_unit(group.value[0], group.value[0], 0);
  if (group.size != 2 || group.width[0] > 2 || !is_month(group.value[0])) return std::nullopt;
  if (group.width[1] == 4 && is_year(group.value[1])) {
    return month_unit(group.value[0], group.value[0], group.value[1]);
  }
  const bool range = group.separator == '-' && is_month(group.value[1]) && group.value[0] < group.value[1];
  return range ? std::optional(month_unit(group.value[0], group.value[1], 0)) : std::nullopt;
}

// "5, 6", "7, 8 và 9" after "tháng": the months that follow, and no count of something.
void take_listed_months(const DateText& text, DateExpression& out) {
  DateExpression listed = out;  // as far as the list goes; taken where it ends as a list of months does
  for (bool more = true; more;) {
    const bool both = text.has(listed.last, DateRole::both);
    if (!both && !text.is(listed.last, ",")) return;
    const bool named = text.unit(listed.last + 1, DateUnitName::month) != nullptr;  // "tháng 1, tháng 2/2023"
    const auto next = text.digits(named ? text.past(listed.last + 1) : listed.last + 1);
    if (!next || next->digits.second.size != 0) return;
    const auto unit = months_of(next->digits.first);
    const bool said = unit && unit->source == DateUnit::YearSource::said;
    if (named && !said) return;
    if (!unit || unit->start.month != listed.from.end.month + 1) return;
    listed.from = month_unit(listed.from.start.month, unit->end.month, unit->year);
    listed.last = next->last;
    const bool ends = said || text.phrase_ends(next->last) || parse_year_tail(text, next->last) ||
                      (both && !text.quantity_follows(next->last));
    if (ends) out = listed;
    more = !said;
  }
}

// "I, II", "I và II/2020", "I - III" after "quý": one after the other, and no count of something.
void take_listed_quarters(const DateText& text, DateExpression& out) {
  while (out.from.source == DateUnit::YearSource::missing) {
    const bool range = text.is_dash(out.last) || text.has(out.last, DateRole::to);
    if (!range && !text.is(out.last, ",") && !text.has(out.last, DateRole::both)) return;
    const auto next = text.quarter(out.last + 1);
    const int last = out.from.end.month / 3;
    if (!next || next->digits.quarter <= last || (!range && next->digits.quarter != last + 1)) return;
    if (text.quantity_follows(next->last)) return;
    out.from = month_unit(out.from.start.month, next->digits.quarter * 3, next->digits.year);
    out.last = next->last;
  }
}

// The period that a part of a month or a year stands for; by convention a third or a quarter of it.
void cut_to_part(DateUnit& unit, int part) {
  if (unit.grain == Grain::month) {
    unit.start.day = part == 1 ? 1 : part == 2 ? 11 : 21;
    unit.end.day = part == 1 ? 10 : part == 2 ? 20 : 31;
  } else {
    unit.start.month = part == 1 ? 1 : part == 2 ? 4 : 10;
    unit.end = part == 1 ? MonthDay{3, 31} : part == 2 ? MonthDay{9, 30} : MonthDay{12, 31};
  }
}

// "đến cuối năm", "so với đầu năm": the state on one day.
void cut_to_edge(DateUnit& unit, int part) {
  if (part == 1) unit.end = unit.start;
  if (part == 3) unit.start = unit.end;
}

// "từ đầu năm tới nay": "tới" goes with "nay", not with "năm".
bool leads_to_now(const DateText& text, std::uint32_t token, const DateRow& row) {
  return row.value > 0 && text.has(text.past(token) - 1, DateRole::present);
}

std::optional<DateExpression> year_with_tail(const DateText& text, std::uint32_t token) {
  if (const DateRow* row = text.row(token, DateRole::relative); row != nullptr && row->unit == DateUnitName::year) {
    if (leads_to_now(text, token, *row)) return make_expression(token, token + 1, year_unit(0, 0));
    DateExpression out = make_expression(token, text.past(token), year_unit(0, 0));
    out.from.source = DateUnit::YearSource::relative;
    out.from.year = row->value;
    out.from.past = row->past;
    return out;
  }
  if (text.unit(token, DateUnitName::year) == nullptr) return std::nullopt;
  if (auto year = parse_year(text, token)) return year;
  return make_expression(token, text.past(token), year_unit(0, 0));
}

std::optional<DateExpression> school_year(const DateText& text, std::uint32_t token) {
  auto out = parse_bare_digits(text, text.past(token));
  if (!out || out->from.years_long != 1) {
    const auto year = text.integer(text.past(token), 4);
    if (!out || !year || !out->lone) return std::nullopt;
    const auto next = text.integer(out->last + 1, 4);
    if (!next || *next != *year + 1) return std::nullopt;
    out = make_expression(token, out->last + 2, year_unit(*year, *next));
  }
  out->first = out->claim = token;
  out->from = school_year_unit(out->from.year);
  return out;
}

}  // namespace

std::optional<YearTail> parse_year_tail(const DateText& text, std::uint32_t token) {
  if (text.has(token, DateRole::of)) token = text.past(token);
  if (const DateRow* row = text.row(token, DateRole::relative); row != nullptr && row->unit == DateUnitName::year) {
    if (leads_to_now(text, token, *row)) return std::nullopt;
    return YearTail{DateUnit::YearSource::relative, row->value, text.past(token)};
  }
  const bool said = text.is(token, "/") || text.is_dash(token) || text.unit(token, DateUnitName::year) != nullptr;
  if (said) ++token;
  const auto year = text.integer(token, 4);
  if (!year || !is_year(*year) || (!said && text.quantity_follows(token + 1))) return std::nullopt;
  return YearTail{DateUnit::YearSource::said, *year, token + 1};
}

void take_year_tail(const DateText& text, DateExpression& expression, DateUnit& unit) {
  if (unit.source != DateUnit::YearSource::missing) return;
  const auto tail = parse_year_tail(text, expression.last);
  if (!tail) return;
  unit.source = tail->source;
  unit.year = tail->year;
  expression.last = tail->last;
}

std::optional<DateExpression> parse_month_digits(const DateText& text, std::uint32_t token) {
  const auto number = text.digits(token);
  if (!number) return std::nullopt;
  auto unit = months_of(number->digits.first);
  if (!unit) return std::nullopt;
  DateExpression out = make_expression(token, number->last, *unit);
  if (number->digits.second.size != 0) {
    out.to = months_of(number->digits.second);
    if (!out.to || !share_parts(out)) return std::nullopt;
    return out;
  }
  if (unit->source == DateUnit::YearSource::missing) take_listed_months(text, out);
  take_year_tail(text, out, out.from);
  return out;
}

std::optional<DateExpression> parse_month(const DateText& text, std::uint32_t token) {
  if (text.unit(token, DateUnitName::month) == nullptr) return std::nullopt;
  auto out = parse_month_digits(text, text.past(token));
  if (!out) {
    const std::uint32_t name = text.past(token);
    const DateRow* word = text.row(name, DateRole::number);
    // "tháng Năm", but "7 tháng năm 2023", "tháng cuối năm"
    const bool year =
        text.unit(name, DateUnitName::year) != nullptr && (!text.is_capitalized(name) || text.digits(text.past(name)));
    if (word == nullptr || year || text.quantity_follows(text.past(text.past(token)))) return std::nullopt;
    out = make_expression(token, text.past(text.past(token)), month_unit(word->value, word->value, 0));
    take_year_tail(text, *out, out->from);
  }
  out->first = out->claim = token;
  return out;
}

std::optional<DateExpression> parse_quarter(const DateText& text, std::uint32_t token) {
  if (text.unit(token, DateUnitName::quarter) == nullptr) return std::nullopt;
  const auto number = text.quarter(text.past(token));
  if (!number) return std::nullopt;
  DateExpression out = make_expression(token, number->last, quarter_unit(number->digits.quarter));
  if (number->digits.year != 0) set_year(out.from, number->digits.year);
  take_listed_quarters(text, out);
  take_year_tail(text, out, out.from);
  return out;
}

std::optional<DateExpression> parse_part(const DateText& text, std::uint32_t token) {
  const DateRow* part = text.row(token, DateRole::part);
  if (part == nullptr) return std::nullopt;
  const std::uint32_t next = text.past(token);
  auto out = parse_month(text, next);
  if (!out) out = year_with_tail(text, next);
  if (!out || out->to || (out->from.grain != Grain::month && out->from.grain != Grain::year)) return std::nullopt;
  // "Cuối năm, tỷ lệ còn 5%" is a state; "từ cuối năm" begins a range.
  const bool year_end = part->value == 3 && out->from.grain == Grain::year && !text.led(token, DateRole::from);
  const bool state = year_end || text.led(token, DateRole::to) || text.led(token, DateRole::compare);
  cut_to_part(out->from, part->value);
  if (state) cut_to_edge(out->from, part->value);
  out->opens_year = part->value == 1 && out->from.of_year;
  out->first = out->claim = token;
  return out;
}

std::optional<DateExpression> parse_half(const DateText& text, std::uint32_t token) {
  const DateRow* half = text.row(token, DateRole::half);
  if (half == nullptr) return std::nullopt;
  auto out = year_with_tail(text, text.past(token));
  if (out && out->from.grain != Grain::year) return std::nullopt;
  if (!out) {
    out = parse_month(text, text.past(token));
    if (!out || out->from.grain != Grain::month) return std::nullopt;
    (half->value == 1 ? out->from.end.day : out->from.start.day) = half->value == 1 ? 15 : 16;
  } else {
    DateUnit unit = half_unit(half->value);
    unit.source = out->from.source;
    unit.year = out->from.year;
    unit.cumulative = half->value == 1;
    unit.of_year = half->value == 3;
    out->from = unit;
  }
  out->first = out->claim = token;
  return out;
}

std::optional<DateExpression> parse_year(const DateText& text, std::uint32_t token) {
  if (text.has(token, DateRole::school_year)) return school_year(text, token);
  if (text.unit(token, DateUnitName::year) == nullptr) return std::nullopt;
  const std::uint32_t next = text.past(token);
  const auto number = text.digits(next);
  if (!number || number->digits.second.size != 0) return std::nullopt;
  const DigitGroup& group = number->digits.first;
  if (group.width[0] != 4 || !is_year(group.value[0]) || group.size > 2) return std::nullopt;
  int last = group.value[0];
  std::uint32_t end = number->last;
  if (group.size == 2) {
    last = group.value[1];
    if (!is_year(last) || last <= group.value[0]) return std::nullopt;
  }
  // "năm 2018, 2019 và 2020"
  while (text.is(end, ",") || text.has(end, DateRole::both)) {
    const auto listed = text.integer(end + 1, 4);
    if (!listed || *listed != last + 1 || text.quantity_follows(end + 2)) break;
    last = *listed;
    end += 2;
  }
  return make_expression(token, end, year_unit(group.value[0], last));
}

std::optional<DateExpression> parse_years(const DateText& text, std::uint32_t token) {
  if (!text.has(token, DateRole::years)) return std::nullopt;
  const std::uint32_t next = text.past(token);
  auto out = parse_joined_years(text, next);  // "nhiệm kỳ 2015-2020 tổ chức hội nghị": whatever follows
  if (!out && text.digits(next)) out = parse_bare_digits(text, next);
  if (!out || out->from.start.month != 1 || out->from.end.month != 12) return std::nullopt;
  out->first = out->claim = token;
  return out;
}

}  // namespace v0
}  // namespace solieu
