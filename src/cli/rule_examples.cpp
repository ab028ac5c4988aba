#include "cli/rule_examples.hpp"

#include <algorithm>
#include <set>

#include "rules/tsv.hpp"

namespace solieu::cli {
namespace {

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out.empty() ? "none" : out;
}

// Empty if the example shows the row; else what it shows instead.
std::string programme_problem(const RuleRow& row, const Analyzer& analyzer) {
  std::set<std::string> named;
  for (const Mention& mention : analyzer.analyze(row.cells.back()).mentions) {
    const auto* programme = std::get_if<ProgrammeValue>(&mention.value);
    if (programme == nullptr) continue;
    if (mention.rule == row_name(row)) return {};
    named.insert(programme->id + " (" + mention.rule + ")");
  }
  return "the example does not name the programme by this row; programmes in it: " + joined(named);
}

std::string programme_of_last(const Analysis& told) {
  if (told.records.empty()) return "the example has no figure";
  const std::optional<ProgrammeValue>& programme = told.records.back().programme;
  return programme ? "the figure of the example belongs to " + programme->id : std::string();
}

// A matter of no programme is one also below a headline that names a programme.
std::string other_problem(const RuleRow& row, const Rules& rules, const Analyzer& analyzer) {
  std::string headline;
  for (const auto& [name, table] : rules.tables()) {
    if (!name.starts_with("domains/")) continue;
    const auto programme = std::find_if(table.rows.begin(), table.rows.end(),
                                        [](const RuleRow& each) { return each.cells[1] == "programme"; });
    if (headline.empty() && programme != table.rows.end()) headline = programme->cells[0] + '\n';
  }
  return programme_of_last(analyzer.analyze(headline + row.cells.back()));
}

// What the last figure of the example belongs to.
std::string told_problem(const RuleRow& row, const Analyzer& analyzer) {
  const Analysis told = analyzer.analyze(row.cells.back());
  if (told.records.empty()) return "the example has no figure";
  const std::optional<ProgrammeValue>& programme = told.records.back().programme;
  const bool belongs = programme && programme->id == row.cells[2];
  if (belongs == (row.cells[1] != "sums")) return {};  // a count that names nothing is of no programme of money
  return "the figure of the example belongs to " + (programme ? programme->id : "none");
}

// A share in the example is one of the plan of the row's programme.
std::string planned_problem(const RuleRow& row, const Analyzer& analyzer) {
  std::string problem = told_problem(row, analyzer);
  if (!problem.empty()) return problem;
  const std::string measure = analyzer.analyze(row.cells.back()).records.back().measure;
  return measure == "plan_completion" ? std::string() : "the figure of the example measures " + measure;
}

// The last figure of the example belongs to the agency before it.
std::string self_problem(const RuleRow& row, const Analyzer& analyzer) {
  const Analysis told = analyzer.analyze(row.cells.back());
  if (told.records.empty()) return "the example has no figure";
  return told.records.back().agency ? std::string() : "the figure of the example belongs to no agency";
}

// A measure is read where a programme of its table is in force: below a line that names it.
std::string measure_problem(const RuleRow& row, const RuleTable& table, const Analyzer& analyzer) {
  const auto programme = std::find_if(table.rows.begin(), table.rows.end(),
                                      [](const RuleRow& each) { return each.cells[1] == "programme"; });
  const std::string headline = programme == table.rows.end() ? std::string() : programme->cells[0] + '\n';
  std::set<std::string> measures;
  for (const Record& record : analyzer.analyze(headline + row.cells.back()).records) measures.insert(record.measure);
  if (measures.contains(row.cells[2])) return {};
  return "no figure of the example measures " + row.cells[2] + "; measures in it: " + joined(measures);
}

bool is_built_in(const RuleRow& row, const RuleTable* built_in) {
  return built_in != nullptr && std::any_of(built_in->rows.begin(), built_in->rows.end(), [&](const RuleRow& each) {
           return each.line == row.line && each.file == row.file && each.cells == row.cells;
         });
}

}  // namespace

std::vector<RuleProblem> failing_examples(const Rules& rules, const Analyzer& analyzer) {
  const Rules built_in = Rules::builtin();
  std::vector<RuleProblem> problems;
  for (const auto& [name, table] : rules.tables()) {
    if (!name.starts_with("domains/")) continue;
    const auto same_table = built_in.tables().find(name);
    const RuleTable* before = same_table == built_in.tables().end() ? nullptr : &same_table->second;
    for (const RuleRow& row : table.rows) {
      if (is_built_in(row, before)) continue;
      const std::string& slot = row.cells[1];
      std::string problem = slot == "programme" || slot == "passing" ? programme_problem(row, analyzer)
                            : slot == "other"                        ? other_problem(row, rules, analyzer)
                            : slot == "self"                         ? self_problem(row, analyzer)
                            : slot == "planned"                      ? planned_problem(row, analyzer)
                            : slot == "none" ? programme_of_last(analyzer.analyze(row.cells.back()))
                            : slot == "money" || slot == "counted" || slot == "sums" || slot == "agency" ||
                                    slot == "group" || slot == "within"
                                ? told_problem(row, analyzer)
                                : measure_problem(row, table, analyzer);
      if (!problem.empty()) problems.push_back(problem_at(row, row.cells.size() - 1, std::move(problem)));
    }
  }
  return problems;
}

}  // namespace solieu::cli
