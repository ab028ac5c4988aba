// solieu extract: records.
#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "cli/bulk.hpp"
#include "cli/output.hpp"
#include "io/csv.hpp"
#include "io/table.hpp"

namespace solieu::cli {
namespace {

void write_found(const std::vector<Record>& records, const DocumentInfo& info, std::string_view format, bool explain,
                 const Sink& out) {
  if (format == "table") return out(record_table(records, info) + '\n');
  for (std::size_t i = 0; i < records.size(); ++i) {
    out(format == "csv" ? csv_row(records[i], info, i + 1) : to_json(records[i], info, i + 1, {explain}) + '\n');
  }
}

}  // namespace

int write_records(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const std::string format = chosen_format(job, "table");
  return run_bulk(job, {"records", format == "csv" ? csv_header() : "", [&](const Document& document, const Sink& out) {
                          const Analysis found = analyzer.analyze(document.text, {document.published, job.explain});
                          const Article& article = found.article;
                          const std::string& title = document.title.empty() ? article.title : document.title;
                          const DocumentInfo info{document.id, title, article.source_name, article.published};
                          write_found(found.records, info, format, job.explain, out);
                          return found.records.size();
                        }});
}

}  // namespace solieu::cli
