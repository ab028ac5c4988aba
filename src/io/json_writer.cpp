#include "io/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "io/json_text.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t longest_decimal = 400;  // the longest double has 309 digits before the point
constexpr std::size_t longest_integer = 20;
constexpr std::size_t longest_day = 16;  // "-32767-12-31"

char* write_decimal(char* to, double number) {
  constexpr double exact = 9007199254740992.0;  // 2^53: every whole number below is the shortest form of its double
  if (std::abs(number) < exact) {
    const auto whole = static_cast<std::int64_t>(number);
    if (static_cast<double>(whole) == number) return std::to_chars(to, to + longest_integer, whole).ptr;
  }
  return std::to_chars(to, to + longest_decimal, number, std::chars_format::fixed).ptr;
}

char* write_digits(char* to, unsigned number, unsigned width) {
  for (char* digit = to + width; digit != to; number /= 10) *--digit = static_cast<char>('0' + number % 10);
  return to + width;
}

char* write_day(char* to, std::chrono::year_month_day day) {
  const int year = static_cast<int>(day.year());
  const auto size = static_cast<unsigned>(std::abs(year));
  if (year < 0) *to++ = '-';
  to = write_digits(to, size, size > 9999 ? 5 : 4);
  *to++ = '-';
  to = write_digits(to, static_cast<unsigned>(day.month()), static_cast<unsigned>(day.month()) > 99 ? 3 : 2);
  *to++ = '-';
  return write_digits(to, static_cast<unsigned>(day.day()), static_cast<unsigned>(day.day()) > 99 ? 3 : 2);
}

// A short piece at the beginning of a text that ends between two characters.
std::size_t piece_length(std::string_view text) {
  constexpr std::size_t most = 64;
  constexpr std::size_t longest_character = 4;
  if (text.size() <= most) return text.size();
  for (std::size_t length = most; length > most - longest_character; --length) {
    if ((static_cast<unsigned char>(text[length]) & 0xC0U) != 0x80) return length;
  }
  return most;  // four bytes that continue something: no character goes on here
}

}  // namespace

void JsonWriter::grow(std::size_t more) {
  constexpr std::size_t least = 2048;  // most records
  out_.resize(std::max(least, 2 * out_.size() + more));
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  char* to = begin_item(1);
  *(to - 1) = ':';  // where the comma stood
  end_item(to);
  first_ = true;
  return *this;
}

bool JsonWriter::plain_text(std::string_view text) {
  char* to = room(text.size() + plain_margin);
  if (size_ < 2 || !write_plain(to, text)) return false;
  size_ += text.size();
  return true;
}

// By pieces: one quote does not make all of a long text odd, nor the room for it six times as long.
void JsonWriter::odd_text(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = piece_length(text);
    if (!plain_text(text.substr(0, length))) {
      size_ = static_cast<std::size_t>(write_odd(room(longest_escape * length), text.substr(0, length)) - out_.data());
    }
    text.remove_prefix(length);
  }
}

JsonWriter& JsonWriter::value(std::string_view text) {
  char* to = begin_item(text.size() + 2 + plain_margin);
  *to++ = '"';
  if (to - out_.data() >= 2 && write_plain(to, text)) {
    to[text.size()] = '"';
    end_item(to + text.size() + 1);
    return *this;
  }
  end_item(to);
  odd_text(text);
  *room(1) = '"';
  ++size_;
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view letters) {
  char* to = begin_item(letters.size() + 2);
  *to++ = '"';
  std::memcpy(to, letters.data(), letters.size());
  to += letters.size();
  *to++ = '"';
  end_item(to);
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  end_item(write_decimal(begin_item(longest_decimal), number));
  return *this;
}

JsonWriter& JsonWriter::value(std::size_t number) {
  char* to = begin_item(longest_integer);
  end_item(std::to_chars(to, to + longest_integer, number).ptr);
  return *this;
}

JsonWriter& JsonWriter::value(const std::optional<std::chrono::year_month_day>& day) {
  if (!day) return null();
  char* to = begin_item(longest_day + 2);
  *to++ = '"';
  to = write_day(to, *day);
  *to++ = '"';
  end_item(to);
  return *this;
}

JsonWriter& JsonWriter::written(std::string_view json) {
  char* to = begin_item(json.size());
  std::memcpy(to, json.data(), json.size());
  end_item(to + json.size());
  return *this;
}

std::string iso_date(std::chrono::year_month_day day) {
  char text[longest_day];
  return {text, write_day(text, day)};
}

std::string decimal(double number) {
  char digits[longest_decimal];
  return {digits, write_decimal(digits, number)};
}

}  // namespace v0
}  // namespace solieu
