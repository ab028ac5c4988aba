// solieu mentions: every number, date, name and document number, with its value.
#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "cli/bulk.hpp"
#include "cli/output.hpp"
#include "io/display.hpp"

namespace solieu::cli {
namespace {

std::string table_line(const Mention& mention, const NormalizedText& text, std::string_view source) {
  const std::string place = std::to_string(mention.source.begin) + "-" + std::to_string(mention.source.end);
  return fit(place, 13, true) + "  " + fit(type_name(mention.value), 10) +
         fit(harmless(quote(source, text, mention.span)), 50) + "  " + harmless(mention.rule);
}

}  // namespace

int write_mentions(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const bool table = chosen_format(job, "table") == "table";
  return run_bulk(job, {"mentions", "", [&](const Document& document, const Sink& out) {
                          std::size_t written = 0;
                          if (table) out(harmless(document.id) + '\n');
                          analyzer.analyze_sections(
                              document.text, {document.published, false, document.encoding},
                              [&](const Analysis& found) {
                                for (const Mention& mention : found.mentions) {
                                  out((table ? table_line(mention, found.text, document.text)
                                             : to_json(mention, found.text, document.text, document.id)) +
                                      '\n');
                                }
                                written += found.mentions.size();
                              });
                          return written;
                        }});
}

}  // namespace solieu::cli
