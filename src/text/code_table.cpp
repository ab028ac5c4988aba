#include "text/code_table.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include <boost/locale/encoding.hpp>

#include "text/embedded.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t kLongest = 3;  // bytes of a sequence

using CodePage = std::array<char32_t, 256>;

// Byte by byte: a conversion of whole texts would compose, and tell no offsets.
CodePage code_page(const char* name) {
  CodePage page{};
  for (char32_t byte = 0; byte < page.size(); ++byte) {
    page[byte] = byte < 0x80 ? byte : kReplacementCharacter;
    if (byte < 0x80) continue;
    try {
      const std::string utf8 =
          boost::locale::conv::to_utf<char>(std::string(1, static_cast<char>(byte)), name, boost::locale::conv::stop);
      if (!utf8.empty()) page[byte] = decode(utf8, 0).value;
    } catch (const boost::locale::conv::conversion_error&) {
      continue;  // no character
    }
  }
  return page;
}

// windows-1252, the bytes that it leaves out as in Latin-1.
const CodePage& western_page() {
  static const CodePage page = [] {
    CodePage western = code_page("windows-1252");
    for (char32_t byte = 0x80; byte < 0x100; ++byte) {
      if (western[byte] == kReplacementCharacter) western[byte] = byte;
    }
    return western;
  }();
  return page;
}

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string from_hexadecimal(std::string_view digits) {
  std::string bytes;
  for (std::size_t at = 0; at + 2 <= digits.size(); at += 2) {
    unsigned value = 0;
    std::from_chars(digits.data() + at, digits.data() + at + 2, value, 16);
    bytes += static_cast<char>(value);
  }
  return bytes;
}

std::string_view table_text() {
  const auto tables = embedded_tables();
  const auto found =
      std::find_if(tables.begin(), tables.end(), [](const EmbeddedTable& t) { return t.name == encodings_table; });
  return found == tables.end() ? std::string_view() : found->text;
}

constexpr std::size_t column_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::viscii:
      return 1;
    case Encoding::tcvn3:
      return 2;
    case Encoding::vni:
      return 3;
    default:
      return 4;
  }
}

std::uint32_t key_of(std::string_view bytes) {
  std::uint32_t key = 0;
  for (const char byte : bytes) key = key << 8 | static_cast<unsigned char>(byte);
  return key;
}

}  // namespace

CodeTable::CodeTable(Encoding encoding) {
  if (encoding == Encoding::windows1258) {
    single_ = code_page("windows-1258");
    return;
  }
  for (char32_t byte = 0; byte < single_.size(); ++byte) single_[byte] = byte < 0x80 ? byte : kReplacementCharacter;
  if (encoding == Encoding::tcvn3 || encoding == Encoding::vni) single_ = western_page();
  add_column(encoding);
  if (encoding == Encoding::viqr) {  // a backslash takes from the next character that it is a mark
    for (const char mark : std::string_view("\\'`?~.(^+dD"))
      add(std::string{'\\', mark}, static_cast<unsigned char>(mark));
  }
  std::sort(sequences_.begin(), sequences_.end());
}

void CodeTable::add_column(Encoding encoding) {
  bool head = true;
  for (const std::string_view line : split(table_text(), '\n')) {
    if (line.empty() || line.front() == '#') continue;
    if (std::exchange(head, false)) continue;
    const std::vector<std::string_view> cells = split(line, '\t');
    const std::string_view cell = cells[column_of(encoding)];
    if (cell == "-") continue;
    for (const std::string_view spelling : split(cell, ' ')) {
      const std::string bytes = encoding == Encoding::viqr ? std::string(spelling) : from_hexadecimal(spelling);
      add(bytes, code_point_at(cells.front(), 0).value);
    }
  }
}

void CodeTable::add(std::string_view bytes, char32_t character) {
  const auto first = static_cast<unsigned char>(bytes.front());
  if (bytes.size() == 1) {
    single_[first] = character;
  } else {
    starts_[first] = 1;
    sequences_.emplace_back(key_of(bytes), character);
  }
}

CodePoint CodeTable::at(std::string_view bytes, std::size_t at) const {
  const auto first = static_cast<unsigned char>(bytes[at]);
  if (starts_[first] != 0) {
    for (std::size_t length = std::min(kLongest, bytes.size() - at); length > 1; --length) {
      const std::pair<std::uint32_t, char32_t> wanted{key_of(bytes.substr(at, length)), 0};
      const auto found = std::lower_bound(sequences_.begin(), sequences_.end(), wanted);
      if (found != sequences_.end() && found->first == wanted.first) {
        return {found->second, static_cast<std::uint32_t>(length)};
      }
    }
  }
  return {single_[first], 1};
}

const CodeTable& CodeTable::of(Encoding encoding) {
  static const CodeTable windows1258(Encoding::windows1258);
  static const CodeTable viscii(Encoding::viscii);
  static const CodeTable tcvn3(Encoding::tcvn3);
  static const CodeTable vni(Encoding::vni);
  static const CodeTable viqr(Encoding::viqr);
  switch (encoding) {
    case Encoding::windows1258:
      return windows1258;
    case Encoding::viscii:
      return viscii;
    case Encoding::tcvn3:
      return tcvn3;
    case Encoding::vni:
      return vni;
    default:
      return viqr;
  }
}

std::optional<unsigned char> western_byte(char32_t c) {
  if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return static_cast<unsigned char>(c);
  const CodePage& page = western_page();
  for (std::size_t byte = 0x80; byte < 0xA0; ++byte) {
    if (page[byte] == c || byte == c) return static_cast<unsigned char>(byte);
  }
  return std::nullopt;
}

}  // namespace v0
}  // namespace solieu
