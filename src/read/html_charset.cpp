#include "read/html_charset.hpp"

#include <array>
#include <optional>

#include "read/ascii.hpp"
#include "text/decode.hpp"
#include "text/detect.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t prescanned = 4096;  // bytes of a page in which its <meta> is looked for
constexpr char16_t high_surrogates = 0xD800;
constexpr char16_t low_surrogates = 0xDC00;

// windows-1252 where it is not Latin-1 (https://encoding.spec.whatwg.org/#windows-1252).
constexpr std::array<char16_t, 32> western = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                              0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                              0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// Well-formed, and without U+0000.
bool is_clean_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<signed char>(bytes[at]) > 0) {
      ++at;
      continue;
    }
    const CodePoint found = decode(bytes, at);
    if (found.value == 0) return false;
    if (found.value == kReplacementCharacter && bytes.substr(at, 3) != "\xEF\xBF\xBD") return false;
    at += found.length;
  }
  return true;
}

std::string repaired_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint found = decode(bytes, at);
    append_utf8(out, found.value == 0 ? U' ' : found.value);
    at += found.length;
  }
  return out;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= high_surrogates && c < 0xE000) {
      const char32_t low = c < low_surrogates && at + 3 < bytes.size() ? unit(at + 2) : 0;
      const bool pair = low >= low_surrogates && low < 0xE000;
      c = pair ? 0x10000 + ((c - high_surrogates) << 10U) + (low - low_surrogates) : kReplacementCharacter;
      at += pair ? 2 : 0;
    }
    append_utf8(out, c == 0 ? U' ' : c);
  }
  return out;
}

std::string from_western(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte == 0 ? U' ' : byte >= 0x80 && byte < 0xA0 ? western[byte - 0x80U] : byte);
  }
  return out;
}

bool is_western(std::string_view charset) {
  return charset == "windows-1252" || charset == "cp1252" || charset == "iso-8859-1" || charset == "latin1" ||
         charset == "iso8859-1" || charset == "us-ascii" || charset == "ascii";
}

// The Vietnamese encoding that is named, or that bytes are in which nothing names and which are not UTF-8.
std::optional<Encoding> legacy_encoding(std::string_view named, std::string_view bytes) {
  if (named.empty() || is_western(named)) return detect_bytes(bytes);  // servers name these for all that is not UTF-8
  const auto encoding = encoding_named(named);
  const bool legacy = encoding && *encoding >= Encoding::windows1258 && *encoding <= Encoding::viqr;
  return legacy ? encoding : std::nullopt;
}

}  // namespace

std::string meta_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, prescanned));
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    const std::size_t name = tag.find("charset");
    if (name == std::string_view::npos) continue;
    const std::size_t equals = tag.find_first_not_of(" \t\r\n", name + 7);
    if (equals == std::string_view::npos || tag[equals] != '=') continue;
    const std::size_t begin = tag.find_first_not_of(" \t\r\n\"'", equals + 1);
    if (begin == std::string_view::npos) continue;
    return std::string(tag.substr(begin, tag.find_first_of(" \t\r\n\"';/", begin) - begin));
  }
  return {};
}

bool looks_like_html(std::string_view begin) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (begin.starts_with(mark)) begin.remove_prefix(mark.size());
  const std::string start = lower_ascii(trim_ascii(begin.substr(0, 1024)));
  if (start.starts_with("<?xml") || start.starts_with("<!--")) return start.find("<html") != std::string::npos;
  return start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<head");
}

HtmlBytes html_to_utf8(std::string_view bytes, std::string_view http_charset, std::string& storage) {
  using namespace std::string_view_literals;
  const auto converted = [&](std::string utf8) {
    storage = std::move(utf8);
    return HtmlBytes{storage, {}};
  };
  if (bytes.starts_with("\xFF\xFE"sv)) return converted(from_utf16(bytes.substr(2), false));
  if (bytes.starts_with("\xFE\xFF"sv)) return converted(from_utf16(bytes.substr(2), true));
  const bool marked = bytes.starts_with("\xEF\xBB\xBF"sv);
  if (marked) bytes.remove_prefix(3);
  const std::string named = http_charset.empty() ? meta_charset(bytes) : lower_ascii(http_charset);
  const bool utf16 = named == "utf-16le" || named == "utf-16be";  // a <meta> in ASCII can't mean it
  if (utf16 && !marked && bytes.substr(0, 2).find('\0') != std::string_view::npos) {
    return converted(from_utf16(bytes, named == "utf-16be"));
  }
  if (is_clean_utf8(bytes)) return {bytes, {}};
  if (const auto legacy = legacy_encoding(named, bytes); legacy && !marked) {
    return converted(repaired_utf8(decode_text(bytes, *legacy).text));  // a NUL may be in it
  }
  if (marked || named.empty() || named.starts_with("utf")) return converted(repaired_utf8(bytes));
  if (is_western(named)) return converted(from_western(bytes));
  return {{}, "the charset \"" + named + "\" is not read"};
}

}  // namespace v0
}  // namespace solieu
