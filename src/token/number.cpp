#include "token/number.hpp"

#include <optional>

#include "text/char_class.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view en_dash = "\u2013";

// Bytes of the mark that joins two digit groups, if one stands between digits here: "." in "1.186".
std::size_t joiner_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char mark = text[at];
  const bool joins = mark == '.' || mark == ',' || mark == '/' || mark == '-' || mark == ':';
  if (!joins && !text.substr(at).starts_with(en_dash)) return 0;
  const std::size_t length = joins ? 1 : en_dash.size();
  return digit_at(text, at + length) ? length : 0;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (digit_at(text, at)) ++at;
  return at;
}

std::size_t chain_end(std::string_view text, std::size_t at) {
  for (;;) {
    at = digits_end(text, at);
    const std::size_t length = joiner_length(text, at);
    if (length == 0) return at;
    at += length;
  }
}

// The value of a group of at most `most` digits; moves `at` behind it.
std::optional<unsigned> take_group(std::string_view text, std::size_t& at, std::size_t most) {
  unsigned value = 0;
  const std::size_t begin = at;
  while (digit_at(text, at) && at - begin < most) value = value * 10 + static_cast<unsigned>(text[at++] - '0');
  if (at == begin || digit_at(text, at)) return std::nullopt;
  return value;
}

constexpr std::size_t shortest_date = std::string_view("1/1/2000").size();

bool is_year(unsigned value) { return value >= 1900 && value <= 2100; }

// The end of a full date "24/6/2020" that begins here, or 0.
std::size_t date_end(std::string_view text, std::size_t at) {
  const auto day = take_group(text, at, 2);
  if (!day || *day < 1 || *day > 31 || at >= text.size()) return 0;
  const char separator = text[at];
  if (separator != '/' && separator != '-' && separator != '.') return 0;
  const auto month = take_group(text, ++at, 2);
  if (!month || *month < 1 || *month > 12 || at >= text.size() || text[at] != separator) return 0;
  const auto year = take_group(text, ++at, 4);
  return year && is_year(*year) ? at : 0;
}

// The unit run together with a time: "7h30p", "7h30phút".
bool is_minutes(std::string_view letters) {
  std::size_t end = 0;
  while (letter_at(letters, end) && end < sizeof("phút")) end += character_at(letters, end).length;
  const std::string_view word = letters.substr(0, end);
  return word == "p" || word == "ph" || word == "phút";
}

// "7h30", "17h", "7g30", "20g ngày 23/1": the end of a time of day whose hour ends at `at`, or 0. "5g" is five grams.
std::size_t hour_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char letter = text[at++];
  const bool h = letter == 'h' || letter == 'H';
  if (!h && letter != 'g' && letter != 'G') return 0;
  if (!digit_at(text, at)) return (h || text.substr(at).starts_with(" ngày ")) && !letter_at(text, at) ? at : 0;
  const std::size_t begin = at;
  const auto minute = take_group(text, at, 2);
  if (!minute || *minute > 59 || at - begin != 2) return 0;
  return !letter_at(text, at) || is_minutes(text.substr(at)) ? at : 0;
}

// "07:03", "17:29:05"
bool is_clock(std::string_view chain) {
  std::size_t at = 0;
  const auto hour = take_group(chain, at, 2);
  if (!hour || *hour > 24) return false;
  for (int parts = 0; parts < 2; ++parts) {
    if (at >= chain.size() || chain[at] != ':') return false;
    const std::size_t begin = ++at;
    const auto sixtieths = take_group(chain, at, 2);
    if (!sixtieths || *sixtieths > 59 || at - begin != 2) return false;
    if (at == chain.size()) return true;
  }
  return false;
}

// The end of the letters and digits at `at` if they can be part of a document number ("QĐ", "TTg", "35"), or 0.
std::size_t code_group_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  std::size_t letters = 0;
  std::size_t leading_capitals = 0;
  while (end < text.size()) {
    const Character here = character_at(text, end);
    if (here.kind == CharClass::letter) {
      if (letters == leading_capitals && capital_at(text, end)) ++leading_capitals;
      ++letters;
    } else if (here.kind != CharClass::digit) {
      break;
    }
    end += here.length;
  }
  const bool capitals = leading_capitals >= 2 || letters == leading_capitals;
  return end > at && capitals ? end : 0;
}

bool is_code_number(std::string_view chain) {
  std::size_t at = digits_end(chain, 0);
  if (at == chain.size()) return true;
  if (chain[at] != '/') return false;
  const auto year = take_group(chain, ++at, 4);
  return year && is_year(*year) && at == chain.size();
}

// "2043/KHLT-BHXH-BĐVN", "20-NQ/TW": the end of a document number whose digits end at `at`, or 0.
std::size_t code_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '/' && text[at] != '-')) return 0;
  const bool needs_slash = text[at] == '-';  // "1-TP. Vinh" is a list item
  if (!capital_at(text, at + 1)) return 0;
  std::size_t end = code_group_end(text, at + 1);
  if (end == 0 || !capital_at(text, at + 1 + code_point_at(text, at + 1).length)) return 0;
  bool slash = false;
  while (end < text.size() && std::string_view("-/&").find(text[end]) != std::string_view::npos) {
    const std::size_t next = code_group_end(text, end + 1);
    if (next == 0) break;
    slash = slash || text[end] == '/';
    end = next;
  }
  return slash || !needs_slash ? end : 0;
}

bool joins_range(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '-' || text.substr(at).starts_with(en_dash));
}

}  // namespace

ScannedNumber scan_number(std::string_view text, std::size_t at) {
  const std::size_t end = chain_end(text, at);
  const std::string_view chain = text.substr(at, end - at);
  if (is_code_number(chain)) {
    if (const std::size_t code = code_end(text, end)) return {code, TokenKind::code};
  }
  std::size_t hour_at = at;
  if (const auto hour = take_group(text, hour_at, 2); hour && *hour <= 24 && hour_at == end) {
    if (const std::size_t time = hour_end(text, end)) return {time, TokenKind::time};
  }
  if (end - at >= shortest_date) {
    if (const std::size_t date = date_end(text, at); date == end || (date != 0 && joins_range(text, date))) {
      return {date, TokenKind::date};  // a range of full dates is two tokens
    }
  }
  if (is_clock(chain)) return {end, TokenKind::time};
  if (end < text.size() && text[end] == '%') return {end + 1, TokenKind::percent};
  return {end, TokenKind::number};
}

}  // namespace v0
}  // namespace solieu
