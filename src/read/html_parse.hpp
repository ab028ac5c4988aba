// The parser: libxml2's for HTML, through its events.
#pragma once

#include <string>
#include <string_view>

#include "read/html_page.hpp"

namespace solieu {
inline namespace v0 {

struct HtmlParse {
  HtmlPage page;
  std::string error;  // why the parser stopped before the end, else empty
};

/// Parses a page. No network, no files, no external entities; depth and names are limited as libxml2 limits them by
/// default, and a page beyond is an error. Linear. \pre valid UTF-8 without U+0000.
[[nodiscard]] HtmlParse parse_html(std::string_view utf8, const HtmlClues& clues);

}  // namespace v0
}  // namespace solieu
