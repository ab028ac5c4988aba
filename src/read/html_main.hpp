// Where in a page its article stands.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/html_page.hpp"

namespace solieu {
inline namespace v0 {

struct HtmlMain {
  std::string title;
  std::vector<std::uint32_t> above;  // lines between headline and text: publication line, lead
  std::vector<std::uint32_t> lines;  // of the text, in order
  std::uint32_t end = 0;             // the line behind the text
  std::vector<bool> dropped;         // nodes that are no part of the article
};

/// Linear in the page. `headline` is the one of the page's metadata, or empty.
[[nodiscard]] HtmlMain find_main(const HtmlPage& page, const std::string& headline);

}  // namespace v0
}  // namespace solieu
