// The article in any page.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "read/html.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view page(reinterpret_cast<const char*>(data), size);
  const solieu::HtmlArticle article = solieu::read_html(page, {}, solieu::builtin_html_clues());
  if (!article.error.empty() && !article.text.empty()) std::abort();
  if (article.text.find('\0') != std::string::npos) std::abort();
  return 0;
}
