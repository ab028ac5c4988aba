// Number words: "hai trăm", "ba mươi mốt", "một tỷ rưỡi", "nửa triệu".
#include <algorithm>

#include "extract/number_reader.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

class WordReader {
 public:
  WordReader(const NumberScope& scope, std::uint32_t at) : scope_(scope), first_(at), at_(at) {}

  std::optional<Numeral> read() {
    if (!may_start()) return std::nullopt;
    if (const NumeralRow* row = take(NumeralType::multiple)) return finish(row->value);
    if (take(NumeralType::half_of) != nullptr) return half_of();
    Decimal total;
    int scale = longest;
    while (const std::optional<std::uint64_t> value = section()) {
      Decimal part{*value, 0};
      const int exponent = scales();
      if (exponent >= scale) return std::nullopt;
      scale = exponent;
      part = add(part.scaled(exponent), halves(exponent)).value_or(part);
      total = add(total, part).value_or(total);
      if (exponent == 0 || !rest_follows(scale)) break;
    }
    if (at_ == first_) return std::nullopt;
    return finish(total);
  }

 private:
  static constexpr int longest = 16;

  // A capital inside a sentence, or two capitals in a row, make a name: "Ba Vì", "Hai Bà Trưng".
  [[nodiscard]] bool may_start() const {
    if (!letter_case(scope_.text(first_)).first_upper) return true;
    if (first_ != scope_.first || !scope_.is_kind(first_ + 1, TokenKind::word)) return false;
    return !letter_case(scope_.text(first_ + 1)).first_upper;
  }

  const NumeralRow* peek(NumeralType type, std::uint32_t at) const { return scope_.numeral(at, type); }

  const NumeralRow* take(NumeralType type) {
    if (at_ >= first_ + 24) return nullptr;
    const NumeralRow* row = peek(type, at_);
    if (row == nullptr || (at_ > first_ && letter_case(scope_.text(at_)).first_upper)) return nullptr;
    at_ = scope_.hit(Lex::numeral, at_)->last;
    return row;
  }

  const NumeralRow* digit() {
    for (const NumeralType type : {NumeralType::digit, NumeralType::one, NumeralType::five}) {
      if (const NumeralRow* row = take(type)) return row;
    }
    return nullptr;
  }

  // The ones after mươi, mười or lẻ; "năm" only there where no year can follow.
  std::uint64_t ones() {
    if (const NumeralRow* row = take(NumeralType::tail)) return row->value.mantissa;
    if (const NumeralRow* row = take(NumeralType::digit)) return row->value.mantissa;
    return 0;
  }

  // "hai mươi mốt", "ba chục", "mười lăm", "bảy".
  std::uint64_t tens() {
    if (take(NumeralType::ten) != nullptr) return 10 + ones();
    const std::uint32_t start = at_;
    const NumeralRow* row = digit();
    if (row == nullptr) return 0;
    if (take(NumeralType::tens) != nullptr) return row->value.mantissa * 10 + ones();
    if (take(NumeralType::chuc) != nullptr) return row->value.mantissa * 10;
    if (start != first_ && row->type == NumeralType::five) {  // "hai trăm năm 2020"
      at_ = start;
      return 0;
    }
    return row->value.mantissa;
  }

  // A number below a thousand.
  std::optional<std::uint64_t> section() {
    const std::uint32_t start = at_;
    if (peek(NumeralType::hundred, at_) != nullptr && peek(NumeralType::half, at_ + 1) != nullptr) {
      at_ += 2;
      return 150;
    }
    if (peek(NumeralType::scale, at_) != nullptr && peek(NumeralType::half, at_ + 1) != nullptr) return 1;
    const std::uint64_t value = tens();
    if (at_ == start) return std::nullopt;
    if (value >= 10 || take(NumeralType::hundred) == nullptr) return value;
    if (take(NumeralType::half) != nullptr) return value * 100 + 50;
    if (take(NumeralType::zero) != nullptr) {
      const NumeralRow* five = take(NumeralType::five);
      return value * 100 + (five != nullptr ? five->value.mantissa : ones());
    }
    return value * 100 + tens();
  }

  int scales() {
    int exponent = 0;
    while (const NumeralRow* row = take(NumeralType::scale)) {
      exponent += row->exponent;
      if (exponent >= longest) break;
    }
    scale_ = std::max(scale_, exponent);
    return exponent;
  }

  Decimal halves(int exponent) {
    if (exponent == 0 || take(NumeralType::half) == nullptr) return {};
    return {5, exponent - 1};
  }

  // "một nghìn hai trăm": after a scale word only hundreds or a smaller scale go on.
  [[nodiscard]] bool rest_follows(int scale) const {
    for (std::uint32_t i = at_; i < at_ + 5; ++i) {
      const NumeralRow* row = peek(NumeralType::scale, i);
      if (row != nullptr) return row->exponent < scale;
      if (peek(NumeralType::hundred, i) != nullptr) return i > at_;
      if (!scope_.hit(Lex::numeral, i)) return false;
    }
    return false;
  }

  std::optional<Numeral> half_of() {
    const int exponent = scales();
    if (exponent == 0) return std::nullopt;
    return finish({5, exponent - 1});
  }

  std::optional<Numeral> finish(Decimal value) const {
    Numeral out;
    out.first = first_;
    out.last = at_;
    out.span = {scope_.token(first_).span.begin, scope_.token(at_ - 1).span.end};
    out.value = value;
    out.words = true;
    out.needs_unit = at_ == first_ + 1;
    out.scale = scale_;
    return out;
  }

  const NumberScope& scope_;
  std::uint32_t first_;
  std::uint32_t at_;
  int scale_ = 0;  // the largest scale word read
};

}  // namespace

std::optional<Numeral> read_words(const NumberScope& scope, std::uint32_t at) { return WordReader(scope, at).read(); }

}  // namespace v0
}  // namespace solieu
