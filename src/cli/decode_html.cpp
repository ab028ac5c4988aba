// The articles in pages and in the records of crawlers.
#include <utility>

#include "cli/decode.hpp"
#include "read/html.hpp"
#include "read/warc.hpp"

namespace solieu::cli {
namespace {

constexpr bool has_html = SOLIEU_HAS_HTML != 0;
constexpr const char* no_html = "this build reads no HTML (SOLIEU_WITH_HTML, libxml2)";

}  // namespace

std::optional<Reject> take_article(Document& document, std::string_view page, std::string_view charset,
                                   const InputOptions& options) {
  if constexpr (has_html) {
    const HtmlClues& clues = options.html_clues ? *options.html_clues : builtin_html_clues();
    HtmlArticle article = read_html(page, charset, clues);
    if (!article.error.empty()) return Reject{"bad_html", std::move(article.error)};
    document.text = std::move(article.text);
    if (document.title.empty()) document.title = std::move(article.title);
    if (article.published) document.published = article.published;
    return std::nullopt;
  }
  return Reject{"no_html", no_html};
}

Decoded decode_html(const RawDocument& raw, const InputOptions& options) {
  Document document{raw.origin.place(), {}, options.published, {}};
  if (auto wrong = take_article(document, raw.bytes, {}, options)) return *std::move(wrong);
  return document;
}

Decoded decode_warc(const RawDocument& raw, const InputOptions& options) {
  WarcDocument found = read_warc_document(raw.bytes, options.max_doc_bytes);
  if (!found.error.empty()) return Reject{"bad_record", std::move(found.error)};
  std::string& name = found.url.empty() ? found.id : found.url;
  Document document{name.empty() ? raw.origin.place() : std::move(name), {}, options.published, {}};
  if (found.content == WarcDocument::Content::text) {
    document.text = std::move(found.body);
    return document;
  }
  if (auto wrong = take_article(document, found.body, found.charset, options)) return *std::move(wrong);
  return document;
}

void check_input_support(const InputOptions& options) {
  if (has_html) return;
  if (options.format == "html") throw UsageError(std::string("--input-format html: ") + no_html);
  if (options.text_is_html) throw UsageError(std::string("--text-is-html: ") + no_html);
}

}  // namespace solieu::cli
