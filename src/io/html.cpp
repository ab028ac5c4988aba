#include "io/html.hpp"

#include "io/display.hpp"
#include "io/json_writer.hpp"

namespace solieu {
inline namespace v0 {

std::string html_text(std::string_view text) {
  std::string out;
  for (const char byte : harmless(text)) {
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

std::string html_json_string(std::string_view text) {
  JsonWriter json;
  std::string out;
  for (const char byte : json.value(text).take()) {
    if (byte == '<') {
      out += "\\u003c";
    } else {
      out += byte;
    }
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
