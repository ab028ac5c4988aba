// The finder of counts, percentages and money.
#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/finders.hpp"
#include "extract/number_figure.hpp"
#include "extract/veto.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view default_currency = "VND";  // "393 tỷ"
constexpr std::string_view no_row = "number";         // the rule of a figure that no row of a table helped to read

// "1/3 doanh nghiệp", "khoảng 3/4 sản phẩm", "hơn 2/3", "bằng 2/5 chỉ tiêu" are shares; "4/5 chỉ tiêu", "8/13 huyện"
// count two things.
bool is_fraction(const NumberScope& scope, const NumberFigure& figure, Bound bound) {
  if (!can_be_fraction(figure)) return false;
  const double part = low_value(figure);
  const double whole = high_value(figure);
  const std::uint32_t next = figure.high.last;
  for (const UnitRole role : {UnitRole::whole, UnitRole::total}) {
    if (find_role(scope, next, role).row != nullptr) return true;
  }
  const bool equal = figure.low.first > 0 && scope.is(figure.low.first - 1, Word::equative);
  if (bound != Bound::exact || equal) return true;
  if (!figure.unit.known()) return figure.unit.found();
  const std::string_view kind = figure.unit.row->kind;
  const bool usual = part == 1 || part + 1 == whole;
  // "2/3 hộ", "1/4 kế hoạch"
  const bool counted = kind == "person" || kind == "organisation" || kind == "household" || kind == "document";
  return usual && whole <= 5 && part < 3 && counted;
}

// Whether an article writes "27.6 m3" and "52.3%", and no decimal with a comma.
bool writes_points(const Passage& passage) {
  constexpr int fewest = 2;
  int points = 0;
  const auto& tokens = passage.tokens();
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    const bool percent = tokens[at].kind == TokenKind::percent;
    if (!percent && tokens[at].kind != TokenKind::number) continue;
    std::string_view text = passage.at(at);
    text = text.substr(0, text.find_last_of("0123456789") + 1);
    const std::optional<Digits> digits = parse_digits(text);
    if (!digits || digits->plain) continue;
    if (digits->value.exponent < 0 && !digits->point && !digits->ambiguous) return false;
    const std::uint32_t next = at + 1;
    const bool measured = percent || (next < tokens.size() && passage.hits.any(next, Lex::unit));
    if (digits->point && measured) ++points;
  }
  return points >= fewest;
}

class NumberFinder {
 public:
  NumberFinder(const Passage& passage, const NumberRules& rules, Claims& claims, std::vector<Mention>& out)
      : passage_(passage),
        rules_(rules),
        claims_(claims),
        out_(out),
        first_mention_(out.size()),
        comma_thousands_(writes_points(passage)) {}

  void sentence(const Sentence& sentence) {
    const NumberScope scope{passage_, rules_, claims_, sentence.first_token, sentence.last_token, comma_thousands_};
    constexpr Hits::Starts wanted = Hits::starts(Mark::number, Lex::numeral_head, Lex::veto_self);
    const auto next = [&](std::uint32_t at) { return passage_.hits.next(at, scope.last, wanted); };
    for (std::uint32_t at = next(scope.first); at < scope.last;) at = next(token(scope, at));
  }

 private:
  // Reads what starts at a token; returns where to go on.
  std::uint32_t token(const NumberScope& scope, std::uint32_t at) {
    if (claims_.taken(at)) return at + 1;
    const bool digits = passage_.hits.any(at, Mark::number);
    if (!digits && !scope.hit(Lex::numeral, at)) return at + 1;
    if (scope.numeral(at, NumeralType::none) != nullptr) return scope.hit(Lex::numeral, at)->last;
    if (const std::uint32_t end = vetoed_phrase_end(scope, at); end != at) return end;
    const std::optional<NumberFigure> figure = read_figure(scope, at);
    if (!figure) return at + 1;
    if (digits && figure->high.last == at + 1) {
      if (const std::uint32_t end = phone_end(scope, at); end != at) return end;
    }
    if (is_vetoed(scope, *figure) || goes_on_names(scope, *figure)) return names_end_ = figure->high.last;
    if (figure->low.words && !is_written_number(scope, *figure)) return at + 1;
    emit(scope, *figure);
    claims_.take(at, figure->last);
    return figure->last;
  }

  // "các quận 3, 5, 10 và 11": further numbers of what has a number for a name.
  bool goes_on_names(const NumberScope& scope, const NumberFigure& figure) const {
    constexpr double largest = 1000;
    const std::uint32_t at = figure.low.first;
    if (names_end_ == 0 || at != names_end_ + 1 || at <= scope.first) return false;
    if (figure.type != FigureType::count || figure.unit.found() || low_value(figure) >= largest) return false;
    return scope.is(names_end_, ",") || find_role(scope, names_end_, UnitRole::linker).row != nullptr;
  }

  // A lone number word needs a unit of the table; "một" and "năm" also a word before them that says "number".
  bool is_written_number(const NumberScope& scope, const NumberFigure& figure) const {
    if (scope.numeral(figure.low.first, NumeralType::multiple) != nullptr) return true;
    if (!figure.low.needs_unit) return figure.unit.found() || has_sense(figure) || low_value(figure) >= 100;
    if (figure.type == FigureType::count && (!figure.unit.known() || figure.unit.row->kind == "other")) return false;
    const std::uint32_t at = figure.low.first;
    const auto preceded_by = [&](NumeralType type) {
      const auto is_type = [&](std::uint32_t row) { return rules_.numerals[row].type == type; };
      return scope.hit_before(Lex::numeral, at, is_type).has_value();
    };
    if (scope.numeral(at, NumeralType::one) != nullptr) return preceded_by(NumeralType::licence);
    if (scope.numeral(at, NumeralType::five) == nullptr) return true;
    if (scope.is_kind(figure.last, TokenKind::number)) return false;
    return preceded_by(NumeralType::presence) || bound_before(scope, at, false) != Bound::exact;
  }

  // The hedge that ends before a token; the nearest decides, "đạt" and the like may stand behind "ước" and "ít nhất".
  Bound bound_before(const NumberScope& scope, std::uint32_t end, bool percent) const {
    constexpr int most_links = 2;
    for (int links = 0; links <= most_links; ++links) {
      const ApproximatorRow* found = nullptr;
      const std::optional<Hit> hit = scope.hit_before(Lex::approximator, end, [&](std::uint32_t row) {
        const ApproximatorRow& candidate = rules_.approximators[row];
        if (candidate.after || candidate.hedge == Hedge::from || candidate.hedge == Hedge::to) return false;
        found = &candidate;
        return true;
      });
      if (!hit) return Bound::exact;
      if (found->hedge == Hedge::link) {
        end = hit->first;
        continue;
      }
      if (found->hedge == Hedge::over_count) return percent ? Bound::exact : found->bound;
      const bool reaches = found->bound == Bound::about || found->bound == Bound::at_least;  // "ít nhất tăng 5%"
      return links == 0 || reaches ? found->bound : Bound::exact;
    }
    return Bound::exact;
  }

  // "45 người trở lên"; "91% dân số trở lên", some words on.
  std::optional<Bound> bound_after(const NumberScope& scope, const NumberFigure& figure) const {
    constexpr std::uint32_t farthest = 5;
    const bool far = figure.lead_in_end != figure.low.first || figure.type == FigureType::percent;
    for (std::uint32_t at = figure.last; at < figure.last + (far ? farthest : 1); ++at) {
      const std::optional<Hit> after = scope.hit(Lex::approximator, at);
      for (std::size_t i = 0; after && i < after->rows.size(); ++i) {
        const ApproximatorRow& row = rules_.approximators[after->rows[i]];
        if (row.after) return row.bound;
      }
      if (!scope.is_kind(at, TokenKind::word)) break;
    }
    return std::nullopt;
  }

  Bound bound_of(const NumberScope& scope, const NumberFigure& figure) const {
    if (const std::optional<Bound> after = bound_after(scope, figure)) return *after;
    const bool percent = figure.type == FigureType::percent || figure.type == FigureType::points;
    return bound_before(scope, figure.join == Join::range ? figure.lead_in_end : figure.low.first, percent);
  }

  void emit(const NumberScope& scope, const NumberFigure& figure) {
    const Bound bound = bound_of(scope, figure);
    if (is_fraction(scope, figure, bound)) return emit_fraction(figure, bound);
    if (figure.join != Join::whole) {
      if (extends_rate(scope, figure)) return;
      const double low = low_value(figure);
      const Quantity quantity{low, figure.join == Join::none ? low : high_value(figure), bound};
      const bool whole = is_whole_of_last(scope, figure);
      return add(scope, figure, quantity, {figure.low.span.begin, figure.span_end}, whole);
    }
    const double part = low_value(figure);
    const double whole = high_value(figure);
    if (figure.type == FigureType::count && counts_in_rates(figure) && is_base_of_rate(part, whole)) {
      std::string unit(slice(passage_.text, TextSpan{figure.low.span.end, figure.span_end}));
      return push(figure.low.first, figure.last, {figure.low.span.begin, figure.span_end}, no_row,
                  CountValue{{part, part, bound}, std::move(unit), false});
    }
    add(scope, figure, {part, part, bound}, figure.low.span, false);
    add(scope, figure, {whole, whole, Bound::exact}, {figure.high.span.begin, figure.span_end}, true);
  }

  // "1,5/100.000 dân", and no part of a hundred thousand.
  static bool is_base_of_rate(double part, double base) {
    const bool power = base == 100 || base == 1e3 || base == 1e4 || base == 1e5 || base == 1e6;
    return power && (base >= 1e5 || part != std::floor(part));
  }

  // "92,37/100 điểm" is no rate.
  static bool counts_in_rates(const NumberFigure& figure) {
    return figure.unit.found() && (!figure.unit.known() || figure.unit.row->kind != "score");
  }

  // "111,6 bé trai/100 bé gái": what it is a rate of belongs to the unit of the count before.
  bool extends_rate(const NumberScope& scope, const NumberFigure& figure) {
    constexpr std::uint32_t farthest = 2;  // "bé trai/": the unit ends at "bé"
    const std::uint32_t slash = figure.low.first - 1;
    if (figure.type != FigureType::count || !counts_in_rates(figure) || out_.size() == first_mention_ ||
        !scope.is(slash, "/") || out_.back().last_token + farthest < slash)
      return false;
    auto* count = std::get_if<CountValue>(&out_.back().value);
    if (count == nullptr || !is_base_of_rate(count->quantity.low, low_value(figure))) return false;
    count->unit += passage_.at(slash, figure.last);
    out_.back().last_token = figure.last;
    out_.back().span.end = figure.span_end;
    return true;
  }

  // To two decimals, as newspapers write percentages.
  void emit_fraction(const NumberFigure& figure, Bound bound) {
    const double share = std::round(1e4 * low_value(figure) / high_value(figure)) / 100;
    push(figure.low.first, figure.high.last, {figure.low.span.begin, figure.high.span.end}, "fraction",
         PercentValue{{share, share, bound}, false});
  }

  // Whether a unit stands again between the last mention and a token.
  bool says_again(std::uint32_t end, std::string_view unit) const {
    constexpr std::uint32_t farthest = 14;  // tokens
    const std::uint32_t first = out_.back().last_token;
    return !unit.empty() && end - first <= farthest && passage_.at(first, end).find(unit) != std::string_view::npos;
  }

  // "26,3 triệu hồ sơ (cùng kỳ: 11,8 triệu)", "126 triệu thuê bao, trong đó thuê bao trả trước là 101 triệu": millions
  // without a currency are of what was counted before.
  std::string unit_of_millions(const NumberScope& scope, const NumberFigure& figure) const {
    constexpr std::uint32_t farthest = 6;  // tokens
    if (figure.type != FigureType::money || figure.currency.row != nullptr || figure.high.scale != 6) return {};
    if (out_.size() == first_mention_ || out_.back().first_token < scope.first) return {};
    const auto* count = std::get_if<CountValue>(&out_.back().value);
    if (count != nullptr && scope.is(figure.low.first - 1, Word::copula) && says_again(figure.low.first, count->unit))
      return count->unit;
    std::uint32_t open = figure.low.first;
    while (open > out_.back().last_token && figure.low.first - open < farthest && !scope.is(open - 1, "(")) --open;
    const bool bracketed = open > out_.back().last_token && scope.is(open - 1, "(");
    return count != nullptr && bracketed ? count->unit : std::string();
  }

  void add(const NumberScope& scope, const NumberFigure& figure, Quantity quantity, TextSpan span, bool whole) {
    const auto push_value = [&](std::string_view rule, auto&& value) {
      push(figure.low.first, figure.last, span, rule, std::move(value));
    };
    switch (figure.type) {
      case FigureType::percent:
      case FigureType::points:
        return push_value(no_row, PercentValue{quantity, figure.type == FigureType::points});
      case FigureType::money:
        if (std::string unit = unit_of_millions(scope, figure); !unit.empty())
          return push_value(no_row, CountValue{quantity, std::move(unit), whole});
        return push_value(figure.currency.row != nullptr ? std::string_view(figure.currency.row->name) : no_row,
                          money(scope, figure, quantity, whole));
      case FigureType::count:
        push_value(figure.unit.known() ? std::string_view(figure.unit.row->name) : no_row,
                   count(scope, figure, quantity, whole));
        if (figure.unit.known()) share_unit();
    }
  }

  static MoneyValue money(const NumberScope& scope, const NumberFigure& figure, Quantity quantity, bool whole) {
    const CurrencyMatch& match = figure.currency;
    return {quantity, match.row != nullptr ? match.row->currency : std::string(default_currency),
            unit_text(scope, {match.per_first, match.per_last, nullptr}), whole};
  }

  static CountValue count(const NumberScope& scope, const NumberFigure& figure, Quantity quantity, bool whole) {
    const bool multiple = scope.numeral(figure.low.first, NumeralType::multiple) != nullptr;
    if (multiple && !figure.unit.found()) return {quantity, "lần", whole};
    return {quantity, unit_text(scope, figure.unit), whole};
  }

  // Whether "trong số" ends before a token.
  static bool is_among(const NumberScope& scope, std::uint32_t end) {
    return scope
        .hit_before(Lex::unit, end, [&](std::uint32_t row) { return scope.rules.units[row].role == UnitRole::among; })
        .has_value();
  }

  // "214.600 hộ/251.300 tổng số hộ": a slash and the same unit; "07 vụ/12 đối tượng" are two things, "711 thanh niên
  // trên tổng số 1.540 lệnh gọi" is part of them.
  bool is_whole_of_last(const NumberScope& scope, const NumberFigure& figure) const {
    constexpr std::uint32_t farthest = 4;
    const std::uint32_t at = figure.low.first;
    if (out_.size() == first_mention_) return false;
    const bool among = is_among(scope, at);
    if (!among && !scope.is(at - 1, "/")) return false;
    const Mention& last = out_.back();
    if (last.last_token + farthest < at || last.first_token < scope.first) return false;
    if (figure.type == FigureType::money) return std::holds_alternative<MoneyValue>(last.value);
    const auto* count = std::get_if<CountValue>(&last.value);
    if (count == nullptr || figure.type != FigureType::count) return false;
    if (among) return count->quantity.low <= figure.low.value.value();
    return !figure.unit.found() || unit_text(scope, figure.unit) == count->unit;
  }

  // "612 và 574 đơn vị": the first count takes the unit of the second.
  void share_unit() {
    if (out_.size() < first_mention_ + 2) return;
    Mention& before = out_[out_.size() - 2];
    const Mention& now = out_.back();
    auto* count = std::get_if<CountValue>(&before.value);
    if (count == nullptr || !count->unit.empty() || before.last_token + 1 != now.first_token) return;
    const std::optional<Hit> link = passage_.hits.at(Lex::unit, before.last_token);
    if (!link || link->last != now.first_token) return;
    if (rules_.units[link->rows.front()].role != UnitRole::linker) return;
    count->unit = std::get<CountValue>(now.value).unit;
  }

  template <class Value>
  void push(std::uint32_t first, std::uint32_t last, TextSpan span, std::string_view rule, Value&& value) {
    Mention& mention = add_mention(out_, passage_, first, last, rule);
    mention.span = span;
    mention.value.emplace<Value>(std::forward<Value>(value));
  }

  const Passage& passage_;
  const NumberRules& rules_;
  Claims& claims_;
  std::vector<Mention>& out_;
  std::size_t first_mention_;
  bool comma_thousands_;
  std::uint32_t names_end_ = 0;  // token behind the last number that is part of a name
};

bool carries_figures(BlockKind kind) {
  return kind != BlockKind::boilerplate && kind != BlockKind::dateline && kind != BlockKind::source_tag &&
         kind != BlockKind::byline;
}

// Injected text carries no mention.
void claim_spam(const Passage& passage, Claims& claims) {
  std::uint32_t at = 0;
  const auto size = static_cast<std::uint32_t>(passage.tokens().size());
  for (const TextSpan spam : passage.article.spam) {
    while (at < size && passage.tokens()[at].span.end <= spam.begin) ++at;
    for (; at < size && passage.tokens()[at].span.begin < spam.end; ++at) claims.take(at, at + 1);
  }
}

}  // namespace

void find_numbers(const Passage& passage, const NumberRules& rules, Claims& claims, std::vector<Mention>& out) {
  claim_spam(passage, claims);
  NumberFinder finder(passage, rules, claims, out);
  for (const Sentence& sentence : passage.tokenized.sentences) {
    if (carries_figures(passage.article.blocks[sentence.block].kind)) finder.sentence(sentence);
  }
}

}  // namespace v0
}  // namespace solieu
