// solieu normalize: the cleaned text, as every later stage sees it, or what was done to it.
#include <solieu/text.hpp>

#include "cli/bulk.hpp"
#include "cli/output.hpp"
#include "io/display.hpp"
#include "io/json_writer.hpp"
#include "text/char_class.hpp"
#include "text/utf8.hpp"

namespace solieu::cli {
namespace {

void write_span(JsonWriter& json, SourceSpan span) {
  json.key("span").open('[').value(std::size_t{span.begin}).value(std::size_t{span.end}).close(']');
}

std::string json_report(const NormalizationReport& report, std::string_view id, std::size_t bytes) {
  JsonWriter json;
  json.open('{').member("schema", "solieu.normalization/1").member("doc", id).member("bytes", bytes);
  json.member("encoding", to_string(report.encoding)).member("lossy", report.lossy).key("changes").open('[');
  for (const TextChange& change : report.changes) {
    json.open('{').member("kind", to_string(change.kind)).member("count", change.count).key("first").open('{');
    json.member("was", std::string_view(change.was)).member("now", std::string_view(change.now));
    write_span(json, change.first);
    json.close('}').close('}');
  }
  json.close(']').key("faults").open('[');
  for (const TextFault& fault : report.faults) {
    json.open('{').member("kind", to_string(fault.kind)).member("text", std::string_view(fault.text));
    write_span(json, fault.span);
    json.close('}');
  }
  return json.close(']').close('}').take() + '\n';
}

// A mark, a space but the plain one, what a terminal would not show.
bool is_hidden(std::string_view character) {
  const char32_t c = decode(character, 0).value;
  const bool mark = c >= 0x300 && c <= 0x36F;
  const bool other_space = c >= 0x80 && class_of_wide(c) == CharClass::space;
  return mark || other_space || harmless(character) != character;
}

// In quotes; by its code points where a reader would not see what it is.
std::string visible(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string points;
  bool hidden = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    hidden = hidden || is_hidden(text.substr(at, point.length));
    at += point.length;
    points += points.empty() ? "U+" : " U+";
    for (int shift = point.value > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
      points += digits[point.value >> shift & 0xFU];
    }
  }
  return text.empty() ? "nothing" : hidden ? points : '"' + std::string(text) + '"';
}

std::string text_report(const NormalizationReport& report, std::string_view id, std::size_t bytes) {
  std::string out = harmless(id) + ": " + std::string(to_string(report.encoding)) + ", " + std::to_string(bytes) +
                    " bytes" + (report.lossy ? ", small letters may stand for capitals" : "") + '\n';
  for (const TextChange& change : report.changes) {
    out += "  changed  " + fit(to_string(change.kind), 20) + fit(std::to_string(change.count), 8, true) +
           "  first at " + std::to_string(change.first.begin) + ": " + visible(change.was) + " to " +
           visible(change.now) + '\n';
  }
  for (const TextFault& fault : report.faults) {
    out += "  look at  " + fit(to_string(fault.kind), 20) + fit("", 8) + "  at " + std::to_string(fault.span.begin) +
           ": \"" + harmless(fault.text) + "\"\n";
  }
  return out;
}

}  // namespace

int write_normalized(const Job& job) {
  const auto show = chosen_format(job, "text") == "text" ? text_report : json_report;
  return run_bulk(job, {job.report ? "reports" : "texts", "", [&](const Document& document, const Sink& out) {
                          const NormalizeOptions options{document.encoding, job.tone_marks};
                          if (job.report) {
                            const NormalizationReport report = report_normalization(document.text, options);
                            out(show(report, document.id, document.text.size()));
                            return std::size_t{1};
                          }
                          const NormalizedText clean = normalize(document.text, options);
                          out(clean.text);
                          if (!clean.text.empty() && clean.text.back() != '\n') out("\n");
                          return std::size_t{1};
                        }});
}

}  // namespace solieu::cli
