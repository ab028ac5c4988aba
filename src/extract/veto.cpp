#include "extract/veto.hpp"

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

bool is_year(const Numeral& numeral) {
  return numeral.digits.plain && numeral.digits.count == 4 && numeral.scale == 0 && numeral.value.mantissa >= 1900 &&
         numeral.value.mantissa <= 2100;
}

// "0258.3822", "012": no count starts with a zero, but "05 mô hình" and "0,7" do.
bool is_dialled(const NumberFigure& figure, const Numeral& numeral) {
  constexpr std::uint32_t hotline = 7;
  if (numeral.digits.leading_zero && numeral.digits.count > 2) return true;
  return numeral.digits.plain && numeral.digits.count >= hotline && !has_sense(figure);
}

// "hơn", "gần", "khoảng" right before a token.
bool is_hedged(const NumberScope& scope, std::uint32_t at) {
  return scope
      .hit_before(Lex::approximator, at,
                  [&](std::uint32_t row) {
                    const ApproximatorRow& hedge = scope.rules.approximators[row];
                    return hedge.hedge == Hedge::bound && hedge.bound != Bound::exact && !hedge.after;
                  })
      .has_value();
}

// "11/7", "30/4", "7/2020" beside no unit; "hơn 2/3" is a fraction.
bool is_like_date(const NumberScope& scope, const NumberFigure& figure) {
  if (figure.join != Join::whole || has_sense(figure)) return false;
  if (can_be_fraction(figure) && is_hedged(scope, figure.low.first)) return false;
  if (find_role(scope, figure.last, UnitRole::whole).row != nullptr) return false;
  const double day = low_value(figure);
  const double month = high_value(figure);
  if (is_year(figure.high) || is_year(figure.low)) return true;
  return day <= 31 && month <= 12 && (day >= month || !figure.unit.found());
}

// A decimal point needs something measured: "Tối 2.12" is a day.
bool is_dotted_day(const NumberFigure& figure) {
  const bool point = figure.low.digits.point || figure.high.digits.point;
  const bool measured = figure.unit.known() && figure.unit.row->measured;
  return point && figure.type == FigureType::count && figure.low.scale == 0 && !measured;
}

// "4G", "5S", "350cc": letters right behind the digits that are no unit.
bool is_part_of_word(const NumberScope& scope, const NumberFigure& figure) {
  const std::uint32_t next = figure.high.last;
  if (figure.unit.known() || figure.currency.row != nullptr || figure.type == FigureType::percent) return false;
  if (scope.is_glued(next) && (scope.is_kind(next, TokenKind::word) || scope.is(next, "+"))) return true;
  return scope.is_glued(next) && scope.is_dash(next) && scope.is_glued(next + 1) &&
         scope.is_kind(next + 1, TokenKind::word);
}

// "Covid-19", "GMT+7", "5+1", "P.7": something stands right before the digits; "(+8,74%)" is a growth.
bool is_behind_word(const NumberScope& scope, const NumberFigure& figure) {
  const std::uint32_t at = figure.low.first;
  if (!scope.is_glued(at)) return false;
  if (scope.is(at - 1, "+")) return scope.is_glued(at - 1) && !scope.is(at - 2, "(");
  if (scope.is_dash(at - 1)) return scope.is_glued(at - 1) && !scope.is(at - 2, "(");
  if (scope.is_kind(at - 1, TokenKind::abbreviation)) return true;
  return scope.is_kind(at - 1, TokenKind::word) && letter_case(scope.text(at - 1)).first_upper;
}

bool starts_line(const NumberScope& scope, std::uint32_t at) {
  if (at == 0) return true;
  const std::uint32_t gap = scope.passage.tokens()[at - 1].span.end;
  const std::uint32_t begin = scope.token(at).span.begin;
  return begin > gap && slice(scope.passage.text, TextSpan{gap, begin}).find('\n') != std::string_view::npos;
}

bool is_proper_name(const NumberScope& scope, std::uint32_t at) {
  if (!scope.is_kind(at, TokenKind::word)) return false;
  const LetterCase letters = letter_case(scope.text(at));
  return letters.first_upper && !letters.all_upper;
}

// "1. …", "2) …" at the start of a line, "(1)", and "1- Nghệ An: 428 2- Sơn La: 1.190" in running text;
// "Phú Yên (33)" is none.
bool is_list_number(const NumberScope& scope, const NumberFigure& figure) {
  if (figure.join != Join::none || !figure.low.digits.plain || figure.low.digits.count > 2) return false;
  if (figure.type != FigureType::count || figure.unit.found() || figure.low.scale != 0) return false;
  const std::uint32_t next = figure.low.last;
  if (!scope.is_glued(next)) return false;
  if (scope.is(next, ")") && scope.is(figure.low.first - 1, "(")) return !is_proper_name(scope, figure.low.first - 2);
  const bool mark = scope.is(next, ".") || scope.is(next, ")") || scope.is(next, "/");
  if (mark && (figure.low.first == scope.first || starts_line(scope, figure.low.first))) return true;
  return scope.is_dash(next) && scope.is_kind(next + 1, TokenKind::word) &&
         letter_case(scope.text(next + 1)).first_upper;
}

bool is_range_of_nothing(const NumberFigure& figure) {
  if (figure.join != Join::range) return false;
  if (low_value(figure) >= high_value(figure)) return true;
  return !has_sense(figure) && !figure.unit.found() && figure.lead_in_end == figure.low.first;
}

// "hai huyện Hòa An và Tân Lạc", "Kiến Xương và Tiền Hải là hai huyện …": the number says how many names there are.
bool is_count_of_names(const NumberScope& scope, const NumberFigure& figure) {
  constexpr double most_names = 5;
  constexpr std::uint32_t longest_name = 4;
  if (figure.join != Join::none || !figure.unit.known() || figure.unit.row->kind != "place") return false;
  if (high_value(figure) > most_names || high_value(figure) < 2) return false;
  const std::uint32_t first = figure.low.first;
  if (first > scope.first + 2 && scope.is(first - 1, Word::copula) && is_proper_name(scope, first - 2)) return true;
  std::uint32_t at = figure.unit.last;
  const std::uint32_t farthest = at + longest_name;
  while (at < farthest && is_proper_name(scope, at)) ++at;
  if (at == figure.unit.last || !is_proper_name(scope, at + 1)) return false;
  return scope.is(at, ",") || find_role(scope, at, UnitRole::linker).row != nullptr;
}

std::uint32_t past_proper_name(const NumberScope& scope, std::uint32_t at) {
  while (is_proper_name(scope, at)) ++at;
  return at;
}

// "gồm Bắc Ninh 2, Hà Nội 1": each name of a list with its number.
bool is_in_list_of_names(const NumberScope& scope, std::uint32_t at) {
  if (scope.is(at + 1, ",") || scope.is(at + 1, ";")) {
    const std::uint32_t name_end = past_proper_name(scope, at + 2);
    if (name_end > at + 2 && scope.is_kind(name_end, TokenKind::number)) return true;
  }
  std::uint32_t name = at;
  while (name > scope.first && is_proper_name(scope, name - 1)) --name;
  return name > scope.first + 1 && (scope.is(name - 1, ",") || scope.is(name - 1, ";")) &&
         scope.is_kind(name - 2, TokenKind::number);
}

// "xã Tân Sơn 1, tổ công tác": one of several places of that name.
bool is_part_of_name(const NumberScope& scope, const NumberFigure& figure) {
  constexpr double most_parts = 5;
  const std::uint32_t at = figure.low.first;
  if (figure.join != Join::none || figure.unit.found() || !figure.low.digits.plain || figure.low.digits.count > 1) {
    return false;
  }
  return figure.type == FigureType::count && low_value(figure) <= most_parts && figure.low.scale == 0 &&
         at > scope.first + 1 && is_proper_name(scope, at - 1) && !is_in_list_of_names(scope, at);
}

// "Trong 4 huyện này", "3 đơn vị nêu trên": counted before.
bool is_reference(const NumberScope& scope, const NumberFigure& figure) {
  constexpr double most = 20;
  if (figure.join != Join::none || !figure.unit.known() || figure.unit.row->measured || high_value(figure) > most)
    return false;
  const std::uint32_t at = figure.unit.last;
  return scope.is(at, Word::demonstrative) || (scope.is(at, Word::mentioned) && scope.is(at + 1, Word::above));
}

// "chương trình “1 triệu sáng kiến”", "Đề án “Trồng một tỷ cây xanh”": what something is called.
bool is_in_title(const NumberScope& scope, const NumberFigure& figure) {
  constexpr std::uint32_t most_words = 3;
  constexpr std::uint32_t longest = 10;
  std::uint32_t open = figure.low.first;
  while (open > scope.first && figure.low.first - open < most_words && scope.is_kind(open - 1, TokenKind::word)) --open;
  if (open == scope.first || !scope.is(open - 1, "\"")) return false;
  std::uint32_t close = figure.high.last;
  while (close < figure.high.last + longest && scope.is_kind(close, TokenKind::word)) ++close;
  const auto titled = [&](std::uint32_t row) { return scope.rules.vetoes[row].side == VetoSide::title; };
  return scope.is(close, "\"") && scope.hit_before(Lex::veto, open - 1, titled);
}

bool has_bad_shape(const NumberScope& scope, const NumberFigure& figure) {
  if (is_dialled(figure, figure.low) || is_dialled(figure, figure.high)) return true;
  if (!has_sense(figure) && (is_year(figure.low) || is_year(figure.high))) return true;
  return is_like_date(scope, figure) || is_dotted_day(figure) || is_part_of_word(scope, figure) ||
         is_behind_word(scope, figure) || is_count_of_names(scope, figure) || is_reference(scope, figure) ||
         is_part_of_name(scope, figure) || is_in_title(scope, figure) || is_list_number(scope, figure) ||
         is_range_of_nothing(figure) || (figure.negative && figure.type != FigureType::percent);
}

bool is_on_side(const NumberScope& scope, const Hit& hit, VetoSide side) {
  for (const std::uint32_t row : hit.rows) {
    if (scope.rules.vetoes[row].side == side) return true;
  }
  return false;
}

bool refuses(const NumberScope& scope, const Hit& hit, VetoSide side, const NumberFigure& figure) {
  constexpr std::uint32_t ward_digits = 2;
  const bool has_unit = figure.unit.known();
  for (const std::uint32_t row : hit.rows) {
    const VetoRow& veto = scope.rules.vetoes[row];
    if (veto.side != side || veto.force == VetoForce::keep) continue;
    const bool ward = veto.force == VetoForce::ward && figure.low.digits.count <= ward_digits;
    if (veto.force == VetoForce::always || ward || !has_unit) return true;
  }
  return false;
}

// Ordinals and names are short whole numbers, codes bare ones ("mã OTP 482913"); "số 1.205", "cấp 15%" are none.
bool can_be_ordinal(const NumberFigure& figure) {
  constexpr std::uint32_t most_digits = 4;
  if (figure.type != FigureType::count || figure.low.scale != 0) return false;
  if (figure.low.digits.count > most_digits) return figure.low.digits.plain && !figure.unit.found();
  return figure.low.words || figure.low.digits.plain || !figure.unit.known();
}

bool is_refused_by_words(const NumberScope& scope, const NumberFigure& figure) {
  const std::uint32_t at = figure.low.first;
  const std::optional<Hit> after = scope.hit(Lex::veto, figure.high.last);
  if (after && refuses(scope, *after, VetoSide::after, figure)) return true;
  if (!can_be_ordinal(figure)) return false;
  const auto before = [&](std::uint32_t row) { return scope.rules.vetoes[row].side == VetoSide::before; };
  const std::uint32_t lead = figure.lead_in_end;
  const std::uint32_t dash = scope.is_glued(at) && scope.is_dash(at - 1) ? at - 1 : at;  // "covid -19"
  const auto refused_at = [&](std::uint32_t end) {
    if (end > 0 && scope.claims.taken(end - 1) && is_proper_name(scope, end - 1))
      return false;  // "Tứ Kỳ 1.015" is no "kỳ 1.015"
    const std::optional<Hit> hit = scope.hit_before(Lex::veto, end, before);
    return hit && refuses(scope, *hit, VetoSide::before, figure);
  };
  return refused_at(at) || (lead != at && refused_at(lead)) || (dash != at && refused_at(dash));
}

}  // namespace

bool is_vetoed(const NumberScope& scope, const NumberFigure& figure) {
  return has_bad_shape(scope, figure) || is_refused_by_words(scope, figure);
}

std::uint32_t vetoed_phrase_end(const NumberScope& scope, std::uint32_t at) {
  if (!scope.passage.hits.any(at, Lex::veto_self)) return at;
  const std::optional<Hit> hit = scope.hit(Lex::veto, at);
  return hit && is_on_side(scope, *hit, VetoSide::self) ? hit->last : at;
}

// "0918 224 531", "1900 9095", "(0263) 3840 112"
std::uint32_t phone_end(const NumberScope& scope, std::uint32_t at) {
  constexpr std::uint32_t most_groups = 8;
  constexpr std::size_t shortest_code = 3;
  const std::string_view first = scope.text(at);
  const bool zero = first.starts_with('0');
  const bool area_code = zero && first.size() >= shortest_code && scope.is(at - 1, "(") && scope.is(at + 1, ")");
  const std::uint32_t next = at + (area_code ? 2 : 1);
  if (!scope.is_kind(next, TokenKind::number)) return at;
  std::uint32_t end = next;
  while (end < at + most_groups && scope.is_kind(end, TokenKind::number)) ++end;
  const bool prefix = zero || first == "1900" || first == "1800";
  const std::uint32_t groups = end - next + 1;
  return groups > 2 || (groups == 2 && prefix) ? end : at;
}

}  // namespace v0
}  // namespace solieu
