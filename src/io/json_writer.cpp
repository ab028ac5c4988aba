#include "io/json_writer.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "io/valid_utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

void append_escaped(std::string& out, char byte) {
  constexpr char digits[] = "0123456789abcdef";
  switch (byte) {
    case '"':
    case '\\':
      out += '\\';
      out += byte;
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
      break;
  }
  const auto code = static_cast<unsigned char>(byte);
  if (code >= 0x20 && code != 0x7F) {
    out += byte;
    return;
  }
  out += "\\u00";
  out += digits[code >> 4];
  out += digits[code & 0xF];
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
  for_each_valid(text, [&](std::string_view piece) {
    if (piece.size() == 1) {
      append_escaped(out_, piece[0]);
    } else {
      out_ += piece;
    }
  });
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
