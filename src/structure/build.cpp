#include "structure/build.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
inline namespace v0 {
namespace {

Quantity quantity_of(const MentionValue& value) {
  if (const auto* count = std::get_if<CountValue>(&value)) return count->quantity;
  if (const auto* money = std::get_if<MoneyValue>(&value)) return money->quantity;
  Quantity quantity = std::get<PercentValue>(value).quantity;
  if (quantity.low < 0) quantity = {-quantity.low, -quantity.high, quantity.bound};  // "(-4%)": the role says down
  return quantity;
}

std::string unit_of(const MentionValue& value) {
  if (const auto* count = std::get_if<CountValue>(&value)) return count->unit;
  if (const auto* money = std::get_if<MoneyValue>(&value)) {
    return money->per.empty() ? money->currency : money->currency + "/" + money->per;
  }
  return "%";
}

std::optional<Relation> relation_of(Role role) {
  switch (role) {
    case Role::of_plan:
      return Relation::of_plan;
    case Role::over_plan:
      return Relation::over_plan;
    case Role::under_plan:
      return Relation::under_plan;
    case Role::of_population:
      return Relation::of_population;
    case Role::of_previous:
      return Relation::of_previous;
    case Role::of_total:
      return Relation::of_total;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string RecordBuilder::text_of(const SlotName& slot) {
  std::string text(slot.name);
  if (slot.index >= 0) text.append("[").append(std::to_string(slot.index)).append("]");
  if (!slot.part.empty()) text.append(".").append(slot.part);
  return text;
}

std::string RecordBuilder::text_of(const RuleName& rule) {
  if (!rule.before) return std::string(rule.name);
  constexpr std::string_view prefix = "context ";
  std::string text;
  text.reserve(prefix.size() + rule.name.size());
  return text.append(prefix).append(rule.name);
}

RecordBuilder::RecordBuilder(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                             const SubjectReader& subjects, const std::vector<Mention>& mentions, const OffsetMap& map,
                             std::string_view source, bool explain)
    : passage_(passage),
      topics_(topics),
      subjects_(subjects),
      mentions_(mentions),
      map_(map),
      source_(source),
      explain_(explain),
      whens_(passage, cues, mentions),
      cues_(cues.build) {}

Quote RecordBuilder::quote(TextSpan span) const {
  const SourceSpan at = map_.to_source(span);
  return {std::string(slice(source_, at)), at};
}

RecordPeriod RecordBuilder::period(std::uint32_t mention, const Period& period) const {
  RecordPeriod out;
  out.period = period;
  out.quote = quote(mentions_[mention].span);
  out.inferred = std::get<DateValue>(mentions_[mention].value).inferred;
  return out;
}

// The words after a percentage that say what it is a percentage of: "kế hoạch UBND tỉnh giao".
std::string RecordBuilder::basis(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  std::uint32_t first = symbol + 1;
  while (first < symbols.size() && !cues_.basis_words.has(symbols[first].code) && !cues_.stops.has(symbols[first].code))
    ++first;
  if (first >= symbols.size() || !cues_.basis_words.has(symbols[first].code)) return {};
  std::uint32_t last = first + 1;
  while (last < symbols.size() && !cues_.stops.has(symbols[last].code)) ++last;
  while (last - 1 > first && cues_.separators.has(symbols[last - 1].code)) --last;
  return std::string(passage_.at(symbols[first].first, symbols[last - 1].last));
}

// "612 và 574 đơn vị": a count without a unit shares that of the next one.
std::string RecordBuilder::shared_unit(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  for (std::uint32_t i = symbol + 1; i < symbols.size() && i <= symbol + 8; ++i) {
    if (cues_.separators.has(symbols[i].code)) continue;
    // "xây mới 41 và sửa chữa 96 căn nhà"
    if (i == symbol + 2 && symbols[i - 1].code == cues_.both && symbols[i].last - symbols[i].first <= 3) continue;
    if (symbols[i].mention == no_mention) break;
    const auto* count = std::get_if<CountValue>(&mentions_[static_cast<std::size_t>(symbols[i].mention)].value);
    if (count == nullptr || count->whole) break;
    if (!count->unit.empty()) return count->unit;
  }
  return {};
}

// "205.117 người tham gia BHXH (bắt buộc 188.402, tự nguyện 16.715)": the parts are of the unit before the bracket.
std::string RecordBuilder::unit_of_whole(const Statement& statement, std::uint32_t symbol) const {
  constexpr std::uint32_t farthest = 12;  // symbols
  const auto& symbols = statement.symbols;
  bool inside = true;
  for (std::uint32_t i = symbol; i-- > 0 && symbol - i <= farthest;) {
    if (symbols[i].code == cues_.close) return {};
    inside = inside && symbols[i].code != cues_.open;
    if (inside || symbols[i].mention == no_mention) continue;
    const auto* count = std::get_if<CountValue>(&mentions_[static_cast<std::size_t>(symbols[i].mention)].value);
    if (count != nullptr) return count->unit;
  }
  return {};
}

void RecordBuilder::add_value(const Draft& draft, const Figure& figure, Record& record) const {
  const Mention& mention = mentions_[figure.mention];
  record.value = RecordValue{quantity_of(mention.value), unit_of(mention.value), quote(mention.span)};
  if (figure.estimated && record.value->quantity.bound == Bound::exact) record.value->quantity.bound = Bound::about;
  if (record.value->unit.empty()) record.value->unit = shared_unit(*draft.statement, figure.symbol);
  if (record.value->unit.empty()) record.value->unit = unit_of_whole(*draft.statement, figure.symbol);
  if (record.value->unit.empty()) record.value->unit = topics_.counted_noun(draft);
}

void RecordBuilder::add_ratio(const Statement& statement, const Figure& figure, Record& record) const {
  const Mention& mention = mentions_[figure.mention];
  Ratio ratio;
  ratio.relation = *relation_of(figure.role);
  ratio.percent = quantity_of(mention.value);
  ratio.basis = basis(statement, figure.symbol);
  ratio.quote = quote(mention.span);
  record.ratios.push_back(std::move(ratio));
}

// "cùng kỳ năm trước": the year before that of the figure, which need not be that of the publication.
std::chrono::year RecordBuilder::baseline_year(const When& baseline, std::chrono::year year) const {
  const auto& said = std::get<DateValue>(mentions_[baseline.mention].value);
  const std::chrono::year found = baseline.period.start->year();
  const bool relative = said.grain == Grain::year && !said.inferred.empty() && said.period.start != said.period.end;
  return relative && found >= year ? year - std::chrono::years{1} : found;
}

void RecordBuilder::add_change(const Draft& draft, const Statement& statement, const Figure& figure,
                               Record& record) const {
  const Mention& mention = mentions_[figure.mention];
  Change change;
  change.up = figure.role == Role::growth;
  change.quantity = quantity_of(mention.value);
  change.unit = unit_of(mention.value);
  if (change.unit.empty() && record.value && record.value->unit != "%") change.unit = record.value->unit;
  std::optional<When> baseline = whens_.baseline_after(statement, figure.symbol);
  if (!baseline) {  // "tăng 17% so với tháng trước và tăng 29% so với cùng kỳ": not those of the month before
    baseline = whens_.baseline_before(statement, figure.symbol);
    const bool same = whens_.compared_after(statement, figure.symbol);
    if (baseline && same && !baseline->same_days) baseline.reset();
  }
  if (baseline && baseline->period.start && draft.date && draft.period.end) {
    const std::chrono::year year = baseline_year(*baseline, draft.period.end->year());
    if (baseline->same_days) {
      baseline->period = in_year(draft.period, year);
    } else if (year != baseline->period.start->year()) {
      baseline->period = in_year(baseline->period, year);
    }
  }
  if (baseline) change.baseline = period(baseline->mention, baseline->period);
  change.quote = quote(mention.span);
  record.changes.push_back(std::move(change));
}

void RecordBuilder::add_attached(const Draft& draft, const Statement& statement, const Figure& figure,
                                 Record& record) const {
  const Mention& mention = mentions_[figure.mention];
  if (relation_of(figure.role) && std::holds_alternative<PercentValue>(mention.value)) {
    add_ratio(statement, figure, record);
  } else if (is_change(figure.role)) {
    add_change(draft, statement, figure, record);
  } else if (const auto* money = std::get_if<MoneyValue>(&mention.value); money && figure.role == Role::value) {
    record.amounts.push_back({money->quantity, money->currency, quote(mention.span)});
  } else {
    Plan plan{quantity_of(mention.value), unit_of(mention.value), "", quote(mention.span)};
    const auto* count = std::get_if<CountValue>(&mention.value);
    if (count != nullptr && count->whole) plan.basis = "whole";
    for (std::uint32_t i = figure.symbol; plan.basis.empty() && i-- > 0;) {
      if (cues_.plans.has(statement.symbols[i].code)) {
        plan.basis = std::string(passage_.at(statement.symbols[i].first, statement.symbols[i].last));
      }
    }
    record.plans.push_back(std::move(plan));
  }
}

// A percentage that stands alone is the value of its record, where the measure says what it is of.
void RecordBuilder::add_head(const Draft& draft, Record& record) const {
  if (draft.value) return add_value(draft, *draft.value, record);
  const Figure& head = draft.attached.front();
  const bool alone = head.role == Role::of_plan || head.role == Role::of_population || head.role == Role::of_total;
  if (alone || head.role == Role::plan) return add_value(draft, head, record);
  add_attached(draft, *draft.statement, head, record);
}

void RecordBuilder::note(Record& record, const SlotName& slot, const RuleName& rule) {
  if (std::find(noted_.begin(), noted_.end(), rule) == noted_.end()) noted_.push_back(rule);
  if (explain_) record.explanation.push_back({text_of(slot), text_of(rule)});
}

// The place of a mention tells whether its statement named it or one before.
RecordBuilder::RuleName RecordBuilder::rule_of(const Draft& draft, std::uint32_t mention) const {
  const Mention& named = mentions_[mention];
  const bool here =
      named.first_token >= draft.statement->first_token && named.first_token < draft.statement->last_token;
  return {named.rule, !here};
}

void RecordBuilder::note_figure(const Figure& figure, SlotName slot, Record& record) {
  note(record, slot, {mentions_[figure.mention].rule});
  for (std::size_t i = 0; i < figure.decisions.size(); ++i) {
    if (figure.decisions[i] == nullptr) continue;
    slot.part = slot_name(static_cast<Slot>(i));
    note(record, slot, {figure.decisions[i]->rule});
  }
}

void RecordBuilder::note_rules(const Draft& draft, Record& record) {
  noted_.clear();
  if (draft.agency) note(record, {"agency"}, rule_of(draft, *draft.agency));
  if (draft.area != nullptr) {
    note(record, {"area"}, draft.area_mention ? rule_of(draft, *draft.area_mention) : RuleName{"context"});
  }
  if (draft.programme) note(record, {"programme"}, rule_of(draft, *draft.programme));
  if (draft.told != nullptr) note(record, {"programme"}, {draft.told->rule});
  if (!draft.measure_rule.empty()) note(record, {"measure"}, {draft.measure_rule});
  if (draft.date) note(record, {"period"}, rule_of(draft, *draft.date));
  if (draft.value) note_figure(*draft.value, {"value"}, record);
  for (std::size_t i = 0; i < draft.attached.size(); ++i) {
    note_figure(draft.attached[i], {"attached", static_cast<std::int32_t>(i)}, record);
  }
  for (std::size_t i = 0; i < draft.continued.size(); ++i) {
    const auto index = static_cast<std::int32_t>(draft.attached.size() + i);
    note_figure(draft.continued[i], {"attached", index}, record);
  }
  record.rules.reserve(noted_.size());
  for (const RuleName& rule : noted_) record.rules.push_back(text_of(rule));
}

void RecordBuilder::build(const Draft& draft, Record& record) {
  record.kind = draft.kind;
  if (draft.agency) {
    const Mention& mention = mentions_[*draft.agency];
    record.agency = RecordAgency{std::get<AgencyValue>(mention.value), map_.to_source(mention.span)};
  }
  if (draft.area != nullptr) record.area = *draft.area;
  if (draft.programme) record.programme = std::get<ProgrammeValue>(mentions_[*draft.programme].value);
  if (draft.told != nullptr) record.programme = ProgrammeValue{draft.told->id, draft.told->label};
  record.measure = draft.measure;
  if (draft.date) record.period = period(*draft.date, draft.period);
  add_head(draft, record);
  record.subject = subjects_.read(draft, record.value ? std::string_view(record.value->unit) : std::string_view());
  const Statement& statement = *draft.statement;
  for (std::size_t i = draft.value ? 0 : 1; i < draft.attached.size(); ++i) {
    add_attached(draft, statement, draft.attached[i], record);
  }
  for (const Figure& figure : draft.continued) add_attached(draft, *draft.next, figure, record);
  const auto& tokens = passage_.tokens();
  const std::uint32_t last = draft.next != nullptr ? draft.next->last_token : statement.last_token;
  record.evidence = quote({tokens[statement.first_token].span.begin, tokens[last - 1].span.end});
  note_rules(draft, record);
}

}  // namespace v0
}  // namespace solieu
