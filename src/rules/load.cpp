#include "rules/load.hpp"

#include "rules/tsv.hpp"

namespace solieu {
inline namespace v0 {
Abbreviations abbreviations_of(const Rules& rules) {
  Abbreviations out;
  const auto table = rules.tables().find("abbreviations");
  if (table == rules.tables().end()) return out;
  for (const RuleRow& row : table->second.rows) out.add(row.cells[0]);
  return out;
}

Lexicon lexicon_of(const Rules& rules, std::vector<RuleProblem>& problems) {
  Lexicon out(abbreviations_of(rules));
  add_words(rules, out, problems);
  return out;
}

std::vector<LayoutRule> layout_of(const Rules& rules, std::vector<RuleProblem>& problems) {
  std::vector<LayoutRule> out;
  const auto table = rules.tables().find("layout");
  if (table == rules.tables().end()) return out;
  for (const RuleRow& row : table->second.rows) {
    const auto match = layout_match(row.cells[1]);
    const auto effect = layout_effect(row.cells[2]);
    if (!match) problems.push_back(problem_at(row, 1, "the match is not one that layout.tsv knows"));
    if (!effect) problems.push_back(problem_at(row, 2, "the effect is not one that layout.tsv knows"));
    if (match && effect) out.push_back(layout_rule(row.cells[0], *match, *effect));
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
