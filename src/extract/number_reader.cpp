#include "extract/number_reader.hpp"

#include <cmath>

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr int longest_exponent = 15;  // beyond a thousand trillion a numeral is no figure

// The scale word here: "nghìn", "triệu", also "trăm" and "chục" after digits. Names ("Triệu Sơn") are none.
const NumeralRow* scale_at(const NumberScope& scope, std::uint32_t at) {
  if (!scope.passage.hits.any(at, Lex::numeral)) return nullptr;
  for (const NumeralType type : {NumeralType::scale, NumeralType::hundred, NumeralType::chuc}) {
    if (const NumeralRow* row = scope.numeral(at, type)) {
      const LetterCase letters = letter_case(scope.text(at));
      return letters.first_upper && !letters.all_upper ? nullptr : row;
    }
  }
  return nullptr;
}

void extend(const NumberScope& scope, Numeral& numeral, std::uint32_t last) {
  numeral.last = last;
  numeral.span.end = scope.token(last - 1).span.end;
}

// "11 nghìn 620 ha": the ones behind the thousands, before a unit.
bool read_ones(const NumberScope& scope, Numeral& numeral, const Digits& digits) {
  if (numeral.scale != 3 || !digits.plain || digits.count != 3 || digits.leading_zero) return false;
  if (!scope.hit(Lex::unit, numeral.last + 1) && !scope.hit(Lex::currency, numeral.last + 1)) return false;
  const std::optional<Decimal> sum = add(numeral.value, digits.value);
  if (!sum) return false;
  numeral.value = *sum;
  extend(scope, numeral, numeral.last + 1);
  return true;
}

// "18 tỷ 450 triệu": a smaller amount follows.
bool read_rest(const NumberScope& scope, Numeral& numeral) {
  if (!scope.is_kind(numeral.last, TokenKind::number) || !scope.is_free(numeral.last)) return false;
  const std::optional<Digits> digits = parse_digits(scope.text(numeral.last));
  const NumeralRow* scale = scale_at(scope, numeral.last + 1);
  if (digits && scale == nullptr && read_ones(scope, numeral, *digits)) return false;
  if (!digits || digits->ambiguous || scale == nullptr || scale->exponent >= numeral.scale) return false;
  const std::optional<Decimal> sum = add(numeral.value, digits->value.scaled(scale->exponent));
  if (!sum) return false;
  numeral.value = *sum;
  extend(scope, numeral, numeral.last + 2);
  return true;
}

bool is_group(const NumberScope& scope, std::uint32_t at) {
  if (!scope.is_kind(at, TokenKind::number) || !scope.is_free(at)) return false;
  const TextSpan span = scope.token(at).span;
  return span.size() == 3 && scope.token(at - 1).span.end + 1 == span.begin &&
         scope.text(at).find_first_not_of("0123456789") == std::string_view::npos;
}

// "1 065 565 người": groups of three behind one space each, and a unit or scale word right after.
void read_space_groups(const NumberScope& scope, Numeral& numeral) {
  constexpr std::uint32_t most_groups = 4;
  if (!numeral.digits.plain || numeral.digits.count > 3 || scope.text(numeral.first)[0] == '0') return;
  if (numeral.first > scope.first && scope.is_kind(numeral.first - 1, TokenKind::number)) return;
  std::uint32_t at = numeral.last;
  Decimal value = numeral.value;
  while (at < numeral.last + most_groups && is_group(scope, at)) {
    value.mantissa = value.mantissa * 1000 + parse_digits(scope.text(at))->value.mantissa;
    ++at;
  }
  if (at == numeral.last || scope.is_kind(at, TokenKind::number)) return;
  if (!scope.hit(Lex::unit, at) && !scope.hit(Lex::currency, at) && scale_at(scope, at) == nullptr) return;
  numeral.value = value;
  numeral.digits.plain = false;
  numeral.digits.count = 9;
  extend(scope, numeral, at);
}

void set_digits(Numeral& out, std::uint32_t at, TextSpan span, const Digits& digits) {
  out.span = span;
  out.first = at;
  out.last = at + 1;
  out.value = digits.value;
  out.digits = digits;
}

}  // namespace

void read_scale(const NumberScope& scope, Numeral& numeral) {
  int unit = 0;
  while (const NumeralRow* row = scale_at(scope, numeral.last)) {
    if (numeral.scale + row->exponent > longest_exponent) return;
    unit = row->exponent;
    numeral.scale += unit;
    numeral.value.exponent += unit;
    extend(scope, numeral, numeral.last + 1);
  }
  if (unit == 0) return;
  if (scope.numeral(numeral.last, NumeralType::half) != nullptr) {
    const std::optional<Decimal> sum = add(numeral.value, {5, unit - 1});
    if (sum) numeral.value = *sum;
    return extend(scope, numeral, numeral.last + 1);
  }
  if (numeral.words) return;
  while (read_rest(scope, numeral)) numeral.scale = scale_at(scope, numeral.last - 1)->exponent;
}

// "3,1/4 tỷ đồng", but "3.100.000.000/4 tỷ đồng": what is as large as the scale word has its own.
void share_scale(const Numeral& scaled, Numeral& numeral) {
  if (numeral.scale != 0 || numeral.value.value() >= std::pow(10, scaled.scale)) return;
  numeral.value.exponent += scaled.scale;
  numeral.scale = scaled.scale;
}

bool read_digits(const NumberScope& scope, std::uint32_t at, NumeralPair& out) {
  const std::string_view text = scope.text(at);
  const std::string_view number = without_percent(text);
  if (const std::optional<Digits> only = parse_digits(number)) {
    const std::uint32_t begin = scope.token(at).span.begin;
    set_digits(out.first, at, {begin, begin + static_cast<std::uint32_t>(number.size())}, *only);
    out.first.percent = text.ends_with('%');
    if (out.first.percent) return true;
    read_space_groups(scope, out.first);
    read_scale(scope, out.first);
    return true;
  }
  const std::optional<TokenParts> parts = split_token(text, scope.token(at).span);
  if (!parts) return false;
  const std::optional<Digits> first = parse_digits(parts->text[0]);
  if (!first) return false;
  set_digits(out.first, at, parts->span[0], *first);
  out.separator = parts->separator;
  out.negative = parts->negative;
  if (out.separator == 0) {
    out.first.percent = parts->percent;
    if (parts->percent) return true;
    read_space_groups(scope, out.first);
    read_scale(scope, out.first);
    return true;
  }
  const std::optional<Digits> second = parse_digits(parts->text[1]);
  if (!second) return false;
  set_digits(out.second.emplace(), at, parts->span[1], *second);
  out.second->percent = parts->percent;
  if (!parts->percent) read_scale(scope, *out.second);
  share_scale(*out.second, out.first);
  return true;
}

}  // namespace v0
}  // namespace solieu
