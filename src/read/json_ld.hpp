// What a page's JSON-LD says of its article.
#pragma once

#include <string>
#include <string_view>

namespace solieu {
inline namespace v0 {

struct JsonLd {
  std::string published;  // datePublished, as it is written
  std::string headline;
};

/// Of the first object whose @type is an article; where there is none, of the first that says it. Reads broken
/// JSON as far as it goes: pages put raw line feeds into strings, and comments around scripts. Linear.
[[nodiscard]] JsonLd read_json_ld(std::string_view text);

}  // namespace v0
}  // namespace solieu
