// solieu rules: checks the rule tables, or prints them.
#include <solieu/analyzer.hpp>

#include "cli/output.hpp"

namespace solieu::cli {
namespace {

std::string tabbed(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) line += (line.empty() ? "" : "\t") + cell;
  return line;
}

}  // namespace

int check_rules(const Job& job) {
  const Rules rules = load_rules(job.rules);
  const Analyzer analyzer(rules);  // the tables must also fit together
  std::size_t rows = 0;
  for (const auto& [name, table] : rules.tables()) rows += table.rows.size();
  Output out(job);
  out.line("ok: " + std::to_string(rules.tables().size()) + " tables, " + std::to_string(rows) + " rows");
  out.finish();
  return exit_done;
}

int list_rules(const Job& job) {
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
