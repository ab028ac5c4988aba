#include "structure/figure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "text/char_class.hpp"

namespace solieu {
inline namespace v0 {
namespace {

std::optional<Role> parse_role(std::string_view name) {
  constexpr std::pair<std::string_view, Role> roles[] = {
      {"value", Role::value},
      {"plan", Role::plan},
      {"plan_or_surplus", Role::plan},
      {"growth", Role::growth},
      {"decline", Role::decline},
      {"of_plan", Role::of_plan},
      {"over_plan", Role::over_plan},
      {"over_or_plan", Role::over_plan},
      {"under_plan", Role::under_plan},
      {"of_population", Role::of_population},
      {"of_previous", Role::of_previous},
      {"of_total", Role::of_total},
  };
  for (const auto& [text, role] : roles) {
    if (text == name) return role;
  }
  return std::nullopt;
}

RecordKind parse_kind(std::string_view name) {
  if (name == "target") return RecordKind::target;
  return name == "forecast" ? RecordKind::forecast : RecordKind::result;
}

bool whole_of_fraction(const MentionValue& value) {
  if (const auto* count = std::get_if<CountValue>(&value)) return count->whole;
  if (const auto* money = std::get_if<MoneyValue>(&value)) return money->whole;
  return false;
}

// Kinds of units that count no outcome: durations, ages, scores.
bool counts_nothing(std::string_view unit_kind) {
  constexpr std::array<std::string_view, 4> kinds = {"time", "age", "score", "times"};
  return std::find(kinds.begin(), kinds.end(), unit_kind) != kinds.end();
}

constexpr double smallest_bare_count = 1000;  // a smaller number without a unit says too little

// "lệ phí trước bạ 298 tỷ đồng": no fee, wage or support that anyone is due is so much.
bool is_sum_total(const MentionValue& value) {
  constexpr double least = 1e9;
  const auto* money = std::get_if<MoneyValue>(&value);
  return money != nullptr && money->currency == "VND" && money->quantity.low >= least;
}

}  // namespace

// "quận 1, 3, 4, 5": the numbers of districts.
bool FigureReader::follows_area(const Statement& statement, std::size_t symbol) const {
  const auto code = [&](std::size_t at) { return statement.symbols[at].code; };
  const FixedSymbols& fixed = rules_.fixed();
  while (symbol >= 2 && code(symbol - 1) == fixed.comma && code(symbol - 2) == fixed.count) symbol -= 2;
  return symbol >= 2 && code(symbol - 1) == fixed.comma && code(symbol - 2) == fixed.area;
}

// "số người tham gia là 97"
bool FigureReader::names_unit_before(const Statement& statement, std::size_t symbol) const {
  constexpr std::uint32_t farthest = 16;  // tokens
  if (symbol == 0 || !states_.has(statement.symbols[symbol - 1].code)) return false;
  const std::uint32_t figure = statement.symbols[symbol].first;
  const std::uint32_t first = std::max(statement.first_token, figure - std::min(figure, farthest));
  for (std::uint32_t token = figure; token-- > first + 1;) {
    if (passage_.tokens()[token].kind == TokenKind::punctuation) return false;
    if (passage_.is(token - 1, Word::number_noun) && passage_.hits.any(token, Lex::unit)) return true;
  }
  return false;
}

// "Số phòng xây mới theo huyện: Mèo Vạc: 52; Yên Minh: 47"
bool FigureReader::is_listed_count(const Statement& statement, std::size_t symbol) const {
  const auto& symbols = statement.symbols;
  const SymbolCode colon = rules_.fixed().colon;
  if (symbol == 0 || (symbols[symbol - 1].code != colon && symbols[symbol - 1].code != rules_.fixed().area))
    return false;
  const std::uint32_t end = list_head_end(passage_, statement, symbols[symbol].first);
  if (end + 1 == symbols[symbol].first) return false;
  for (std::uint32_t token = statement.first_token + 1; token < end; ++token) {
    if (passage_.is(token - 1, Word::number_noun) && passage_.hits.any(token, Lex::unit)) return true;
  }
  return false;
}

// "Vụ việc thành công là 469, chiếm 27,6%": the sentence opens with what is counted.
bool FigureReader::opens_with_unit(const Statement& statement, std::size_t symbol) const {
  if (symbol == 0 || symbol + 1 >= statement.symbols.size()) return false;
  const SymbolCode before = statement.symbols[symbol - 1].code;
  const SymbolCode after = statement.symbols[symbol + 1].code;
  return states_.has(before) && (after == rules_.fixed().comma || after == rules_.fixed().end) &&
         passage_.hits.any(statement.first_token, Lex::unit);
}

// "xảy ra 14 vụ, chết 5, bị thương 7"
bool FigureReader::counts_casualties(const Statement& statement, std::size_t symbol) const {
  constexpr std::uint32_t longest = 3;  // tokens
  const std::uint32_t figure = statement.symbols[symbol].first;
  for (std::uint32_t back = 1; back <= std::min(longest, figure - statement.first_token); ++back) {
    if (!passage_.hits.any(figure - back, Lex::domain)) continue;
    const DomainHit hit = measure_hit(passage_, domains_, figure - back, "general");
    if (hit.row != nullptr && hit.last == figure && hit.row->id == "casualties") return true;
  }
  return false;
}

// "xây mới 41 và sửa chữa 96 căn nhà": of the unit of the next one.
bool FigureReader::joins_count(const Statement& statement, std::size_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbol + 3 >= symbols.size() || symbols[symbol + 1].code != and_) return false;
  const Symbol& verb = symbols[symbol + 2];
  const Symbol& next = symbols[symbol + 3];
  return verb.code == rules_.fixed().gap && verb.last - verb.first <= 3 && next.code == rules_.fixed().count &&
         !std::get<CountValue>(mentions_[static_cast<std::size_t>(next.mention)].value).unit.empty();
}

bool FigureReader::unitless_in_scope(const Statement& statement, std::size_t symbol) const {
  const Symbol& at = statement.symbols[symbol];
  const auto& count = std::get<CountValue>(mentions_[static_cast<std::size_t>(at.mention)].value);
  if (statement.symbols.size() == 1) return false;                                     // "1646" on a line of its own
  if (!digit_at(passage_.text, passage_.tokens()[at.first].span.begin)) return false;  // "bỏ ống chừng mười nghìn"
  if (count.quantity.low >= smallest_bare_count || count.whole) return true;
  if (count.quantity.low == 1 || follows_area(statement, symbol)) return false;  // "là 1 trong 8 đơn vị"
  const bool owes = begins_cue(at.last, debt_);                                  // "Công ty Licogi 166 nợ"
  if (!owes && passage_.hits.any(at.last, Lex::domain)) return true;             // "463 tham gia BHYT"
  if (names_unit_before(statement, symbol) || opens_with_unit(statement, symbol)) return true;
  if (is_listed_count(statement, symbol)) return true;
  if (counts_casualties(statement, symbol)) return true;
  for (std::size_t i = symbol + 1; i < statement.symbols.size() && i <= symbol + 2; ++i) {
    if (statement.symbols[i].code == rules_.fixed().count) return true;  // "612 và 574 đơn vị"
  }
  if (joins_count(statement, symbol)) return true;
  if (symbol > 0 && statement.symbols[symbol - 1].code == rules_.fixed().count) return true;
  for (std::size_t i = symbol; i-- > 0;) {  // "đã xử lý 14.311, đang xử lý 396"
    if (statement.symbols[i].code == rules_.fixed().colon || statement.symbols[i].code == rules_.fixed().open) break;
    if (statement.symbols[i].code != rules_.fixed().count) continue;
    const auto& earlier = std::get<CountValue>(mentions_[static_cast<std::size_t>(statement.symbols[i].mention)].value);
    if (!earlier.unit.empty()) return false;
    if (earlier.quantity.low >= smallest_bare_count) return true;
  }
  return false;
}

// "Hai huyện Hương Sơn và Vũ Quang": the count only introduces the names after it; "39 đơn vị trên địa bàn tỉnh" says
// where, and ends with the level in small letters.
bool FigureReader::introduces_places(const Statement& statement, std::size_t symbol, std::string_view unit_kind) const {
  if ((unit_kind != "place" && unit_kind != "organisation") || symbol + 1 >= statement.symbols.size()) return false;
  const Symbol& next = statement.symbols[symbol + 1];
  if (next.code != rules_.fixed().area) return false;
  const std::size_t last_word = passage_.tokens()[next.last - 1].span.begin;
  return capital_at(passage_.text, last_word) || !letter_at(passage_.text, last_word);  // "quận 1"
}

// "bưu điện hai huyện", "Bốn huyện nghèo của tỉnh": which places, in words; "còn hai huyện" counts them.
bool FigureReader::groups_places(const Statement& statement, std::size_t symbol, const CountValue& count,
                                 std::string_view unit_kind) const {
  constexpr double most = 10;
  const std::uint32_t first = statement.symbols[symbol].first;
  if (unit_kind != "place" || count.quantity.low > most || !passage_.hits.any(first, Lex::numeral)) return false;
  return first == statement.first_token ||
         !passage_.is(first - 1, Word::existential, Word::remaining, Word::only, Word::passive, Word::additional);
}

// "bình quân 29 triệu đồng/người/năm" is an outcome; "7.400 đồng/kg" and "330.000 đồng/tháng" are prices and dues.
bool FigureReader::is_price(const Statement& statement, std::size_t symbol) const {
  const auto* money =
      std::get_if<MoneyValue>(&mentions_[static_cast<std::size_t>(statement.symbols[symbol].mention)].value);
  if (money == nullptr || money->per.empty()) return false;
  constexpr double largest_due = 1e9;  // "doanh thu gần 10 tỷ đồng/năm" is no due
  const std::uint32_t slash = statement.symbols[symbol].last;
  const bool of_time = slash + 1 < statement.last_token && passage_.is(slash + 1, Word::calendar_unit);
  return !(of_time && money->quantity.low >= largest_due) && !says_mean(statement, symbol);
}

bool FigureReader::begins_cue(std::uint32_t token, SymbolCode cue) const {
  const std::optional<Hit> found = passage_.hits.at(Lex::cue, token);
  return found && rules_.cue_code(found->rows.front()) == cue;
}

bool FigureReader::says_mean(const Statement& statement, std::size_t symbol) const {
  constexpr std::uint32_t farthest = 64;  // tokens: a sentence may be endless
  const std::uint32_t figure = statement.symbols[symbol].first;
  for (std::uint32_t token = std::max(statement.first_token, figure - std::min(figure, farthest)); token < figure;
       ++token) {
    if (begins_cue(token, mean_)) return true;
  }
  return false;
}

// "thời gian lưu trú bình quân của khách quốc tế là 2,6 ngày"
bool FigureReader::is_mean(const Statement& statement, std::size_t symbol) const {
  return symbol > 0 && states_.has(statement.symbols[symbol - 1].code) && says_mean(statement, symbol);
}

bool FigureReader::in_scope(const Statement& statement, std::size_t symbol, const Decisions& decisions) const {
  const Mention& mention = mentions_[static_cast<std::size_t>(statement.symbols[symbol].mention)];
  if (const StatementRow* scope = row_of(decisions, Slot::scope))
    return scope->value != "out" || is_sum_total(mention.value);
  const StatementRow* role = row_of(decisions, Slot::role);
  const std::optional<Role> said = role == nullptr ? std::nullopt : parse_role(role->value);
  const auto* count = std::get_if<CountValue>(&mention.value);
  if (count == nullptr) return (said && is_change(*said)) || !is_price(statement, symbol);
  const StatementRow* period = row_of(decisions, Slot::period);
  if (count->unit.empty() && period != nullptr && period->value == "running") return true;  // "nâng số bưu cục lên 43"
  if (count->unit.empty()) return said == Role::plan || unitless_in_scope(statement, symbol);
  const UnitInfo& unit = units_.of(static_cast<std::uint32_t>(statement.symbols[symbol].mention));
  if (introduces_places(statement, symbol, unit.kind)) return false;
  if (!said && groups_places(statement, symbol, *count, unit.kind)) return false;
  if (unit.kind == "time" && is_mean(statement, symbol)) return true;
  return !counts_nothing(unit.kind) || (unit.kind == "times" && said == Role::growth);
}

// "giải ngân 95% vốn năm", "dự án A giải ngân 48 tỷ đồng, còn dự án B chỉ 18,2%"
bool FigureReader::of_planned(const Statement& statement, std::size_t symbol) const {
  for (std::size_t i = symbol; i-- > 0;) {
    const Symbol& at = statement.symbols[i];
    if (at.code != rules_.fixed().programme) continue;
    return domains_.planned.contains(
        std::get<ProgrammeValue>(mentions_[static_cast<std::size_t>(at.mention)].value).id);
  }
  return false;
}

// "Có 11 xã đạt tỷ lệ trên 95%", "chỉ còn hai xã bãi ngang dưới 80%": what each of the places reached, no share of
// them.
bool FigureReader::reached_by_places(const Statement& statement, std::size_t symbol) const {
  if (symbol < 2) return false;
  std::size_t at = symbol - 1;
  if (statement.symbols[at].code == reachrate_) --at;
  if (at > 0 && statement.symbols[at].code == rules_.fixed().gap) --at;
  if (statement.symbols[at].code != rules_.fixed().count) return false;
  const auto mention = static_cast<std::uint32_t>(statement.symbols[at].mention);
  return !std::get<CountValue>(mentions_[mention].value).whole && units_.of(mention).kind == "place";
}

// "26/63 tỉnh đạt trên 70%": what each of the 26 reached; "26/63 tỉnh, đạt 41%" is their share.
bool FigureReader::is_other_than_fraction(const Statement& statement, std::size_t symbol) const {
  constexpr double rounding = 1.5;  // percentage points: newspapers round, and miscount
  const auto count = [&](std::size_t at) -> const CountValue* {
    const std::int32_t mention = statement.symbols[at].mention;
    return mention == no_mention ? nullptr
                                 : std::get_if<CountValue>(&mentions_[static_cast<std::size_t>(mention)].value);
  };
  const PercentValue& percent =
      std::get<PercentValue>(mentions_[static_cast<std::size_t>(statement.symbols[symbol].mention)].value);
  for (std::size_t i = symbol; i-- > 1;) {
    const CountValue* whole = count(i);
    if (whole == nullptr) continue;
    const CountValue* part = count(i - 1);
    if (!whole->whole || part == nullptr) return false;
    const auto mention = static_cast<std::uint32_t>(statement.symbols[i].mention);
    const double share = 100 * part->quantity.low / whole->quantity.low;
    return units_.of(mention).kind == "place" && std::abs(share - percent.quantity.low) > rounding;
  }
  return false;
}

Role FigureReader::role_of(const Statement& statement, std::size_t symbol, const Decisions& decisions) {
  const MentionValue& value = mentions_[static_cast<std::size_t>(statement.symbols[symbol].mention)].value;
  const StatementRow* row = row_of(decisions, Slot::role);
  const bool percent = std::holds_alternative<PercentValue>(value);
  const std::string_view said = row == nullptr ? std::string_view() : row->value;
  if (whole_of_fraction(value) && said != "value") return Role::plan;
  if (!percent) return parse_role(said).value_or(Role::value);
  const auto& value_now = std::get<PercentValue>(value);
  const std::optional<Role> told = parse_role(said);
  const Role unsaid = !told && of_planned(statement, symbol) ? Role::of_plan : Role::of_total;
  const bool covered = told.value_or(Role::of_total) == Role::of_total && last_ratio_ == Role::of_population;
  const bool same = said == "same" || (covered && reached_by_places(statement, symbol));
  const bool planned = said == "same" && of_planned(statement, symbol);  // "giải ngân đạt 55%, hết tháng 11 đạt 72%"
  Role role = planned ? Role::of_plan : same ? same_as_before(value_now) : told.value_or(unsaid);
  if (role == Role::of_total && is_other_than_fraction(statement, symbol))
    role = of_planned(statement, symbol) ? Role::of_plan : same_as_before(value_now);
  if (list_covers_ && !told && role == Role::of_total) role = Role::of_population;
  const StatementRow* kind = row_of(decisions, Slot::kind);
  const bool aimed = kind != nullptr && kind->value == "target";  // an aim is no share of a plan
  if (said == "plan_or_total") role = whole_role_.value_or(planned_ && !aimed ? Role::of_plan : unsaid);
  // "… tỷ lệ bao phủ BHYT của xã nâng lên 93,6%. Xã đề ra chỉ tiêu đến cuối năm đạt 95%."
  const std::size_t next = symbol + 1;
  const bool bare = next == statement.symbols.size() || statement.symbols[next].code == rules_.fixed().comma;
  const bool aim_only = aimed && bare && (said == "plan_or_total" || !told);
  if (aim_only && last_ratio_ == Role::of_population && statement.block == block_) role = Role::of_population;
  const bool share = !is_change(role) && role != Role::over_plan && role != Role::under_plan;
  if (share && role != Role::plan && role != Role::value) {
    last_ratio_ = role;
    seen_ratios_.try_emplace(value_now.quantity.low, role);
  }
  return role;
}

Role FigureReader::same_as_before(const PercentValue& percent) const {
  const auto seen = seen_ratios_.find(percent.quantity.low);
  return seen != seen_ratios_.end() ? seen->second : last_ratio_.value_or(planned_ ? Role::of_plan : Role::of_total);
}

FigureReader::FigureReader(const Passage& passage, const StatementRules& rules, const StructureCues& cues,
                           const DomainRules& domains, const MentionUnits& units, const std::vector<Mention>& mentions,
                           const Statements& statements)
    : passage_(passage),
      rules_(rules),
      domains_(domains),
      units_(units),
      mentions_(mentions),
      states_(cues.link.states),
      mean_(rules.named("mean")),
      reachrate_(rules.named("reachrate")),
      and_(rules.named("and")),
      of_which_(rules.named("ofwhich")),
      debt_(rules.named("debt")),
      rate_(rules.named("rate")),
      coverage_(rules.named("coverage")),
      plan_(rules.named("plan")) {
  planned_ = std::any_of(statements.all.begin(), statements.all.end(), [&](const Statement& statement) {
    const auto says = [&](auto what) { return std::any_of(statement.symbols.begin(), statement.symbols.end(), what); };
    return says([&](const Symbol& symbol) {
             return cues.plans.has(symbol.code) && symbol.code != rules.named("goal");
           }) &&
           says([&](const Symbol& symbol) { return symbol.code == rules.fixed().percent; });
  });
}

// "… đạt 96,8% tổng số HSSV. Trong đó khối tiểu học 158.900 em, đạt 99,2%": a part's share is of what its whole's is.
void FigureReader::note_whole(const std::vector<Figure>& figures) {
  said_role_.reset();
  for (const Figure& figure : figures) {
    const StatementRow* row = row_of(figure.decisions, Slot::role);
    const bool share = figure.role == Role::of_total || figure.role == Role::of_population;
    const bool said = row != nullptr && (parse_role(row->value) == figure.role || row->value == "plan_or_total");
    if (said && share) said_role_ = last_ratio_ = figure.role;
  }
}

void FigureReader::read(const Statement& statement, std::vector<Figure>& out) {
  out.clear();
  const bool part = !statement.symbols.empty() && statement.symbols.front().code == of_which_;
  whole_role_ = part ? said_role_ : std::nullopt;
  for (std::size_t i = 0; i < statement.symbols.size(); ++i) {
    const std::int32_t index = statement.symbols[i].mention;
    if (index == no_mention || !is_figure(mentions_[static_cast<std::size_t>(index)].value)) continue;
    const Decisions decisions = rules_.decide(TargetWindow(statement, i, rules_.fixed()).codes());
    if (!in_scope(statement, i, decisions)) continue;
    Figure& figure = out.emplace_back();
    figure.symbol = static_cast<std::uint32_t>(i);
    figure.mention = static_cast<std::uint32_t>(index);
    figure.role = role_of(statement, i, decisions);
    if (const StatementRow* kind = row_of(decisions, Slot::kind)) figure.kind = parse_kind(kind->value);
    figure.estimated = row_of(decisions, Slot::bound) != nullptr;
    figure.sum_of_previous = row_of(decisions, Slot::attach) != nullptr;
    if (const StatementRow* period = row_of(decisions, Slot::period)) {
      figure.running = period->value == "running";
      figure.baseline = period->value == "baseline";
    }
    figure.decisions = decisions;
  }
  if (statement.kind != BlockKind::list_item) over_whole_ = false;
  if (statement.block != block_) documents_planned_ = false;
  block_ = statement.block;
  // "Tỷ lệ bệnh nhân nội trú cao bất thường. Bệnh viện A 14,2%": the rates after it are of what it names
  const auto says = [&](SymbolCode code) {
    return std::any_of(statement.symbols.begin(), statement.symbols.end(),
                       [&](const Symbol& symbol) { return symbol.code == code; });
  };
  if (out.empty() && says(rate_) && !says(plan_)) last_ratio_ = Role::of_total;
  // "Tỷ lệ bao phủ BHYT ở một số nơi như sau:", above a list
  if (statement.kind != BlockKind::list_item)
    list_covers_ = out.empty() && says(coverage_) && statement.symbols.back().code == rules_.fixed().colon;
  settle_ratios(out);
  follow_plans(statement, out);
  note_aims(out);
  note_whole(out);
}

}  // namespace v0
}  // namespace solieu
