// solieu extract: records.
#include <memory>

#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "cli/input.hpp"
#include "cli/output.hpp"
#include "io/csv.hpp"
#include "io/table.hpp"

namespace solieu::cli {
namespace {

std::string shown(const std::vector<Record>& records, const DocumentInfo& info, std::string_view format) {
  if (format == "table") return record_table(records, info) + '\n';
  std::string out;
  for (std::size_t i = 0; i < records.size(); ++i) {
    out += format == "csv" ? csv_row(records[i], info, i + 1) : to_json(records[i], info, i + 1) + '\n';
  }
  return out;
}

int extract(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const std::string format = chosen_format(job, "table");
  Output out(job);
  Diagnostics problems;
  if (format == "csv") out.write(csv_header());
  for_each_document(job.input, problems, [&](const Document& document) {
    const Analysis found = analyzer.analyze(document.text, {document.published});
    const Article& article = found.article;
    out.write(shown(found.records, {document.id, article.title, article.source_name, article.published}, format));
  });
  out.finish();
  return problems.exit_code();
}

}  // namespace

void add_extract(CLI::App& app, Run& run) {
  const auto job = std::make_shared<Job>();
  CLI::App* command = app.add_subcommand("extract", "The records of articles: who reached how much of what, and when");
  add_input_options(*command, job->input);
  add_format_option(*command, job->format, {"jsonl", "csv", "table"});
  add_rules_option(*command, job->rules);
  add_output_option(*command, *job);
  command->footer(
      "Examples:\n"
      "  solieu extract article.txt\n"
      "  solieu extract --format csv --output records.csv news/*.txt\n"
      "  solieu extract --published 2020-07-15 < article.txt\n"
      "  solieu extract --text-field body --date-field day articles.jsonl");
  command->callback([job, &run] { run = [job] { return extract(*job); }; });
}

}  // namespace solieu::cli
