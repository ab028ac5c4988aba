#include "extract/unit.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t most_parts = 3;  // "đồng/người/tháng"

bool is_lower_word(const NumberScope& scope, std::uint32_t at) {
  return scope.is_kind(at, TokenKind::word) && !letter_case(scope.text(at)).first_upper;
}

// "100.000", "1.000": one, and zeros.
bool is_power_of_ten(const NumberScope& scope, std::uint32_t at) {
  if (!scope.is_kind(at, TokenKind::number)) return false;
  const std::string_view digits = scope.text(at);
  return digits.size() >= 3 && digits.front() == '1' && digits.find_first_not_of("0.,", 1) == std::string_view::npos;
}

// What stands after a slash: a unit of the table, also of so many ("ca/100.000 dân", "bác sĩ/vạn dân"), else one
// lower-case word.
std::uint32_t counted_by_end(const NumberScope& scope, std::uint32_t at) {
  if (is_power_of_ten(scope, at) || scope.hit(Lex::numeral, at)) {
    if (const RoleMatch unit = find_role(scope, at + 1, UnitRole::unit); unit.row != nullptr) return unit.last;
  }
  if (const RoleMatch unit = find_role(scope, at, UnitRole::unit); unit.row != nullptr) return unit.last;
  return is_lower_word(scope, at) && scope.is_free(at) ? at + 1 : at;
}

// Past "/huyện", "/người/tháng", if that follows.
std::uint32_t slashes_end(const NumberScope& scope, std::uint32_t at) {
  for (std::uint32_t part = 0; part < most_parts && scope.is(at, "/"); ++part) {
    const std::uint32_t end = counted_by_end(scope, at + 1);
    if (end == at + 1) break;
    at = end;
  }
  return at;
}

// Whether words stand with one space between.
bool is_plain(const NumberScope& scope, const UnitMatch& unit) {
  for (std::uint32_t at = unit.first + 1; at < unit.last; ++at) {
    const std::uint32_t gap = scope.token(at - 1).span.end;
    if (scope.token(at).span.begin != gap + 1 || scope.passage.text[gap] != ' ') return false;
    if (scope.is(at, "/") || scope.is(at - 1, "/")) return false;
  }
  return true;
}

const UnitRow* row_of(const NumberScope& scope, const Hit& hit, UnitRole role) {
  for (const std::uint32_t row : hit.rows) {
    if (scope.rules.units[row].role == role) return &scope.rules.units[row];
  }
  return nullptr;
}

bool is_noun(const NumberScope& scope, std::uint32_t at) {
  return is_lower_word(scope, at) && scope.is_free(at) && scope.token(at).space_before && !scope.hit(Lex::unit, at) &&
         !scope.hit(Lex::numeral, at) && !scope.hit(Lex::approximator, at) && !scope.hit(Lex::cue, at);
}

}  // namespace

RoleMatch find_role(const NumberScope& scope, std::uint32_t at, UnitRole role) {
  const std::optional<Hit> hit = scope.hit(Lex::unit, at);
  const UnitRow* row = hit ? row_of(scope, *hit, role) : nullptr;
  return row != nullptr ? RoleMatch{row, hit->last} : RoleMatch{};
}

UnitMatch find_known_unit(const NumberScope& scope, std::uint32_t at) {
  std::optional<Hit> hit = scope.hit(Lex::unit, at);
  if (hit && row_of(scope, *hit, UnitRole::total) != nullptr) hit = scope.hit(Lex::unit, hit->last);
  const UnitRow* row = hit ? row_of(scope, *hit, UnitRole::unit) : nullptr;
  if (row == nullptr) return {};
  return {hit->first, slashes_end(scope, hit->last), row};
}

UnitMatch find_unit(const NumberScope& scope, std::uint32_t at) {
  if (const UnitMatch known = find_known_unit(scope, at); known.found()) return known;
  // 32 "Tổ tiết kiệm": the unit begins a name.
  if (scope.is(at, "\"") && scope.is_kind(at + 1, TokenKind::word) && !is_lower_word(scope, at + 1)) {
    return find_known_unit(scope, at + 1);
  }
  if (!is_noun(scope, at)) return {at, at, nullptr};
  return {at, slashes_end(scope, at + 1), nullptr};
}

std::string unit_text(const NumberScope& scope, const UnitMatch& unit) {
  if (!unit.found()) return {};
  if (is_plain(scope, unit)) return std::string(scope.passage.at(unit.first, unit.last));
  std::string out;
  for (std::uint32_t at = unit.first; at < unit.last; ++at) {
    const bool slash = scope.is(at, "/") || (at > unit.first && scope.is(at - 1, "/"));
    if (at > unit.first && scope.token(at).space_before && !slash) out += ' ';
    out += scope.text(at);
  }
  return out;
}

UnitMatch find_per(const NumberScope& scope, std::uint32_t at) {
  if (scope.is(at, "/")) return {at + 1, std::max(at + 1, slashes_end(scope, at)), nullptr};
  const RoleMatch each = find_role(scope, at, UnitRole::per);
  if (each.row == nullptr) return {};
  const RoleMatch unit = find_role(scope, each.last, UnitRole::unit);
  return unit.row == nullptr ? UnitMatch{} : UnitMatch{each.last, unit.last, unit.row};
}

CurrencyMatch find_currency(const NumberScope& scope, std::uint32_t at) {
  const std::optional<Hit> hit = scope.hit(Lex::currency, at);
  if (!hit) return {};
  const std::optional<Hit> unit = scope.hit(Lex::unit, at);
  if (unit && unit->last > hit->last) return {};  // "đồng chí"
  const UnitMatch per = find_per(scope, hit->last);
  return {&scope.rules.currencies[hit->rows.front()], hit->last, per.first, per.last};
}

}  // namespace v0
}  // namespace solieu
