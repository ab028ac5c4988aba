// solieu extract: records.
#include <solieu/analyzer.hpp>

#include "cli/bulk.hpp"
#include "cli/language.hpp"
#include "cli/output.hpp"
#include "io/csv.hpp"
#include "io/record_json.hpp"
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
void write_json(const std::vector<Record>& records, const DocumentInfo& info, bool explain, std::size_t before,
                const Sink& out) {
  RecordJson json(info, {explain});
  for (const Record& record : records) {
    out(json.write(record, ++before));
    out("\n");
  }
}

void write_found(const std::vector<Record>& records, const DocumentInfo& info, const Style& style, std::size_t before,
                 const Sink& out) {
  if (style.format == "table") return out(record_table(records, info, style.labels) + '\n');
  if (style.format == "jsonl") return write_json(records, info, style.explain, before, out);
  for (const Record& record : records) out(csv_row(record, info, ++before));
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
