// solieu rules: checks the rule tables, or prints them.
#include <algorithm>
#include <set>
#include <unordered_map>

#include <solieu/analyzer.hpp>

#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/rule_examples.hpp"
#include "rules/tsv.hpp"

namespace solieu::cli {
namespace {

using Uses = std::unordered_map<std::string, std::size_t>;  // of a row, by its name

std::string tabbed(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) line += (line.empty() ? "" : "\t") + cell;
  return line;
}

// Each mention and each record counts once for each row that it comes from.
void count_uses(const Analysis& found, Uses& uses) {
  for (const Mention& mention : found.mentions) ++uses[mention.rule];
  for (const Record& record : found.records) {
    std::set<std::string_view> rows(record.rules.begin(), record.rules.end());
    for (const SlotRule& slot : record.explanation) rows.insert(slot.rule);
    for (const std::string_view row : rows) ++uses[std::string(row)];
  }
}

void write_used_rows(const Rules& rules, const Uses& uses, Output& out) {
  out.line("uses\trule\trow");
  for (const auto& [name, table] : rules.tables()) {
    for (const RuleRow& row : table.rows) {
      const auto used = uses.find(row_name(row));
      if (used != uses.end()) out.line(std::to_string(used->second) + '\t' + used->first + '\t' + tabbed(row.cells));
    }
  }
}

int list_used_rules(const Job& job) {
  const Rules rules = load_rules(job.rules);
  const Analyzer analyzer(rules);
  Output out(job);
  Diagnostics problems;
  Uses uses;
  for_each_document(job.input, problems, [&](const Document& document) {
    analyzer.analyze_sections(document.text, {document.published, true, document.encoding},
                              [&](const Analysis& found) { count_uses(found, uses); });
  });
  write_used_rows(rules, uses, out);
  out.finish();
  return problems.exit_code();
}

}  // namespace

int check_rules(const Job& job) {
  const Rules rules = load_rules(job.rules);
  const Analyzer analyzer(rules);  // the tables must also fit together
  std::vector<RuleProblem> problems = failing_examples(rules, analyzer);
  if (!problems.empty()) throw RuleError(std::move(problems));
  std::size_t rows = 0;
  for (const auto& [name, table] : rules.tables()) rows += table.rows.size();
  Output out(job);
  out.line("ok: " + std::to_string(rules.tables().size()) + " tables, " + std::to_string(rows) + " rows");
  out.finish();
  return exit_done;
}

int list_rules(const Job& job) {
  if (!job.input.files.empty()) return list_used_rules(job);
  const Rules rules = load_rules(job.rules);
  Output out(job);
  for (const auto& [name, table] : rules.tables()) {
    out.line("# " + name + ".tsv");
    out.line(tabbed(table.columns));
    for (const RuleRow& row : table.rows) out.line(tabbed(row.cells));
    out.line("");
  }
  out.finish();
  return exit_done;
}

}  // namespace solieu::cli
