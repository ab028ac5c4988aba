#include "io/html_page.hpp"

#include <cstdint>
#include <utility>

#include "io/article_view.hpp"
#include "io/html.hpp"
#include "io/html_article.hpp"
#include "io/page_files.hpp"

namespace solieu {
inline namespace v0 {
namespace {

std::uint32_t hex_value(char digit) {
  return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

// The digest as Content-Security-Policy writes it: base64 of 32 bytes.
std::string hash_source(std::string_view sha256) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string padded(sha256);
  padded += "00";  // to a multiple of three bytes
  std::string out = "'sha256-";
  for (std::size_t i = 0; i < padded.size(); i += 6) {
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 6; ++k) bits = bits << 4 | hex_value(padded[i + k]);
    for (const int shift : {18, 12, 6, 0}) out += digits[bits >> shift & 63];
  }
  out.back() = '=';
  return out + "'";
}

// Nothing from elsewhere: the style and the script are the ones in the page, by their digests.
std::string policy() {
  return "default-src 'none'; style-src " + hash_source(page_css.sha256) + "; script-src " +
         hash_source(page_js.sha256) + "; base-uri 'none'; form-action 'none'";
}

std::string link(std::string_view to, std::string_view label) {
  return "<a href=\"#" + std::string(to) + "\">" + html_text(label) + "</a>";
}

std::string head(const Labels& labels) {
  const std::string language = labels.language() == Language::vi ? "vi" : "en";
  const std::string title = html_text(labels["title"]);
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + language +
                    "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                    policy() +
                    "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                    title + " – solieu</title>\n<style>";
  out.append(page_css.text).append("</style>\n</head>\n<body>\n");
  out += "<a class=\"skip\" href=\"#main\">" + html_text(labels["skip"]) +
         "</a>\n<header class=\"bar\"><h1>solieu <span>" + title + "</span></h1>\n<nav>" +
         link("overview", labels["overview"]) + " " + link("a1", labels["articles"]) +
         " <span class=\"steps\" hidden>" + "<a class=\"previous\" href=\"#a1\" aria-label=\"" +
         html_text(labels["previous"]) +
         "\">‹</a> <span class=\"place\"></span> <a class=\"next\" href=\"#a1\" aria-label=\"" +
         html_text(labels["next"]) +
         "\">›</a></span></nav>\n<button type=\"button\" class=\"theme\" aria-pressed=\"false\" hidden>" +
         html_text(labels["dark"]) + "</button></header>\n<main id=\"main\" tabindex=\"-1\">\n";
  return out;
}

// What the script says.
std::string words_json(const Labels& labels) {
  std::string out = "{";
  for (const std::string_view key : {"rows_shown", "rule", "in_records", "warning", "info"}) {
    out += (out.size() > 1 ? "," : "") + html_json_string(key) + ":" + html_json_string(labels[key]);
  }
  return out + "}";
}

std::string data_block(std::string_view id, const std::string& json) {
  return "<script type=\"application/json\" id=\"" + std::string(id) + "\">" + json + "</script>\n";
}

}  // namespace

PageWriter::PageWriter(Write write, Language language) : write_(std::move(write)), labels_(language), table_(labels_) {
  write_(head(labels_));
}

void PageWriter::add(const Analysis& found, std::string_view source, const DocumentInfo& info) {
  const PageArticle article{found, source, info, ++articles_};
  write_(article_html(article, article_view(found, source, labels_), labels_));
  const std::string id = "a" + std::to_string(articles_);
  std::size_t warnings = 0;
  for (std::size_t i = 0; i < found.records.size(); ++i) {
    const std::string href = id + "r" + std::to_string(i + 1);
    table_.add(found.records[i], info, i + 1, href);
    charts_.add(found.records[i], href, labels_);
    for (const Check& check : found.records[i].checks) warnings += check.level == CheckLevel::warning ? 1U : 0U;
  }
  index_ += "<li>" + link(id, info.title.empty() ? info.id : info.title) + " <span class=\"document\">" +
            html_text(document_words(info, labels_)) + "</span> <span class=\"counts\">" +
            html_text(labels_["records"]) + ": " + std::to_string(found.records.size());
  if (warnings > 0) {
    index_ +=
        " <span class=\"note warning\">" + html_text(labels_["warnings"]) + ": " + std::to_string(warnings) + "</span>";
  }
  index_ += "</span></li>\n";
}

void PageWriter::finish() {
  write_(
      "<section class=\"view overview\" id=\"overview\" aria-labelledby=\"overviewh\" tabindex=\"-1\">\n"
      "<h2 id=\"overviewh\">" +
      html_text(labels_["overview"]) + "</h2>\n<p class=\"sums\"><span>" + html_text(labels_["articles"]) + " <b>" +
      std::to_string(articles_) + "</b></span> <span>" + html_text(labels_["records"]) + " <b>" +
      std::to_string(table_.size()) + "</b></span></p>\n");
  write_(charts_html(charts_, labels_));
  write_("<h3>" + html_text(labels_["all_records"]) + "</h3>\n");
  write_(table_.html());
  write_("<h3>" + html_text(labels_["articles"]) + "</h3>\n<ol class=\"index\">\n" + index_ +
         "</ol>\n</section>\n</main>\n");
  write_(data_block("words", words_json(labels_)) + data_block("csv", table_.csv_json()));
  write_("<script>");
  write_(page_js.text);
  write_("</script>\n<p id=\"end\" hidden></p>\n</body>\n</html>\n");
}

}  // namespace v0
}  // namespace solieu
