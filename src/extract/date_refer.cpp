// What refers to days without naming them: "hôm qua", "năm ngoái", "đến nay", "mồng 4 Tết", "lễ 30-4 và 1-5".
#include "extract/date_parse.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// "hôm nay (22-10)": the brackets say which day.
std::optional<DateExpression> explained_day(const DateText& text, std::uint32_t token, std::uint32_t next) {
  if (!text.is(next, "(")) return std::nullopt;
  const bool named = text.unit(next + 1, DateUnitName::day) != nullptr;
  auto out = named ? parse_day(text, next + 1) : parse_day_digits(text, next + 1);
  if (!out || out->to || out->from.start.month == 0 || !text.is(out->last, ")")) return std::nullopt;
  out->first = out->claim = token;
  ++out->last;
  return out;
}

// "chủ nhật vừa qua (17/5)", "thứ ba tuần trước".
std::optional<DateExpression> parse_weekday(const DateText& text, std::uint32_t token, const DateRow& weekday) {
  const std::uint32_t next = text.past(token);
  const DateRow* week = text.row(next, DateRole::relative);
  const bool past = week == nullptr && (text.has(next, DateRole::past) || text.has(next, DateRole::elapsed));
  if (!past && (week == nullptr || week->unit != DateUnitName::week)) return std::nullopt;
  const std::uint32_t last = text.past(next);
  if (auto explained = explained_day(text, token, last)) return explained;
  DateExpression out = make_expression(token, last, {});
  out.relative = RelativeDate{DateUnitName::week, past ? 0 : week->value, weekday.value, past};
  return out;
}

std::optional<DateExpression> parse_whole(const DateText& text, std::uint32_t token) {
  const bool led = text.led(token, DateRole::whole) || text.led(token, DateRole::of) || text.led_to_end(token);
  return led ? parse_lone_unit(text, token) : std::nullopt;
}

std::optional<DateExpression> parse_from_now(const DateText& text, std::uint32_t token) {
  if (!text.has(token, DateRole::from_now)) return std::nullopt;
  const std::uint32_t to = text.past(token);
  if (!text.has(to, DateRole::to)) return std::nullopt;
  DateExpression out = make_expression(token, to, {});
  out.from_now = true;
  return out;
}

// "lễ 30-4 và 01-5", "Quốc khánh 2/9/2020".
std::optional<DateExpression> parse_solar_holiday(const DateText& text, std::uint32_t token, std::uint32_t next) {
  auto day = text.unit(next, DateUnitName::day) != nullptr ? std::nullopt : parse_day_digits(text, next);
  if (!day || day->from.start.month == 0 || day->from.grain != Grain::day) return std::nullopt;
  DateExpression out = make_timeless(token, day->last, {});
  out.from = day->from;
  out.to = day->to;
  const bool listed = text.has(out.last, DateRole::both) || text.is_dash(out.last) || text.is(out.last, ",") ||
                      text.has(out.last, DateRole::to);
  if (const auto second = listed && !out.to ? parse_day_digits(text, out.last + 1) : std::nullopt) {
    if (second->from.start.month != 0 && !second->to) {
      out.to = second->from;
      out.last = second->last;
      if (!share_parts(out)) out.to.reset();
    }
  }
  out.timex = timex_of(out.from);
  if (out.to) (out.timex += "/") += timex_of(*out.to);
  return out;
}

// "Tết Nguyên đán Kỷ Hợi 2019": the year is the only thing that the calendar tells.
std::optional<DateExpression> parse_lunar_holiday(const DateText& text, std::uint32_t token, std::uint32_t next) {
  for (int names = 0; names < 2 && text.is_capitalized(next) && text.any_row(next) == nullptr; ++names) ++next;
  const auto tail = parse_year_tail(text, next);
  if (!tail || tail->source != DateUnit::YearSource::said) return std::nullopt;
  DateExpression out = make_timeless(token, tail->last, {});
  out.from = year_unit(tail->year, tail->year);
  out.timex = timex_of(out.from);
  return out;
}

// "mồng 4 Tết", "28 Tết", "ngày 5 Tết".
std::optional<DateExpression> parse_lunar_day(const DateText& text, std::uint32_t token) {
  std::uint32_t next = token;
  bool marked = false;
  if (text.unit(next, DateUnitName::day) != nullptr) next = text.past(next);
  if (text.has(next, DateRole::lunar_day)) {
    next = text.past(next);
    marked = true;
  }
  const DateRow* word = text.row(next, DateRole::number);
  if (word == nullptr && !text.integer(next, 2)) return std::nullopt;
  next = word != nullptr ? text.past(next) : next + 1;
  const DateRow* holiday = text.row(next, DateRole::holiday);
  if (holiday != nullptr && holiday->value == 1) {
    if (auto named = parse_lunar_holiday(text, next, text.past(next))) {
      named->first = named->claim = token;
      named->timex += "-XX-XX";
      named->from.grain = Grain::day;
      return named;
    }
    return make_timeless(token, text.past(next), Timex("XXXX-XX-XX"));
  }
  return marked ? std::optional(make_timeless(token, next, Timex("XXXX-XX-XX"))) : std::nullopt;
}

}  // namespace

std::optional<DateExpression> parse_lone_unit(const DateText& text, std::uint32_t token) {
  const DateRow* unit = text.row(token, DateRole::unit);
  if (unit == nullptr || text.is_name(token)) return std::nullopt;
  const std::uint32_t next = text.past(token);
  if (text.digits(next) || text.has(next, DateRole::part) || text.quantity_follows(next)) return std::nullopt;
  if (unit->unit == DateUnitName::year && text.counts_units(token)) return std::nullopt;  // "trong năm ngày"
  if (unit->unit == DateUnitName::year) return make_expression(token, next, year_unit(0, 0));
  if (unit->unit != DateUnitName::month && unit->unit != DateUnitName::quarter) return std::nullopt;
  DateExpression out = make_expression(token, next, month_unit(1, 1, 0));
  out.from.grain = unit->unit == DateUnitName::month ? Grain::month : Grain::quarter;
  out.same = true;
  return out;
}

std::optional<DateExpression> parse_relative(const DateText& text, std::uint32_t token) {
  if (auto whole = parse_whole(text, token)) return whole;
  const DateRow* row = text.row(token, DateRole::relative);
  if (row == nullptr) return std::nullopt;
  const std::uint32_t last = text.past(token);
  if (row->unit == DateUnitName::year || row->unit == DateUnitName::school_year) {
    const bool school = row->unit == DateUnitName::school_year;
    DateExpression out = make_expression(token, last, school ? school_year_unit(0) : year_unit(0, 0));
    out.from.source = DateUnit::YearSource::relative;
    out.from.year = row->value;
    out.from.past = row->past;
    return out;
  }
  if (row->unit == DateUnitName::day || row->unit == DateUnitName::weekend) {
    if (auto explained = explained_day(text, token, last)) return explained;
  }
  DateExpression out = make_expression(token, last, {});
  out.relative = RelativeDate{row->unit, row->value};
  return out;
}

std::optional<DateExpression> parse_reference(const DateText& text, std::uint32_t token) {
  if (auto from_now = parse_from_now(text, token)) return from_now;
  if (const DateRow* weekday = text.row(token, DateRole::weekday)) return parse_weekday(text, token, *weekday);
  if (text.has(token, DateRole::present)) return make_timeless(token, text.past(token), Timex("PRESENT_REF"));
  if (text.has(token, DateRole::initial) && text.clause_begins(token)) {
    return make_timeless(token, text.past(token), Timex("PRESENT_REF"));
  }
  if (text.has(token, DateRole::past)) return make_timeless(token, text.past(token), Timex("PAST_REF"));
  if (text.has(token, DateRole::future)) return make_timeless(token, text.past(token), Timex("FUTURE_REF"));
  const DateRow* months = text.row(token, DateRole::months);
  if (months == nullptr) return std::nullopt;
  // "những tháng đầu năm 2019": the year is said, the months are not.
  DateExpression out = make_timeless(token, text.past(token), {});
  out.from = year_unit(0, 0);
  take_year_tail(text, out, out.from);
  if (out.last == text.past(token) && text.unit(out.last, DateUnitName::year) != nullptr)
    out.last = text.past(out.last);
  constexpr int late = 3;
  if (months->value == late) {  // "Những tháng cuối năm, … phấn đấu …": in that year
    DateExpression year = make_expression(token, out.last, out.from);
    year.outlook = Outlook::ahead;
    return year;
  }
  out.timex = timex_of(out.from);
  return out;
}

std::optional<DateExpression> parse_holiday(const DateText& text, std::uint32_t token) {
  constexpr DateRoles first = role_bits({DateRole::lunar_day, DateRole::number, DateRole::holiday});
  const DateRoles roles = text.roles(token);
  if (roles == 0 && !text.has(token + 1, DateRole::holiday)) return std::nullopt;
  if ((roles & first) == 0 && !text.begins_digits(token) && text.unit(token, DateUnitName::day) == nullptr) {
    return std::nullopt;
  }
  if (auto lunar = parse_lunar_day(text, token)) return lunar;
  const DateRow* holiday = text.row(token, DateRole::holiday);
  if (holiday == nullptr) return std::nullopt;
  const std::uint32_t next = text.past(token);
  return holiday->value == 1 ? parse_lunar_holiday(text, token, next) : parse_solar_holiday(text, token, next);
}

}  // namespace v0
}  // namespace solieu
