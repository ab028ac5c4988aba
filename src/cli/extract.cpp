// solieu extract: records.
#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "cli/bulk.hpp"
#include "cli/language.hpp"
#include "cli/output.hpp"
#include "io/csv.hpp"
#include "io/table.hpp"

namespace solieu::cli {
namespace {

constexpr const char* byte_order_mark = "\xEF\xBB\xBF";  // by which Excel knows UTF-8

struct Style {
  std::string format;
  bool explain = false;
  Labels labels;  // of the table
};

// `before`: how many records of the document are written already.
void write_found(const std::vector<Record>& records, const DocumentInfo& info, const Style& style, std::size_t before,
                 const Sink& out) {
  if (style.format == "table") return out(record_table(records, info, style.labels) + '\n');
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::size_t number = before + i + 1;
    out(style.format == "csv" ? csv_row(records[i], info, number)
                              : to_json(records[i], info, number, {style.explain}) + '\n');
  }
}

}  // namespace

int write_records(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const Style style{chosen_format(job, "table"), job.explain, Labels(language_of(job.language))};
  if (job.csv_bom && style.format != "csv") throw UsageError("--csv-bom: only with --format csv");
  const std::string header = style.format == "csv" ? (job.csv_bom ? byte_order_mark : "") + csv_header() : "";
  return run_bulk(job, {"records", header, [&](const Document& document, const Sink& out) {
                          std::size_t written = 0;
                          const Context context{document.published, job.explain, document.encoding};
                          analyzer.analyze_sections(document.text, context, [&](const Analysis& found) {
                            const Article& article = found.article;
                            const std::string& title = document.title.empty() ? article.title : document.title;
                            const DocumentInfo info{document.id, title, article.source_name, article.published};
                            write_found(found.records, info, style, written, out);
                            written += found.records.size();
                          });
                          return written;
                        }});
}

}  // namespace solieu::cli
