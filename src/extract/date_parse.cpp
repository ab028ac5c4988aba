#include "extract/date_parse.hpp"

#include <array>

namespace solieu {
inline namespace v0 {
namespace {

using Year = DateUnit::YearSource;

// A family of expressions: how it is read, and what its first token can be.
struct Family {
  std::optional<DateExpression> (*parse)(const DateText&, std::uint32_t token);
  DateRoles roles;
  bool digits = false;
  std::optional<DateUnitName> unit = std::nullopt;  // where it begins with a unit, with this one
};

constexpr std::array families = {
    Family{parse_holiday, role_bits({DateRole::unit, DateRole::lunar_day, DateRole::number, DateRole::holiday}), true,
           DateUnitName::day},
    Family{parse_part, role_bit(DateRole::part)},
    Family{parse_half, role_bit(DateRole::half)},
    Family{parse_day, role_bit(DateRole::unit), false, DateUnitName::day},
    Family{parse_month, role_bit(DateRole::unit), false, DateUnitName::month},
    Family{parse_quarter, role_bit(DateRole::unit), false, DateUnitName::quarter},
    Family{parse_year, role_bits({DateRole::unit, DateRole::school_year}), false, DateUnitName::year},
    Family{parse_years, role_bit(DateRole::years)},
    Family{parse_relative, role_bits({DateRole::unit, DateRole::relative})},
    Family{parse_clock, 0, true},
    Family{parse_counted, role_bits({DateRole::number, DateRole::span}), true},
    Family{parse_reference, role_bits({DateRole::from_now, DateRole::present, DateRole::initial, DateRole::past,
                                       DateRole::future, DateRole::months, DateRole::weekday})},
    Family{parse_bare_digits, 0, true},
};

static_assert([] {
  DateRoles out = 0;
  for (const Family& family : families) out |= family.roles;
  return out;
}() == date_heads);

std::optional<DateExpression> parse_unit(const DateText& text, std::uint32_t token) {
  const bool digits = text.begins_digits(token) && may_be_date(text, token);
  const DateRoles roles = text.roles(token);
  if (!digits && (roles & date_heads) == 0) return std::nullopt;
  constexpr DateRoles unit_role = role_bit(DateRole::unit);
  const DateRow* const unit = (roles & unit_role) != 0 ? text.row(token, DateRole::unit) : nullptr;
  for (const Family& family : families) {
    if (!(digits && family.digits)) {
      const DateRoles own = roles & family.roles;
      if (own == 0 || (own == unit_role && family.unit && *family.unit != unit->unit)) continue;
    }
    if (auto found = family.parse(text, token)) {
      if (const DateRow* row = text.any_row(found->first)) found->rule = row->name;
      return found;
    }
  }
  return std::nullopt;
}

// The other end of a range, which may leave out its introducing word.
std::optional<DateExpression> parse_other_end(const DateText& text, std::uint32_t token, const DateUnit& from) {
  if (text.digits(token)) {
    if (from.grain == Grain::month) {
      auto month = parse_month_digits(text, token);
      if (month && (month->from.source != Year::missing || text.phrase_ends(month->last))) return month;
    }
    if (from.grain == Grain::year) {
      const auto year = text.integer(token, 4);
      if (year && is_year(*year)) return make_expression(token, token + 1, year_unit(*year, *year));
    }
    auto day = parse_day_digits(text, token);
    return day && day->from.start.month != 0 && !text.quantity_follows(day->last) ? day : std::nullopt;
  }
  return parse_unit(text, token);
}

bool before(MonthDay a, MonthDay b) { return a.month != b.month ? a.month < b.month : a.day < b.day; }

// "22 và 23/6", "tháng 1 và tháng 2/2021": one after the other, and the year said once.
bool consecutive(const DateExpression& range) {
  DateUnit from = range.from;
  DateUnit to = *range.to;
  if (from.grain != to.grain || from.grain == Grain::year) return false;
  if (from.source != Year::said) set_year(from, 2001);
  if (to.source != Year::said) set_year(to, 2001);
  return std::chrono::sys_days(first_day(to)) - std::chrono::sys_days(last_day(from)) == std::chrono::days(1);
}

// "28 … 3/6": the day before the month's turn belongs to the month before.
bool share_month(DateUnit& from, DateUnit& to) {
  if (from.start.month == 0) {
    const bool earlier = from.start.day > to.start.day;
    from.start.month = from.end.month = earlier ? (to.start.month + 10) % 12 + 1 : to.start.month;
  } else if (to.start.month == 0) {
    if (to.start.day <= from.start.day) return false;
    to.start.month = to.end.month = from.start.month;
  }
  return is_day_of(from.start.day, from.start.month, 0) && is_day_of(to.start.day, to.start.month, 0);
}

void share_year(DateUnit& from, DateUnit& to) {
  const int turn = before(to.end, from.start) ? 1 : 0;
  if (from.source == Year::missing && to.source != Year::missing) {
    from.source = to.source;
    from.year = to.year - turn;
  } else if (to.source == Year::missing && from.source != Year::missing) {
    to.source = from.source;
    to.year = from.year + turn;
  }
}

bool usable_end(const DateExpression& end) { return !end.timeless && !end.relative && !end.to && !end.same; }

// Joins "đến …", "- …", "và …" to an expression, if a date follows.
void join(const DateText& text, DateExpression& out) {
  if (out.timeless || out.to || out.same) return;
  if (const DateRow* now = text.row(out.last, DateRole::present); now != nullptr && now->value == 1 && !out.from_now) {
    out.open = true;
    out.last = text.past(out.last);
    return;
  }
  // "tối 5/4, rạng sáng 6/4"
  const bool night = text.is(out.last, ",") && text.has(out.last + 1, DateRole::part_of_day);
  const bool both = night || text.has(out.last, DateRole::both);
  const bool to = text.has(out.last, DateRole::to);
  if (out.relative || (!both && !to && !text.is_dash(out.last))) return;
  const std::uint32_t next = to || (both && !night) ? text.past(out.last) : out.last + 1;
  auto end = parse_other_end(text, skip_day_lead(text, next), out.from);
  if (const DateRow* until = text.row(out.last, DateRole::to); !end && until != nullptr && until->value == end_mark)
    end = parse_lone_unit(text, next);
  if (!end || !usable_end(*end)) return;
  DateExpression range = out;
  range.to = end->from;
  range.last = end->last;
  if (!out.from_now && !share_parts(range)) return;
  if (both && !out.counted && !consecutive(range)) return;
  out = std::move(range);
}

bool complete(const DateExpression& out) { return (!out.lone && !out.from_now) || out.to; }

}  // namespace

DateExpression make_expression(std::uint32_t first, std::uint32_t last, DateUnit unit) {
  DateExpression out;
  out.claim = out.first = first;
  out.last = last;
  out.from = unit;
  return out;
}

DateExpression make_timeless(std::uint32_t first, std::uint32_t last, Timex timex) {
  DateExpression out = make_expression(first, last, {});
  out.timeless = true;
  out.timex = timex;
  return out;
}

bool share_parts(DateExpression& expression) {
  DateUnit& from = expression.from;
  DateUnit& to = *expression.to;
  if (from.start.month == 0 || to.start.month == 0) {
    if (from.grain != Grain::day || to.grain != Grain::day || !share_month(from, to)) return false;
  }
  share_year(from, to);
  const bool said = from.source == Year::said && to.source == Year::said;
  return !said || first_day(from) <= last_day(to);
}

bool may_be_date(const DateText& text, std::uint32_t token) {
  if (text.is_clock(token)) return true;
  const DateText::Shape shape = text.shape(token);
  if (shape == DateText::Shape::no_date || !text.open(token)) return false;
  if (shape == DateText::Shape::alone) return !text.stands_alone(token, token + 1);
  const auto number = text.digits(token);
  if (!number) return false;
  const bool one = number->digits.first.size == 1 && number->digits.second.size == 0;
  return !one || !text.stands_alone(token, number->last);
}

std::optional<DateExpression> parse_date(const DateText& text, std::uint32_t token) {
  auto out = parse_unit(text, token);
  if (!out) return out;
  join(text, *out);
  // "Từ đầu năm, …" reaches to now.
  if (!out->to && out->from.of_year && out->opens_year && text.led(token, DateRole::from)) out->open = true;
  out->after = text.led_after(token);
  out->length = text.led(token, DateRole::length) || text.led(token, DateRole::from);
  if (text.until(token)) out->outlook = Outlook::nearest;
  if (!complete(*out)) out.reset();
  return out;
}

}  // namespace v0
}  // namespace solieu
