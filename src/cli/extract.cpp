// solieu extract: records.
#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "cli/input.hpp"
#include "cli/output.hpp"
#include "io/csv.hpp"
#include "io/table.hpp"

namespace solieu::cli {
namespace {

std::string shown(const std::vector<Record>& records, const DocumentInfo& info, std::string_view format, bool explain) {
  if (format == "table") return record_table(records, info) + '\n';
  std::string out;
  for (std::size_t i = 0; i < records.size(); ++i) {
    out += format == "csv" ? csv_row(records[i], info, i + 1) : to_json(records[i], info, i + 1, {explain}) + '\n';
  }
  return out;
}

}  // namespace

int write_records(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const std::string format = chosen_format(job, "table");
  Output out(job);
  Diagnostics problems;
  if (format == "csv") out.write(csv_header());
  for_each_document(job.input, problems, [&](const Document& document) {
    const Analysis found = analyzer.analyze(document.text, {document.published});
    const Article& article = found.article;
    const std::string& title = document.title.empty() ? article.title : document.title;
    out.write(shown(found.records, {document.id, title, article.source_name, article.published}, format, job.explain));
  });
  out.finish();
  return problems.exit_code();
}

}  // namespace solieu::cli
