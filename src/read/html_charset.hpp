// From the bytes of a page to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace solieu {
inline namespace v0 {

struct HtmlBytes {
  std::string_view utf8;  // without U+0000, ill-formed bytes as U+FFFD
  std::string error;      // the page is in a charset that is not read, else empty
};

/// The charset is the one of the byte order mark, of the HTTP header, or of the page's <meta>, in this order; with none
/// of them, and where the bytes say that they are UTF-8 after all, it is UTF-8. Linear.
[[nodiscard]] HtmlBytes html_to_utf8(std::string_view bytes, std::string_view http_charset, std::string& storage);

/// What the <meta> elements at the beginning of a page name, in lower case; else empty.
[[nodiscard]] std::string meta_charset(std::string_view bytes);

/// Whether what begins like this is a page, and not a text.
[[nodiscard]] bool looks_like_html(std::string_view begin);

}  // namespace v0
}  // namespace solieu
