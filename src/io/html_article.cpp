#include "io/html_article.hpp"

#include <array>
#include <map>

#include "io/html.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::array<std::string_view, 8> types{"count",  "percent", "money",     "date",
                                                "agency", "area",    "programme", "document"};

// The switches for the types that the article has.
std::string types_html(const ArticleView& view, const Labels& labels) {
  std::map<std::string_view, std::size_t> counts;
  for (const Piece& piece : view.pieces) ++counts[piece.type];
  if (counts.empty()) return {};
  std::string out = "<fieldset class=\"types\"><legend>" + html_text(labels["types"]) + "</legend>";
  for (const std::string_view type : types) {
    if (!counts.contains(type)) continue;
    out += "<label><input type=\"checkbox\" checked data-off=\"" + std::string(type) + "\"> <span class=\"p " +
           std::string(type) + "\">" + html_text(labels[type]) + "</span> <span class=\"many\">" +
           std::to_string(counts[type]) + "</span></label>";
  }
  return out + "</fieldset>\n";
}

}  // namespace

std::string article_html(const PageArticle& article, const ArticleView& view, const Labels& labels) {
  const std::string id = "a" + std::to_string(article.number);
  std::string out = "<section class=\"view article\" id=\"" + id + "\" aria-labelledby=\"" + id +
                    "h\" tabindex=\"-1\">\n" + "<div class=\"text\">\n<p class=\"document\">" +
                    html_text(document_words(article.info, labels)) + "</p>\n" + types_html(view, labels) +
                    "<article lang=\"vi\">\n" + text_html(article, view, labels) + "</article>\n</div>\n";
  const std::size_t records = article.found.records.size();
  out += "<aside class=\"panel\" aria-labelledby=\"" + id + "t\">\n<h3 id=\"" + id + "t\">" +
         html_text(labels["records"]) + " <span class=\"many\">" + std::to_string(records) + "</span></h3>\n";
  out += "<div class=\"lens\" role=\"status\"><p class=\"hint\">" + html_text(labels["hint"]) + "</p></div>\n";
  if (records == 0) out += "<p>" + html_text(labels["no_records"]) + "</p>\n";
  out += "<ol class=\"records\">\n";
  for (std::size_t i = 0; i < records; ++i) out += record_html(article, view, i, labels);
  return out + "</ol>\n</aside>\n</section>\n";
}

}  // namespace v0
}  // namespace solieu
