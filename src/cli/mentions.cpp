// solieu mentions: every number, date, name and document number, with its value.
#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "cli/input.hpp"
#include "cli/output.hpp"
#include "io/display.hpp"

namespace solieu::cli {
namespace {

std::string table_line(const Mention& mention, std::string_view text) {
  const std::string place = std::to_string(mention.source.begin) + "-" + std::to_string(mention.source.end);
  return fit(place, 13, true) + "  " + fit(type_name(mention.value), 10) +
         fit(harmless(slice(text, mention.source)), 50) + "  " + harmless(mention.rule);
}

}  // namespace

int write_mentions(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const bool table = chosen_format(job, "table") == "table";
  Output out(job);
  Diagnostics problems;
  for_each_document(job.input, problems, [&](const Document& document) {
    const Analysis found = analyzer.analyze(document.text, {document.published});
    if (table) out.line(harmless(document.id));
    for (const Mention& mention : found.mentions) {
      out.line(table ? table_line(mention, document.text) : to_json(mention, document.text, document.id));
    }
  });
  out.finish();
  return problems.exit_code();
}

}  // namespace solieu::cli
