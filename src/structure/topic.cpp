#include "structure/topic.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view participants = "participants";

}  // namespace

TopicReader::TopicReader(const Passage& passage, const StructureCues& cues, const DomainRules& domains,
                         const NumberRules& numbers, const MentionUnits& units, const std::vector<Mention>& mentions)
    : passage_(passage),
      domains_(domains),
      numbers_(numbers),
      units_(units),
      mentions_(mentions),
      fixed_(cues.fixed),
      cues_(cues.topic) {
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (const auto* named = std::get_if<ProgrammeValue>(&mentions[i].value)) first_named_.try_emplace(named->id, i);
  }
}

TopicReader::Programme TopicReader::programme(const Statement& statement, std::uint32_t anchor,
                                              std::optional<std::uint32_t> in_force) const {
  const auto& symbols = statement.symbols;
  const auto id = [&](std::uint32_t mention) -> const std::string& {
    return std::get<ProgrammeValue>(mentions_[mention].value).id;
  };
  const auto decides = [&](std::uint32_t named) {
    return !in_passing(named) || (in_force && id(named) == id(*in_force));
  };
  std::optional<std::uint32_t> passing;  // the nearest of the figure's own clause
  bool joined = false;                   // past an "và"
  bool other = false;
  std::uint32_t next = anchor + 1;
  const bool whole = next < symbols.size() && symbols[next].code == fixed_.count &&
                     symbols[anchor].code == fixed_.count && symbols[next].first <= symbols[anchor].last;  // "8/19 xã"
  // "thu 5,3 tỷ đồng của 8.460 người tham gia BHYT"
  const bool of_count = next + 1 < symbols.size() && symbols[anchor].code == fixed_.money &&
                        symbols[next].code == cues_.of && symbols[next + 1].code == fixed_.count;
  if (of_count) next += 2;
  if (whole) ++next;
  // "99,8% học sinh, sinh viên tham gia BHYT": past the comma inside a noun
  const std::optional<Hit> noun = passage_.hits.at(Lex::unit, symbols[anchor].last);
  const auto ends = [&](const Symbol& at) {
    return cues_.clause_ends.has(at.code) && !(at.code == fixed_.comma && noun && at.first < noun->last);
  };
  for (std::uint32_t i = next; i < symbols.size() && !ends(symbols[i]); ++i) {
    joined = joined || symbols[i].code == cues_.both;
    other = other || other_matter(symbols[i]);
    if (symbols[i].code != fixed_.programme || is_cause(statement, i)) continue;
    if (joined && leads_figure(statement, i)) break;
    const auto named = static_cast<std::uint32_t>(symbols[i].mention);
    if (decides(named)) return {whole_of_kinds(statement, i, true), true};
    if (!passing) passing = named;
  }
  if (other && !passing) return {std::nullopt, false, true};
  if (const auto behind = behind_verb(statement, next); behind && !passing && decides(*behind)) return {behind, true};
  bool own = true;
  for (std::uint32_t i = anchor; i-- > 0;) {
    if (symbols[i].code == fixed_.programme && !is_cause(statement, i) && !is_basis(statement, i)) {
      const std::uint32_t first = first_of_list(statement, i);
      const auto named =
          first == i ? whole_of_kinds(statement, i, false) : static_cast<std::uint32_t>(symbols[first].mention);
      // "3.150 hộ thoát nghèo, tạo việc làm cho 4.870 lao động": the poor are those of the figure before.
      const std::uint32_t before = i > 1 && symbols[i - 1].code == fixed_.gap ? i - 1 : i;  // "318 người tham gia mới"
      const bool counted = before > 0 && cues_.figures.has(symbols[before - 1].code);
      if (decides(named))
        return (own && !counted) || !passing ? Programme{named, own && !counted} : Programme{passing, true};
      const bool heads = i <= 1 && passage_.is(statement.first_token, Word::topic);  // "Về thủy sản, …; sản lượng …"
      if ((own || heads) && !passing) passing = named;
    }
    if (other_matter(symbols[i])) return {passing, passing.has_value(), !passing};
    own = own && !cues_.figures.has(symbols[i].code) && symbols[i].code != fixed_.semicolon;
  }
  return {passing, passing.has_value()};
}

// "thu ngân sách đạt 975 tỷ đồng; giá trị sản xuất công nghiệp đạt 3.150 tỷ đồng": of no programme.
bool TopicReader::other_matter(const Symbol& symbol) const {
  if (symbol.mention != no_mention) return false;
  constexpr std::uint32_t longest = 40;  // tokens, of a run of words without meaning
  for (std::uint32_t token = symbol.last - std::min(longest, symbol.last - symbol.first); token < symbol.last;
       ++token) {
    if (names_other_matter(passage_, domains_, token)) return true;
  }
  return false;
}

// "chi BHTN 8 tỷ đồng và chi BHYT 90 tỷ đồng": the second programme is of the figure after it.
bool TopicReader::leads_figure(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  bool bracketed = false;  // "bảo hiểm y tế (KCB BHYT) là …"
  while (++symbol < symbols.size()) {
    const SymbolCode code = symbols[symbol].code;
    bracketed = code == fixed_.open || (bracketed && code != fixed_.close);
    if (!bracketed && code != fixed_.close && cues_.clause_ends.has(code)) break;
  }
  return symbol < symbols.size() && cues_.figures.has(symbols[symbol].code);
}

// "hộ mới thoát nghèo được vay vốn; 8.000 sinh viên …": the poor are named, but the credit is what goes on.
bool TopicReader::in_passing(std::uint32_t mention) const { return domains_.passing.contains(mentions_[mention].rule); }

bool TopicReader::is_cause(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbols[symbol].code != fixed_.programme) return false;
  std::uint32_t before = symbol;
  const auto short_gap = [&](const Symbol& s) { return s.code == fixed_.gap && s.last - s.first <= 2; };
  if (before > 0 && short_gap(symbols[before - 1])) --before;
  return before > 0 && symbols[before - 1].code == cues_.cause;
}

// "Tỷ lệ nợ so với dự toán thu nội địa là 4,5%": what it is compared with.
bool TopicReader::is_basis(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  while (symbol > 0 && symbols[symbol - 1].code == fixed_.gap) --symbol;
  return symbol > 1 && cues_.plans.has(symbols[symbol - 1].code) && symbols[symbol - 2].code == cues_.compare;
}

// "người tham gia BHXH bắt buộc và BHXH tự nguyện": both kinds together are the BHXH that the article names. Gives the
// mention for a programme with the one that stands beside it.
std::uint32_t TopicReader::whole_of_kinds(const Statement& statement, std::uint32_t symbol, bool after) const {
  const auto& symbols = statement.symbols;
  const auto named = static_cast<std::uint32_t>(symbols[symbol].mention);
  const auto code = [&](std::uint32_t at) { return at < symbols.size() ? symbols[at].code : SymbolCode{0}; };
  if (!after && symbol < 2) return named;
  const std::uint32_t other = after ? symbol + 2 : symbol - 2;
  if (code(after ? symbol + 1 : symbol - 1) != cues_.both || code(other) != fixed_.programme) return named;
  const bool own = after ? leads_figure(statement, other) : other > 1 && cues_.figures.has(code(other - 2));
  if (own) return named;
  const auto id = [&](std::uint32_t mention) -> std::string_view {
    return std::get<ProgrammeValue>(mentions_[mention].value).id;
  };
  const std::string_view kind = id(named);
  const std::string_view whole = kind.substr(0, kind.find('_'));
  const std::string_view beside = id(static_cast<std::uint32_t>(symbols[other].mention));
  const bool kinds = kind != whole && beside != kind && beside.starts_with(whole) && beside != whole;
  const auto found = kinds ? first_named_.find(whole) : first_named_.end();
  return found == first_named_.end() ? named : found->second;
}

// "nợ BHXH, BHYT, BHTN": a list of programmes goes by its first, but for one that a figure before it counts.
std::uint32_t TopicReader::first_of_list(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  // "đạt 45% lao động tham gia BHXH, BHYT bao phủ 95% dân số": each has its own figure
  const bool covers = symbol + 1 < symbols.size() && symbols[symbol + 1].code == cues_.coverage;
  const auto figure = [&](const Symbol& at) { return cues_.figures.has(at.code); };
  if (covers && std::any_of(symbols.begin(), symbols.begin() + symbol, figure)) return symbol;
  const auto counted = [&](std::uint32_t i) { return i > 0 && cues_.figures.has(symbols[i - 1].code); };
  while (symbol >= 2 && symbols[symbol - 1].code == fixed_.comma && symbols[symbol - 2].code == fixed_.programme &&
         !counted(symbol - 2) && !is_cause(statement, symbol - 2)) {
    symbol -= 2;
  }
  return symbol;
}

std::string_view TopicReader::unit_kind(const Draft& draft) const {
  const MentionValue& value = mentions_[draft.head().mention].value;
  if (std::holds_alternative<MoneyValue>(value)) return "money";
  if (std::holds_alternative<PercentValue>(value)) return "percent";
  return units_.of(draft.head().mention).kind;
}

bool TopicReader::counts_persons(const Draft& draft) const {
  const MentionValue& value = mentions_[draft.head().mention].value;
  const auto* count = std::get_if<CountValue>(&value);
  if (count == nullptr || !count->unit.empty()) return count != nullptr && unit_kind(draft) == "person";
  const std::string_view noun = unit_info(numbers_, counted_noun(draft)).kind;  // "Số hồ sơ quá hạn là 1.126"
  return noun.empty() || noun == "person";
}

bool TopicReader::counts_households(const Draft& draft) const { return unit_kind(draft) == "household"; }

bool TopicReader::counts_visits(const Draft& draft) const {
  const auto* count = std::get_if<CountValue>(&mentions_[draft.head().mention].value);
  return count != nullptr && count->unit.starts_with("lượt");
}

bool TopicReader::fits(std::string_view measure, const Draft& draft) const {
  // "số thu tăng 12%", "số thu gấp 1,2 lần"
  const std::string_view kind = unit_kind(draft);
  const bool relative = is_change(draft.head().role) && (kind == "percent" || kind == "times");
  if (measure == "amount") return kind == "money" || relative;  // "thu hồi được 4.960 tỷ đồng nợ thuế"
  if (measure == "debt")                                        // "giảm tỷ lệ nợ xuống dưới 3%"
    return kind == "money" || is_change(draft.head().role) || draft.head().role == Role::of_total;
  if (measure == "casualties" && is_change(draft.head().role)) return true;  // "giảm 3,1% số người chết"
  if (measure == "cases" && kind == "money") return false;                   // "khởi kiện đòi 12 tỷ đồng"
  if (measure == "objects") return kind != "money" && kind != "percent";
  const bool of_households = measure == participants || measure == "new_participants" || measure == "beneficiaries";
  const auto* count = std::get_if<CountValue>(&mentions_[draft.head().mention].value);
  const bool told = measure == "beneficiaries" || measure == "new_participants";  // "vận động được 12 trường hợp"
  const bool of_cases = told && count != nullptr && count->unit == "trường hợp";
  if (!counts_people(measure) || counts_persons(draft) || of_cases) return true;
  // "Số người tham gia BHXH tự nguyện tăng 83%"
  const bool number_of = relative && unit_info(numbers_, counted_noun(draft)).kind == "person";
  return number_of || (of_households && counts_households(draft));
}

TopicReader::Clause TopicReader::clause_of(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  std::uint32_t first = draft.anchor;
  // "Số nợ chiếm 5,65% (87 tỷ đồng)": the words stand before the percentage.
  if (draft.value && !draft.attached.empty()) first = std::min(first, draft.attached.front().symbol);
  const auto lists_programmes = [&](std::uint32_t i) {  // "nợ BHXH, BHYT, BHTN là …"
    return symbols[i].code == fixed_.comma && i + 1 < symbols.size() && symbols[i + 1].code == fixed_.programme;
  };
  const bool only_number = first >= 2 && symbols[first - 2].code == fixed_.comma &&
                           cues_.verbs.has(symbols[first - 1].code) && unit_kind(draft) == "money";
  if (only_number) first -= 2;  // "số nợ ở mức cao, với con số 168 tỷ đồng"
  // "Số phát triển mới thì nhiều hơn, 6.340 người", "Số tiền chậm đóng: 487,3 tỷ đồng"
  const bool apart = first >= 2 && !cues_.clause_ends.has(symbols[first - 2].code) &&
                     (symbols[first - 1].code == fixed_.colon ||
                      (symbols[first - 1].code == fixed_.comma && unit_kind(draft) == "person"));
  if (apart) --first;
  // "nơi có nhiều lao động được hỗ trợ nhất là Hải Dương (71.230 người)", "… thuộc về BHXH tỉnh Nghệ An (4.870 người)"
  const auto bracketed = [&](SymbolCode name) {
    return first >= 2 && symbols[first - 1].code == fixed_.open && symbols[first - 2].code == name;
  };
  const bool unknown = bracketed(fixed_.gap) && first >= 3 && symbols[first - 3].code == cues_.be;
  if (bracketed(fixed_.area) || bracketed(fixed_.agency) || unknown) first -= 2;
  // "khai thác mới 2.615 đơn vị với 15.380 lao động": what both are
  if (first >= 2 && symbols[first - 1].code == cues_.be && symbols[first - 2].code == fixed_.count &&
      unit_kind(draft) == "person" &&
      units_.of(static_cast<std::uint32_t>(symbols[first - 2].mention)).kind == "organisation")
    first -= 2;
  // "địa phương có tỷ lệ nợ thấp nhất (1,8%)"
  if (first >= 2 && symbols[first - 1].code == fixed_.open && unit_kind(draft) == "percent" && !draft.value) --first;
  const auto goes_on = [&](std::uint32_t i) {  // "có số người chết cao, lần lượt là 31, 24 và 22 người"
    return symbols[i].code == fixed_.comma && symbols[i + 1].code == cues_.respectively;
  };
  while (first > 0 &&
         (!cues_.clause_ends.has(symbols[first - 1].code) || lists_programmes(first - 1) || goes_on(first - 1)))
    --first;
  std::uint32_t last = draft.anchor + 1;
  while (last < symbols.size() && !cues_.clause_ends.has(symbols[last].code)) ++last;
  // From the mark before: hedges have no symbol ("; vận động 745 người").
  return {first == 0 ? draft.statement->first_token : symbols[first - 1].last, symbols[last - 1].last};
}

TopicReader::Measure TopicReader::said_measure(const Draft& draft) const {
  const Clause clause = clause_of(draft);
  std::optional<std::string_view> domain;
  Measure best;
  std::uint32_t best_distance = 0;
  const std::uint32_t figure = draft.statement->symbols[draft.anchor].first;
  std::uint32_t inside = clause.first;  // of the longest phrase so far: "ảnh hưởng" is no "hưởng"
  for (std::uint32_t token = clause.first; token < clause.last; ++token) {
    if (!passage_.hits.any(token, Lex::domain)) continue;
    if (!domain && draft.told != nullptr) domain = draft.told->domain;
    if (!domain) domain = draft.programme ? domain_of(*draft.programme) : std::string_view();
    const DomainHit hit = measure_hit(passage_, domains_, token, *domain);
    if (hit.row == nullptr || hit.last <= inside) continue;
    const bool said_of_unit = token > figure && hit.row->label == unit_kind(draft);  // "45.902 thẻ là tái tục"
    if (!said_of_unit && !fits(hit.row->id, draft)) continue;
    inside = hit.last;
    const std::uint32_t distance = token > figure ? token - figure : figure - token;
    const bool weak = hit.row->id == participants;
    const bool better = said_of_unit || best.id.empty() || (best.id == participants && !weak) ||
                        (weak == (best.id == participants) && distance < best_distance);
    if (better) {
      best = {hit.row->id, hit.row->rule, hit.row->label == "stock" || hit.row->id == participants};
      best_distance = distance;
    }
    if (said_of_unit) break;
  }
  return best;
}

std::string_view TopicReader::domain_of(std::uint32_t programme) const {
  const auto found = domains_.domains.find(std::get<ProgrammeValue>(mentions_[programme].value).id);
  return found == domains_.domains.end() ? std::string_view() : std::string_view(found->second);
}

// The row whose phrase begins a mention: an agency's, or that of a programme inside a unit.
const DomainRow* TopicReader::named_at(std::uint32_t mention, bool agency) const {
  const Mention& named = mentions_[mention];
  const std::uint32_t first = named.first_token + (agency ? 0 : 1);
  if (first >= named.last_token) return nullptr;
  const std::optional<Hit> hit = passage_.hits.at(Lex::domain, first);
  if (!hit || hit->last > named.last_token) return nullptr;
  for (const std::uint32_t index : hit->rows) {
    const DomainRow& row = domains_.rows[index];
    if (row.slot == (agency ? DomainSlot::agency : DomainSlot::programme)) return &row;
  }
  return nullptr;
}

const DomainRow* TopicReader::told_programme(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  const auto by_agency = [&](std::uint32_t i) {
    return symbols[i].code == fixed_.agency ? named_at(static_cast<std::uint32_t>(symbols[i].mention), true) : nullptr;
  };
  if (const DomainRow* counted = named_at(draft.head().mention, false)) return counted;
  for (std::uint32_t i = draft.anchor; i-- > 0 && symbols[i].code != fixed_.semicolon;) {
    if (const DomainRow* row = by_agency(i)) return row;
  }
  for (std::uint32_t i = draft.anchor + 1; i < symbols.size() && !cues_.clause_ends.has(symbols[i].code); ++i) {
    if (const DomainRow* row = by_agency(i)) return row;
  }
  return nullptr;
}

std::string_view TopicReader::money_measure(const Statement& statement) const {
  return owed_measure({statement.symbols.front().first, statement.symbols.back().last});
}

std::string_view TopicReader::owed_measure(Clause words) const {
  for (std::uint32_t token = words.first; token < words.last; ++token) {
    const DomainHit hit = domain_hit(passage_, domains_, token, false);
    if (hit.row != nullptr && hit.row->id == "debt") return hit.row->id;
  }
  return {};
}

std::string_view TopicReader::person_measure(std::string_view programme) const {
  const auto found = domains_.person_measures.find(std::string(programme));
  return found == domains_.person_measures.end() ? std::string_view() : std::string_view(found->second);
}

// "số buổi hiến máu tăng 28,4%": what changes is named by a unit's noun, but no noun that only belongs to an index
// ("chỉ số giá nhóm hàng ăn tăng 0,4%").
std::string_view TopicReader::noun_measure(const Draft& draft) const {
  const Clause clause = clause_of(draft);
  for (std::uint32_t token = clause.first; token < clause.last; ++token) {
    const std::optional<Hit> unit = passage_.hits.at(Lex::unit, token);
    if (!unit || unit->last > clause.last) continue;
    const UnitInfo& info = unit_info(numbers_, passage_.at(unit->first, unit->last));
    const std::optional<Hit> some =  // "một số"
        token > clause.first + 1 ? passage_.hits.at(Lex::numeral, token - 2, token) : std::nullopt;
    const bool counted = token > clause.first && passage_.is(token - 1, Word::number_noun, Word::quantity_noun) &&
                         !(some && some->last == token);
    const bool paper = info.kind == "document" && unit->last == token + 1;  // "giấy tăng 10%"
    const bool thing = paper || info.kind == "activity" || info.kind == "object" || info.kind == "other";
    const bool vague = thing || unit->last == token + 1 || passage_.at(unit->first, unit->last) == "dịch vụ";
    if (!counted && vague && (thing || token != clause.first)) continue;
    if (!info.measure.empty()) return info.measure;
    if (counted && info.kind == "organisation") return "other";
  }
  return "rate";
}

std::string_view TopicReader::implied_measure(const Draft& draft) const {
  const Figure& head = draft.head();
  const MentionValue& value = mentions_[head.mention].value;
  if (std::holds_alternative<MoneyValue>(value)) return "amount";
  if (const auto* count = std::get_if<CountValue>(&value)) {
    const bool multiple = is_change(head.role) && units_.of(head.mention).kind == "times";  // "(gấp hơn 2,8 lần)"
    if (multiple) return noun_measure(draft);
    return count->unit.empty() ? unit_info(numbers_, counted_noun(draft)).measure : units_.of(head.mention).measure;
  }
  switch (head.role) {
    case Role::of_population:
      return "coverage";
    case Role::of_plan:
    case Role::over_plan:
    case Role::under_plan:
      return "plan_completion";
    case Role::growth:
    case Role::decline:
      return noun_measure(draft);
    default:
      return "rate";
  }
}

}  // namespace v0
}  // namespace solieu
