// The files of src/io/page/, as built in.
#pragma once

#include <string_view>

namespace solieu {
inline namespace v0 {

struct PageFile {
  std::string_view text;
  std::string_view sha256;  // in hexadecimal digits
};

extern const PageFile page_css;
extern const PageFile page_js;
extern const PageFile messages_tsv;

}  // namespace v0
}  // namespace solieu
