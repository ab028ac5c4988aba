#include "extract/number_figure.hpp"

#include <algorithm>
#include <cmath>

namespace solieu {
inline namespace v0 {
namespace {

constexpr int million = 6;
constexpr int billion = 9;

// One token or several words; the second numeral only if one token holds both.
bool read_numerals(const NumberScope& scope, std::uint32_t at, NumeralPair& out) {
  const TokenKind kind = scope.token(at).kind;
  if (kind == TokenKind::number || kind == TokenKind::percent) return read_digits(scope, at, out);
  const std::optional<Hit> hit = scope.hit(Lex::numeral, at);
  if (!hit) return false;
  if (const NumeralRow* row = scope.numeral(at, NumeralType::fraction)) {
    out.first.span = {scope.token(at).span.begin, scope.token(hit->last - 1).span.end};
    out.first.first = at;
    out.first.last = hit->last;
    out.first.value = row->value;
    out.first.percent = true;
    return true;
  }
  const std::optional<Numeral> words = read_words(scope, at);
  if (words) out.first = *words;
  return words.has_value();
}

// What joins to the next numeral, and the token after it.
struct Joint {
  Join join;
  std::uint32_t last;
};

// "-", "/", "đến"; "80 trong số 98 xã".
std::optional<Joint> joint_at(const NumberScope& scope, std::uint32_t at) {
  if (!scope.is_kind(at, TokenKind::word)) {
    if (scope.is_dash(at)) return Joint{Join::range, at + 1};
    if (scope.is(at, "/")) return Joint{Join::whole, at + 1};
  }
  if (scope.is_hedge(at, Hedge::to)) return Joint{Join::range, at + 1};
  if (const RoleMatch among = find_role(scope, at, UnitRole::among); among.row != nullptr) {
    return Joint{Join::whole, among.last};
  }
  return std::nullopt;
}

// Past one hedge word inside a range: "đến dưới 70%".
std::uint32_t past_hedge(const NumberScope& scope, std::uint32_t at) {
  const std::optional<Hit> hit = scope.hit(Lex::approximator, at);
  return !hit || scope.is_hedge(at, Hedge::to) || scope.is_hedge(at, Hedge::from) ? at : hit->last;
}

// The numeral behind a joint, if it is a single one and free.
std::optional<Numeral> read_second(const NumberScope& scope, const Joint& joint) {
  const std::uint32_t at = past_hedge(scope, joint.last);
  if (!scope.is_free(at)) return std::nullopt;
  NumeralPair pair;
  if (!read_numerals(scope, at, pair) || pair.second || pair.negative) return std::nullopt;
  return pair.first;
}

void join_next(const NumberScope& scope, NumberFigure& figure) {
  if (figure.low.percent) return;
  const std::optional<Joint> joint = joint_at(scope, figure.last);
  if (!joint) return;
  std::optional<Numeral> second = read_second(scope, *joint);
  if (!second) return;
  Numeral low = figure.low;
  if (joint->last == figure.last + 1) share_scale(*second, low);
  const bool slash = scope.is(figure.last, "/");
  if (!slash && low.value.value() >= second->value.value()) return;
  figure.low = low;
  figure.join = joint->join;
  figure.high = *second;
  figure.last = second->last;
}

void end_at(const NumberScope& scope, NumberFigure& figure, std::uint32_t last) {
  figure.last = last;
  figure.span_end = scope.token(last - 1).span.end;
}

// "Số người được cấp sổ BHXH là 13,61 triệu", "nâng tổng số tài khoản lên 1,62 triệu"
bool counts_before(const NumberScope& scope, std::uint32_t at) {
  constexpr std::uint32_t farthest = 24;
  bool told = false;  // "tổng số người hưởng lương hưu, trợ cấp là khoảng 3,2 triệu"
  for (std::uint32_t steps = 0; steps < farthest && at > scope.first; ++steps) {
    --at;
    told = told || (steps < 3 && scope.is(at, Word::copula));
    if ((!told && scope.is(at, ",")) || scope.is(at, ";") || scope.is(at, "(")) return false;
    if (at == scope.first || !scope.is(at - 1, Word::number_noun)) continue;
    const RoleMatch unit = find_role(scope, at, UnitRole::unit);
    if (unit.row != nullptr && unit.row->kind != "money" && unit.row->kind != "other") return true;
  }
  return false;
}

// Money without its currency: "393 tỷ", "5 triệu" before nothing that can be counted.
bool is_bare_money(const NumberScope& scope, const NumberFigure& figure) {
  if (figure.unit.known() || counts_before(scope, figure.low.first)) return false;
  return figure.high.scale >= billion || (figure.high.scale >= million && !figure.unit.found());
}

// What follows the numerals decides what they are.
void read_type(const NumberScope& scope, NumberFigure& figure) {
  figure.span_end = figure.high.span.end;
  if (figure.high.percent) {
    figure.type = FigureType::percent;
    figure.span_end = scope.token(figure.last - 1).span.end;
    return;
  }
  if (scope.passage.hits.any(figure.last, Lex::currency)) figure.currency = find_currency(scope, figure.last);
  if (figure.currency.row != nullptr) {
    figure.type = FigureType::money;
    return end_at(scope, figure, figure.currency.last);
  }
  const bool multiple = scope.numeral(figure.low.first, NumeralType::multiple) != nullptr;
  figure.unit = multiple ? UnitMatch{} : find_unit(scope, figure.last);
  if (figure.unit.known() && figure.unit.row->percent) {
    figure.type = figure.unit.row->points ? FigureType::points : FigureType::percent;
    return end_at(scope, figure, figure.unit.last);
  }
  // "đạt 73,3 kế hoạch năm": the sign was left out.
  const bool fraction =
      figure.low.value.exponent < 0 && figure.low.value.value() != std::floor(figure.low.value.value());
  if (fraction && scope.is(figure.last, "kế") && scope.is(figure.last + 1, "hoạch")) {
    figure.type = FigureType::percent;
    figure.unit = {};
    return;
  }
  if (is_bare_money(scope, figure)) {
    figure.type = FigureType::money;
    figure.unit = {};
    const UnitMatch per = find_per(scope, figure.last);
    figure.currency.per_first = per.first;
    figure.currency.per_last = per.last;
    return;
  }
  if (figure.unit.found()) end_at(scope, figure, figure.unit.last);
}

// "(-4%)": a minus sign in a token of its own belongs to a percentage.
void read_sign(const NumberScope& scope, NumberFigure& figure) {
  const std::uint32_t at = figure.low.first;
  if (figure.type != FigureType::percent || figure.join != Join::none || figure.negative) return;
  if (at == scope.first || !scope.is_dash(at - 1) || !scope.is_glued(at) || !scope.is_free(at - 1)) return;
  if (scope.is_glued(at - 1) && !scope.is(at - 2, "(")) return;
  figure.negative = true;
  figure.low.first = at - 1;
  figure.low.span.begin = scope.token(at - 1).span.begin;
}

std::optional<NumberFigure> read_simple(const NumberScope& scope, std::uint32_t at, bool join) {
  std::optional<NumberFigure> out;
  NumeralPair pair;
  if (!read_numerals(scope, at, pair)) return out;
  NumberFigure& figure = out.emplace();
  figure.low = pair.first;
  figure.high = pair.second ? *pair.second : pair.first;
  figure.negative = pair.negative;
  figure.last = figure.high.last;
  if (pair.second) {
    figure.join = pair.separator == '/' ? Join::whole : Join::range;
  } else if (join) {
    join_next(scope, figure);
  }
  read_type(scope, figure);
  read_sign(scope, figure);
  return out;
}

bool same_unit(const NumberScope& scope, const NumberFigure& a, const NumberFigure& b) {
  if (a.type != b.type || a.currency.row != b.currency.row) return false;
  return a.type != FigureType::count || unit_text(scope, a.unit) == unit_text(scope, b.unit);
}

std::uint32_t find_lead_in_end(const NumberScope& scope, const NumberFigure& figure) {
  const auto is_from = [&](std::uint32_t row) { return scope.rules.approximators[row].hedge == Hedge::from; };
  const auto is_bound = [&](std::uint32_t row) { return scope.rules.approximators[row].hedge == Hedge::bound; };
  std::uint32_t end = figure.low.first;
  if (const std::optional<Hit> bound = scope.hit_before(Lex::approximator, end, is_bound)) end = bound->first;
  const std::optional<Hit> from = scope.hit_before(Lex::approximator, end, is_from);
  return from ? from->first : figure.low.first;
}

// "từ 50% đến dưới 70%", "từ 5 vụ đến 8 vụ": both ends have their unit; percentages also without "từ".
void join_units(const NumberScope& scope, NumberFigure& figure) {
  if (figure.lead_in_end == figure.low.first && figure.type != FigureType::percent) return;
  if (!scope.is_hedge(figure.last, Hedge::to) && !scope.is_dash(figure.last)) return;
  const std::uint32_t at = past_hedge(scope, figure.last + 1);
  if (!scope.is_free(at)) return;
  const std::optional<NumberFigure> end = read_simple(scope, at, false);
  if (!end || end->join != Join::none || !same_unit(scope, figure, *end)) return;
  if (low_value(figure) >= low_value(*end)) return;
  figure.join = Join::range;
  figure.high = end->high;
  figure.unit = end->unit;
  figure.currency = end->currency;
  figure.last = end->last;
  figure.span_end = end->span_end;
}

// "tăng từ 120 lên 350 người", "từ 1,2 lên 3,5 tỷ đồng": the unit stands behind what the number became.
void borrow_unit(const NumberScope& scope, NumberFigure& figure) {
  if (figure.type != FigureType::count || figure.unit.found() || figure.lead_in_end == figure.low.first) return;
  const RoleMatch becomes = find_role(scope, figure.last, UnitRole::becomes);
  if (becomes.row == nullptr || !scope.is_free(becomes.last)) return;
  const std::optional<NumberFigure> end = read_simple(scope, becomes.last, false);
  if (!end || end->join != Join::none) return;
  share_scale(end->low, figure.low);
  figure.high = figure.low;
  figure.type = end->type;
  figure.unit = end->unit;
  figure.currency = end->currency;
}

double settled(const NumberFigure& figure, const Numeral& numeral) {
  const bool exact_unit =
      figure.type != FigureType::count || numeral.scale != 0 || (figure.unit.known() && figure.unit.row->measured);
  const bool thousands = numeral.digits.ambiguous && (!exact_unit || figure.comma_thousands);
  const int currency = figure.currency.row != nullptr ? figure.currency.row->exponent : 0;
  return numeral.value.scaled(currency + (thousands ? 3 : 0)).value();
}

}  // namespace

std::optional<NumberFigure> read_figure(const NumberScope& scope, std::uint32_t at) {
  std::optional<NumberFigure> out = read_simple(scope, at, true);
  if (!out) return out;
  out->comma_thousands = scope.comma_thousands;
  out->lead_in_end = find_lead_in_end(scope, *out);
  if (out->join == Join::none) join_units(scope, *out);
  if (out->join == Join::none) borrow_unit(scope, *out);
  return out;
}

bool has_sense(const NumberFigure& figure) {
  return figure.type != FigureType::count || figure.unit.known() || figure.low.scale != 0;
}

bool can_be_fraction(const NumberFigure& figure) {
  constexpr double largest = 10;
  if (figure.join != Join::whole || figure.type != FigureType::count || figure.low.scale != 0) return false;
  const double part = low_value(figure);
  return part >= 1 && part < high_value(figure) && high_value(figure) <= largest;
}

double low_value(const NumberFigure& figure) { return settled(figure, figure.low) * (figure.negative ? -1 : 1); }

double high_value(const NumberFigure& figure) {
  return figure.join == Join::none ? low_value(figure) : settled(figure, figure.high);
}

}  // namespace v0
}  // namespace solieu
