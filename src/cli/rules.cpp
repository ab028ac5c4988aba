// solieu rules: checks the rule tables, or prints them.
#include <iostream>
#include <memory>

#include <solieu/analyzer.hpp>

#include "cli/output.hpp"

namespace solieu::cli {
namespace {

int check(const Job& job) {
  const Rules rules = load_rules(job.rules);
  const Analyzer analyzer(rules);  // the tables must also fit together
  std::size_t rows = 0;
  for (const auto& [name, table] : rules.tables()) rows += table.rows.size();
  Output out(job);
  out.line("ok: " + std::to_string(rules.tables().size()) + " tables, " + std::to_string(rows) + " rows");
  out.finish();
  return exit_done;
}

std::string tabbed(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) line += (line.empty() ? "" : "\t") + cell;
  return line;
}

int list(const Job& job) {
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

void add_paths(CLI::App& command, Job& job) {
  command.add_option("PATH", job.rules, "A table, or a folder of tables, over the built-in ones")
      ->check(CLI::ExistingPath);
}

}  // namespace

void add_rules(CLI::App& app, Run& run) {
  CLI::App* rules = app.add_subcommand("rules", "Check the rule tables, or print those in force");
  rules->require_subcommand(1);
  rules->footer("Examples:\n  solieu rules check my-tables/\n  solieu rules list > tables.tsv");
  const auto job = std::make_shared<Job>();
  CLI::App* checks = rules->add_subcommand("check", "Say what is wrong, each as file:line:column");
  add_paths(*checks, *job);
  checks->callback([job, &run] { run = [job] { return check(*job); }; });
  CLI::App* lists = rules->add_subcommand("list", "Print all tables as tab-separated text");
  add_paths(*lists, *job);
  add_output_option(*lists, *job);
  lists->callback([job, &run] { run = [job] { return list(*job); }; });
}

}  // namespace solieu::cli
