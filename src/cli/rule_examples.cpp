#include "cli/rule_examples.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "rules/tsv.hpp"

namespace solieu::cli {
namespace {

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out.empty() ? "none" : out;
}

// A row and what its example is read with.
struct Example {
  const RuleRow& row;
  const RuleTable& table;
  const Rules& rules;
  const Analyzer& analyzer;

  Analysis read(const std::string& headline = {}) const { return analyzer.analyze(headline + row.cells.back()); }
};

// A line that names the first programme of a table, or nothing.
std::string headline_of(const RuleTable& table) {
  const auto programme = std::find_if(table.rows.begin(), table.rows.end(),
                                      [](const RuleRow& each) { return each.cells[1] == "programme"; });
  return programme == table.rows.end() ? std::string() : programme->cells[0] + '\n';
}

// Each of these is empty if the example shows the row; else what it shows instead.
std::string programme_problem(const Example& example) {
  std::set<std::string> named;
  for (const Mention& mention : example.read().mentions) {
    const auto* programme = std::get_if<ProgrammeValue>(&mention.value);
    if (programme == nullptr) continue;
    if (mention.rule == row_name(example.row)) return {};
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
std::string other_problem(const Example& example) {
  for (const auto& [name, table] : example.rules.tables()) {
    if (!name.starts_with("domains/")) continue;
    const std::string headline = headline_of(table);
    if (!headline.empty()) return programme_of_last(example.read(headline));
  }
  return programme_of_last(example.read());
}

std::string none_problem(const Example& example) { return programme_of_last(example.read()); }

// What the last figure of the example belongs to.
std::string told_problem(const Example& example) {
  const Analysis told = example.read();
  if (told.records.empty()) return "the example has no figure";
  const std::optional<ProgrammeValue>& programme = told.records.back().programme;
  const bool belongs = programme && programme->id == example.row.cells[2];
  // A count that names nothing is of no programme of money.
  if (belongs == (example.row.cells[1] != "sums")) return {};
  return "the figure of the example belongs to " + (programme ? programme->id : "none");
}

// A share in the example is one of the plan of the row's programme.
std::string planned_problem(const Example& example) {
  std::string problem = told_problem(example);
  if (!problem.empty()) return problem;
  const std::string measure = example.read().records.back().measure;
  return measure == "plan_completion" ? std::string() : "the figure of the example measures " + measure;
}

// The last figure of the example belongs to the agency before it.
std::string self_problem(const Example& example) {
  const Analysis told = example.read();
  if (told.records.empty()) return "the example has no figure";
  return told.records.back().agency ? std::string() : "the figure of the example belongs to no agency";
}

// A measure is read where a programme of its table is in force: below a line that names it.
std::string measure_problem(const Example& example) {
  std::set<std::string> measures;
  for (const Record& record : example.read(headline_of(example.table)).records) measures.insert(record.measure);
  const std::string& measure = example.row.cells[2];
  if (measures.contains(measure)) return {};
  return "no figure of the example measures " + measure + "; measures in it: " + joined(measures);
}

std::string problem_of(const Example& example) {
  static const std::map<std::string_view, std::string (*)(const Example&)> slots = {
      {"programme", programme_problem}, {"passing", programme_problem}, {"other", other_problem},
      {"none", none_problem},           {"self", self_problem},         {"planned", planned_problem},
      {"money", told_problem},          {"covered", told_problem},      {"counted", told_problem},
      {"sums", told_problem},           {"agency", told_problem},       {"group", told_problem},
      {"within", told_problem},
  };
  const auto found = slots.find(example.row.cells[1]);
  return found == slots.end() ? measure_problem(example) : found->second(example);
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
      std::string problem = problem_of({row, table, rules, analyzer});
      if (!problem.empty()) problems.push_back(problem_at(row, row.cells.size() - 1, std::move(problem)));
    }
  }
  return problems;
}

}  // namespace solieu::cli
