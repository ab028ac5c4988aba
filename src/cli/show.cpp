// solieu show: articles and their records for people, in the terminal or as a page.
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

#include <solieu/analyzer.hpp>

#include "cli/input.hpp"
#include "cli/language.hpp"
#include "cli/output.hpp"
#include "io/html_page.hpp"
#include "io/terminal.hpp"

namespace solieu::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

// https://no-color.org
bool has_colour(const Job& job) {
  if (job.show.colour != "auto") return job.show.colour == "always";
  return job.output.empty() && isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

// Of the terminal that the output, or the pager behind it, writes to.
std::size_t width_of(const ShowOptions& options) {
  constexpr std::size_t usual = 80;
  if (options.width > 0) return options.width;
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
    winsize size{};
    if (ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  }
  return usual;
}

DocumentInfo info_of(const Document& document, const Article& article) {
  return {document.id, document.title.empty() ? article.title : document.title, article.source_name, article.published};
}

// What is shown has to be UTF-8: an article in another encoding is shown as normalization reads it.
std::string shown_text(const Document& document) {
  NormalizedText clean = normalize(document.text, {.encoding = document.encoding});
  return clean.encoding == Encoding::utf8 ? document.text : std::move(clean.text);
}

int show_page(Job job) {
  const Analyzer analyzer(load_rules(job.rules));
  job.output = job.show.html == "-" ? std::string() : job.show.html;
  job.input.outputs.push_back(job.output);
  Output out(job);
  Diagnostics problems;
  PageWriter page([&](std::string_view text) { out.write(text); }, language_of(job.language));
  for_each_document(job.input, problems, [&](const Document& document) {
    const std::string text = shown_text(document);
    const Analysis found = analyzer.analyze(text, {document.published, true, Encoding::utf8});
    page.add(found, text, info_of(document, found.article));
  });
  page.finish();
  out.finish();
  return problems.exit_code();
}

int show_text(const Job& job) {
  const Analyzer analyzer(load_rules(job.rules));
  const Labels labels(language_of(job.language));
  const TerminalStyle style{has_colour(job), width_of(job.show)};
  Output out(job);
  Diagnostics problems;
  bool first = true;
  for_each_document(job.input, problems, [&](const Document& document) {
    const std::string text = shown_text(document);
    const Analysis found = analyzer.analyze(text, {document.published, true, Encoding::utf8});
    if (!first) out.line("\n" + std::string(std::min<std::size_t>(style.width, 100), '=') + "\n");
    first = false;
    out.write(terminal_view(found, text, info_of(document, found.article), labels, style));
  });
  out.finish();
  return problems.exit_code();
}

}  // namespace

int show(const Job& job) { return job.show.html.empty() ? show_text(job) : show_page(job); }

}  // namespace solieu::cli
