// News pages: the article in them, laid out as a plain text.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_clues.hpp"

namespace solieu {
inline namespace v0 {

/// The article of a page. Spans that the analyzer gives are bytes of `text`, not of the page.
struct HtmlArticle {
  /// UTF-8: the headline, the line with the publication day, lead and paragraphs, one a line and an empty line
  /// before each; "- " before a list item; the cells of a table's row on one line, with "; " between them;
  /// a caption as "*…*" below the line "![](image)", the layout that marks captions in Markdown.
  std::string text;
  std::string title;
  std::string url;                                       // canonical, else og:url, else empty
  std::optional<std::chrono::year_month_day> published;  // by the page's metadata
  std::vector<std::string> captions;
  std::string error;  // why there is no article, else empty
};

/// Finds the article in a page: by microdata and the names of classes (html.tsv), else where most of the running
/// text stands; without menus, related articles, comments, scripts. Linear; any bytes will do.
[[nodiscard]] HtmlArticle read_html(std::string_view page, std::string_view http_charset, const HtmlClues& clues);

}  // namespace v0
}  // namespace solieu
