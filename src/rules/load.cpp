#include "rules/load.hpp"

#include "rules/tsv.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {

Abbreviations abbreviations_of(const Rules& rules) {
  Abbreviations out;
  const auto table = rules.tables().find("abbreviations");
  if (table == rules.tables().end()) return out;
  for (const RuleRow& row : table->second.rows) out.folded.insert(fold(row.cells[0]));
  return out;
}

std::vector<LayoutRule> layout_of(const Rules& rules, std::vector<RuleProblem>& problems) {
  std::vector<LayoutRule> out;
  const auto table = rules.tables().find("layout");
  if (table == rules.tables().end()) return out;
  for (const RuleRow& row : table->second.rows) {
    if (std::optional<LayoutRule> rule = layout_rule(row.cells[0], row.cells[1], row.cells[2])) {
      out.push_back(std::move(*rule));
    } else {
      problems.push_back(problem_at(row, 1, "layout.tsv knows no such match or effect"));
    }
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
