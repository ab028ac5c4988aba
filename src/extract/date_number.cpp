#include "extract/date_number.hpp"

#include <algorithm>

#include "extract/date_unit.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view en_dash = "\xE2\x80\x93";
constexpr std::size_t max_numbers = 6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Run {
  std::array<std::int16_t, max_numbers> value{};
  std::array<std::int8_t, max_numbers> width{};
  std::array<char, max_numbers> separator{};  // before the number of the same place
  std::size_t size = 0;
  std::size_t end = 0;
};

// One to four digits; longer numbers are in no date.
bool read_number(std::string_view text, Run& run) {
  int value = 0;
  int width = 0;
  for (; run.end < text.size() && is_digit(text[run.end]); ++run.end, ++width) {
    if (width == 4) return false;
    value = value * 10 + (text[run.end] - '0');
  }
  if (width == 0 || run.size == max_numbers) return false;
  run.value[run.size] = static_cast<std::int16_t>(value);
  run.width[run.size] = static_cast<std::int8_t>(width);
  ++run.size;
  return true;
}

// The bytes of a separator of numbers at a place; 0 if there is none.
std::size_t separator_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if (c == '/' || c == '.' || c == '-') return 1;
  return c == en_dash[0] && text.substr(at).starts_with(en_dash) ? en_dash.size() : 0;
}

// A separator with a digit right after it; returns ' ' and stays if there is none.
char read_separator(std::string_view text, std::size_t& at) {
  const std::size_t length = separator_length(text, at);
  if (length == 0 || at + length >= text.size() || !is_digit(text[at + length])) return ' ';
  const char separator = length == 1 ? text[at] : '-';
  at += length;
  return separator;
}

bool read_run(std::string_view text, Run& run) {
  if (!read_number(text, run)) return false;
  for (;;) {
    const char separator = read_separator(text, run.end);
    if (separator == ' ') return true;
    if (!read_number(text, run)) return false;
    run.separator[run.size - 1] = separator;
  }
}

// "25 – 9 – 2018": a day, a month and a year of four digits, with spaces around both dashes.
bool read_spaced(std::string_view text, Run& run) {
  constexpr int year_digits = 4;
  for (int part = 0; part < 3; ++part) {
    if (!read_number(text, run)) return false;
    const std::size_t dash = run.end + 1;
    if (part == 2) return run.width[2] == year_digits;
    const std::size_t length = run.end < text.size() && text[run.end] == ' ' ? separator_length(text, dash) : 0;
    const bool spaced =
        length > 0 && text[dash] != '/' && text[dash] != '.' && text.substr(dash + length).starts_with(' ');
    if (!spaced || run.width[run.size - 1] > 2) return false;
    run.end = dash + length + 1;
    run.separator[run.size] = '-';
  }
  return false;
}

bool read_group(const Run& run, std::size_t first, std::size_t last, DigitGroup& out) {
  if (last - first > 3) return false;
  for (std::size_t i = first; i < last; ++i) {
    const auto place = static_cast<std::size_t>(out.size++);
    out.value[place] = run.value[i];
    out.width[place] = run.width[i];
    if (i == first) continue;
    if (i > first + 1 && run.separator[i] != out.separator) return false;
    out.separator = run.separator[i];
  }
  return true;
}

// Where a run falls in two: at its only dash, if it has other separators too.
std::size_t split_of(const Run& run) {
  if (run.size <= 2) return run.size;
  const auto begin = run.separator.begin() + 1;
  const auto end = run.separator.begin() + static_cast<std::ptrdiff_t>(run.size);
  const auto dashes = std::count(begin, end, '-');
  if (dashes != 1) return run.size;
  return static_cast<std::size_t>(std::find(begin, end, '-') - run.separator.begin());
}

}  // namespace

std::optional<DateDigits> read_digits(std::string_view text, std::uint32_t at) {
  const std::string_view here = text.substr(at, 40);
  Run run;
  if (!read_spaced(here, run)) {
    run = {};
    if (!read_run(here, run)) return std::nullopt;
  }
  const std::size_t split = split_of(run);
  std::optional<DateDigits> out(std::in_place);
  if (!read_group(run, 0, split, out->first) || !read_group(run, split, run.size, out->second)) return std::nullopt;
  out->end = at + static_cast<std::uint32_t>(run.end);
  return out;
}

std::optional<QuarterDigits> read_quarter(std::string_view text, std::uint32_t at) {
  constexpr std::array<std::string_view, 8> names = {"IV", "III", "II", "I", "4", "3", "2", "1"};
  constexpr std::array<int, 8> quarters = {4, 3, 2, 1, 4, 3, 2, 1};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!text.substr(at).starts_with(names[i])) continue;
    QuarterDigits out{quarters[i], 0, at + static_cast<std::uint32_t>(names[i].size())};
    std::size_t next = out.end;
    if (next < text.size() && is_digit(text[next])) return std::nullopt;
    if (read_separator(text, next) == ' ') return out;
    const auto year = read_digits(text, static_cast<std::uint32_t>(next));
    if (!year || year->first.size != 1 || !is_year(year->first.value[0])) return std::nullopt;
    out.year = year->first.value[0];
    out.end = year->end;
    return out;
  }
  return std::nullopt;
}

}  // namespace v0
}  // namespace solieu
