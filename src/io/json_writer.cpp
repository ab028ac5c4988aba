#include "io/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Bytes that stand as they are, wherever they stand.
constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) table[byte] = byte != '"' && byte != '\\';
  return table;
}();

void append_escaped(std::string& out, unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (byte) {
    case '"':
    case '\\':
      out += '\\';
      out += static_cast<char>(byte);
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
  }
}

// The length of the well-formed sequence that begins there; 0 if there is none. Vietnamese letters have two or three
// bytes, and their first byte settles the matter.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto continues = [&](std::size_t i) { return at + i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead >= 0xC2 && lead <= 0xDF && continues(1)) return 2;
  if (lead >= 0xE1 && lead <= 0xEC && continues(1) && continues(2)) return 3;
  const CodePoint character = decode(text, at);
  const bool ill_formed = character.value == kReplacementCharacter && !text.substr(at).starts_with(replacement);
  return ill_formed ? 0 : character.length;
}

// What can stand as it is goes over in one piece.
void append_text(std::string& out, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = plain[byte] ? 1 : byte < 0x80 ? 0 : sequence_length(text, at);
    at += length;
    if (length > 0) continue;
    out.append(text, begin, at - begin);
    if (byte < 0x80) {
      append_escaped(out, byte);
    } else {
      out += replacement;
    }
    at += byte < 0x80 ? 1 : decode(text, at).length;
    begin = at;
  }
  out.append(text, begin);
}

std::string padded(unsigned number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  out_ += ':';
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  out_ += '"';
  append_text(out_, text);
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::value(bool yes) {
  separate();
  out_ += yes ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  separate();
  out_ += decimal(number);
  return *this;
}

JsonWriter& JsonWriter::value(std::size_t number) {
  separate();
  out_ += std::to_string(number);
  return *this;
}

JsonWriter& JsonWriter::value(const std::optional<std::chrono::year_month_day>& day) {
  return day ? value(std::string_view(iso_date(*day))) : null();
}

JsonWriter& JsonWriter::text_or_null(std::string_view text) { return text.empty() ? null() : value(text); }

std::string iso_date(std::chrono::year_month_day day) {
  const int year = static_cast<int>(day.year());
  return (year < 0 ? "-" : "") + padded(static_cast<unsigned>(std::abs(year)), 4) + "-" +
         padded(static_cast<unsigned>(day.month()), 2) + "-" + padded(static_cast<unsigned>(day.day()), 2);
}

std::string decimal(double number) {
  char digits[400];  // the longest double has 309 digits before the point
  const auto end = std::to_chars(digits, digits + sizeof digits, number == 0 ? 0.0 : number, std::chars_format::fixed);
  return {digits, end.ptr};
}

}  // namespace v0
}  // namespace solieu
