// solieu extract: records.
#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "cli/bulk.hpp"
#include "cli/output.hpp"
#include "io/csv.hpp"
#include "io/table.hpp"

namespace solieu::cli {
namespace {

// `before`: how many records of the document are written already.
void write_found(const std::vector<Record>& records, const DocumentInfo& info, std::string_view format, bool explain,
                 std::size_t before, const Sink& out) {
  if (format == "table") return out(record_table(records, info) + '\n');
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::size_t number = before + i + 1;
    out(format == "csv" ? csv_row(records[i], info, number) : to_json(records[i], info, number, {explain}) + '\n');
  }
}

}  // namespace

int write_records(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const std::string format = chosen_format(job, "table");
  return run_bulk(job, {"records", format == "csv" ? csv_header() : "", [&](const Document& document, const Sink& out) {
                          std::size_t written = 0;
                          const Context context{document.published, job.explain, document.encoding};
                          analyzer.analyze_sections(document.text, context, [&](const Analysis& found) {
                            const Article& article = found.article;
                            const std::string& title = document.title.empty() ? article.title : document.title;
                            const DocumentInfo info{document.id, title, article.source_name, article.published};
                            write_found(found.records, info, format, job.explain, written, out);
                            written += found.records.size();
                          });
                          return written;
                        }});
}

}  // namespace solieu::cli
