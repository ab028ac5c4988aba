// The names of encodings.
#include <algorithm>
#include <array>

#include <solieu/text.hpp>

#include "text/encoding.hpp"

namespace solieu {
inline namespace v0 {
namespace {

struct Name {
  Encoding encoding;
  std::string_view name;
};

// The first of each encoding is the one to show. Compared without case, spaces, '-' and '_'.
constexpr std::array names = {
    Name{Encoding::automatic, "auto"},
    Name{Encoding::automatic, "automatic"},
    Name{Encoding::utf8, "utf-8"},
    Name{Encoding::utf16, "utf-16"},
    Name{Encoding::utf16, "ucs-2"},
    Name{Encoding::utf16le, "utf-16le"},
    Name{Encoding::utf16be, "utf-16be"},
    Name{Encoding::windows1258, "windows-1258"},
    Name{Encoding::windows1258, "cp1258"},
    Name{Encoding::viscii, "viscii"},
    Name{Encoding::tcvn3, "tcvn3"},
    Name{Encoding::tcvn3, "abc"},
    Name{Encoding::tcvn3, "tcvn3-abc"},
    Name{Encoding::vni, "vni"},
    Name{Encoding::vni, "vni-windows"},
    Name{Encoding::vni, "vni-win"},
    Name{Encoding::viqr, "viqr"},
    Name{Encoding::viqr, "vietnet"},
    Name{Encoding::utf8_in_utf8, "utf-8-in-utf-8"},
    Name{Encoding::windows1258_in_utf8, "windows-1258-in-utf-8"},
    Name{Encoding::viscii_in_utf8, "viscii-in-utf-8"},
    Name{Encoding::tcvn3_in_utf8, "tcvn3-in-utf-8"},
    Name{Encoding::vni_in_utf8, "vni-in-utf-8"},
};

std::string plain(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ' ') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return out;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  const auto* found = std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.encoding == encoding; });
  return found == names.end() ? std::string_view() : found->name;
}

std::optional<Encoding> encoding_named(std::string_view name) {
  const std::string wanted = plain(name);
  const auto* found = std::find_if(names.begin(), names.end(), [&](const Name& n) { return plain(n.name) == wanted; });
  return found == names.end() ? std::nullopt : std::optional(found->encoding);
}

std::vector<std::string_view> encoding_names() {
  std::vector<std::string_view> out;
  for (const Name& each : names) {
    if (to_string(each.encoding) == each.name) out.push_back(each.name);
  }
  return out;
}

std::optional<Encoding> encoding_inside(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8_in_utf8:
      return Encoding::utf8;
    case Encoding::windows1258_in_utf8:
      return Encoding::windows1258;
    case Encoding::viscii_in_utf8:
      return Encoding::viscii;
    case Encoding::tcvn3_in_utf8:
      return Encoding::tcvn3;
    case Encoding::vni_in_utf8:
      return Encoding::vni;
    default:
      return std::nullopt;
  }
}

}  // namespace v0
}  // namespace solieu
