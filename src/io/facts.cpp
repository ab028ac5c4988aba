#include "io/facts.hpp"

#include <algorithm>

#include "io/wording.hpp"

namespace solieu {
inline namespace v0 {
namespace {

void join(std::string& rules, std::string_view rule) {
  if (rule.empty()) return;
  if (!rules.empty()) rules += ", ";
  rules += rule;
}

// The rows of a slot and of what was decided about it: "value", "value.kind".
std::string rules_of(const Record& record, std::string_view slot) {
  std::string rules;
  for (const SlotRule& item : record.explanation) {
    if (!item.slot.starts_with(slot)) continue;
    const char next = item.slot.size() > slot.size() ? item.slot[slot.size()] : '.';
    if (next == '.') join(rules, item.rule);
  }
  return rules;
}

std::string_view figure_type(std::string_view unit) {
  if (unit == "%") return "percent";
  const bool code =
      unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return code ? "money" : "count";
}

// The figures beside the value are explained in the order of the text. Where their numbers differ (records merged),
// each keeps the rule of its own place only.
void explain_attached(const Record& record, std::vector<Fact*> figures) {
  std::size_t explained = 0;
  for (const SlotRule& item : record.explanation) {
    explained += item.slot.starts_with("attached[") && item.slot.ends_with(']') ? 1U : 0U;
  }
  if (explained != figures.size()) return;
  std::stable_sort(figures.begin(), figures.end(),
                   [](const Fact* a, const Fact* b) { return a->place->begin < b->place->begin; });
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::string rules = rules_of(record, "attached[" + std::to_string(i) + "]");
    if (rules.starts_with(figures[i]->rule)) figures[i]->rule = rules;
  }
}

}  // namespace

std::string FactReader::rule_at(SourceSpan span) const {
  auto at = std::lower_bound(mentions_.begin(), mentions_.end(), span.begin,
                             [](const Mention& mention, std::uint32_t begin) { return mention.source.begin < begin; });
  for (; at != mentions_.end() && at->source.begin == span.begin; ++at) {
    if (at->source == span) return at->rule;
  }
  return {};
}

// The names in the sentence of a record, by the rule that found them. Records are ordered by their sentence, so each
// sentence is walked once.
void FactReader::look_at(SourceSpan sentence) {
  if (sentence == sentence_) return;
  sentence_ = sentence;
  areas_.clear();
  programmes_.clear();
  auto at = std::lower_bound(mentions_.begin(), mentions_.end(), sentence.begin,
                             [](const Mention& mention, std::uint32_t begin) { return mention.source.begin < begin; });
  for (; at != mentions_.end() && at->source.end <= sentence.end; ++at) {
    if (std::holds_alternative<AreaValue>(at->value)) areas_.emplace(at->rule, at->source);
    if (std::holds_alternative<ProgrammeValue>(at->value)) programmes_.emplace(at->rule, at->source);
  }
}

Fact FactReader::named(std::string_view label, std::string_view text, const Record& record, const Names& names) {
  Fact fact{label, std::string(text), rules_of(record, label), {}, label};
  const auto place = names.find(fact.rule);
  if (place != names.end()) fact.place = place->second;
  return fact;
}

void FactReader::add_names(const Record& record, std::vector<Fact>& facts) {
  look_at(record.evidence.span);
  if (record.agency) {
    facts.push_back({"agency", record.agency->value.name, rules_of(record, "agency"), record.agency->span, "agency"});
  }
  if (record.area) facts.push_back(named("area", record.area->name, record, areas_));
  if (record.programme) facts.push_back(named("programme", record.programme->label, record, programmes_));
  facts.push_back({"measure", std::string(labels_[record.measure]), rules_of(record, "measure"), {}, {}});
  if (!record.subject.empty()) facts.push_back({"subject", record.subject, {}, {}, {}});
  if (record.period) {
    const std::string days = period_words(record.period->period, labels_);
    facts.push_back({"period", days.empty() ? record.period->quote.text : days, rules_of(record, "period"),
                     record.period->quote.span, "date"});
  }
}

Fact FactReader::figure(std::string_view label, const Quantity& quantity, std::string_view unit,
                        const Quote& quote) const {
  return {label, quantity_words(quantity, unit, labels_), rule_at(quote.span), quote.span, figure_type(unit)};
}

void FactReader::add_changes(const Record& record, std::vector<Fact>& facts) {
  for (const Change& change : record.changes) {
    facts.push_back(figure(change.up ? "growth" : "decline", change.quantity, change.unit, change.quote));
    if (!change.baseline) continue;
    const std::string days = period_words(change.baseline->period, labels_);
    facts.push_back({"baseline", days.empty() ? change.baseline->quote.text : days,
                     rule_at(change.baseline->quote.span), change.baseline->quote.span, "date"});
  }
}

void FactReader::add_figures(const Record& record, std::vector<Fact>& facts) {
  const std::size_t first = facts.size();
  if (record.value) {
    facts.push_back(figure("value", record.value->quantity, record.value->unit, record.value->quote));
  }
  const std::string value_rules = rules_of(record, "value");
  if (record.value && !value_rules.empty()) facts.back().rule = value_rules;
  for (const Ratio& ratio : record.ratios) {
    facts.push_back(figure(to_string(ratio.relation), ratio.percent, "%", ratio.quote));
  }
  add_changes(record, facts);
  for (const Amount& amount : record.amounts) {
    facts.push_back(figure("amount_slot", amount.quantity, amount.currency, amount.quote));
  }
  for (const Plan& plan : record.plans) facts.push_back(figure("plan", plan.quantity, plan.unit, plan.quote));
  std::vector<Fact*> attached;
  for (std::size_t i = first; i < facts.size(); ++i) {
    if (facts[i].label == "value" && !value_rules.empty()) continue;
    if (facts[i].label != "baseline") attached.push_back(&facts[i]);
  }
  explain_attached(record, std::move(attached));
}

std::vector<Fact> FactReader::read(const Record& record) {
  std::vector<Fact> facts;
  add_figures(record, facts);
  add_names(record, facts);
  for (const SourceSpan& also : record.also) {
    facts.push_back({"also", std::string(slice(source_, also)), rule_at(also), also, "count"});
  }
  return facts;
}

}  // namespace v0
}  // namespace solieu
