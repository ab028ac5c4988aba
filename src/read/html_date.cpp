#include "read/html_date.hpp"

#include <algorithm>
#include <cstdlib>

#include "read/ascii.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int minutes_of_vietnam = 7 * 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes numbers and marks from the front of a text.
class MomentReader {
 public:
  explicit MomentReader(std::string_view text) : rest_(text) {}

  // Of at least `least` and at most `most` digits; none, and nothing taken, for any other.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    int value = 0;
    while (digits < rest_.size() && digits <= most && is_digit(rest_[digits]))
      value = value * 10 + rest_[digits++] - '0';
    if (digits < least || digits > most) return std::nullopt;
    rest_.remove_prefix(digits);
    return value;
  }

  char mark(std::string_view marks) {
    if (rest_.empty() || marks.find(rest_.front()) == std::string_view::npos) return 0;
    const char found = rest_.front();
    rest_.remove_prefix(1);
    return found;
  }

  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

std::optional<year_month_day> valid(int y, int m, int d) {
  const year_month_day date(year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)});
  if (!date.ok() || y < 1900) return std::nullopt;
  return date;
}

// Minutes east of UTC: "Z", "+07:00", "+0700", "GMT+7", " UTC"; none where the text names no zone.
std::optional<int> zone(MomentReader& in) {
  while (in.mark(" ") != 0) {
  }
  const bool utc = in.rest().starts_with("Z") || in.rest().starts_with("UTC") || in.rest().starts_with("GMT");
  while (in.mark("ZUTCGM") != 0) {
  }
  const char sign = in.mark("+-");
  if (sign == 0) return utc ? std::optional(0) : std::nullopt;
  const std::optional<int> joined = in.number(4, 4);
  const std::optional<int> hours = joined ? *joined / 100 : in.number(1, 2);
  if (!hours) return std::nullopt;
  int minutes = joined ? *joined % 100 : 0;
  if (!joined && in.mark(":") != 0) minutes = in.number(2, 2).value_or(0);
  return (sign == '-' ? -1 : 1) * (*hours * 60 + minutes);
}

// A moment near midnight elsewhere is on another day in Vietnam.
year_month_day in_vietnam(year_month_day date, MomentReader in) {
  while (in.mark("T ,") != 0) {
  }
  const std::optional<int> hour = in.number(1, 2);
  if (!hour || in.mark(":") == 0) return date;
  const int minute = in.number(1, 2).value_or(0);
  if (in.mark(":") != 0) in.number(1, 2);
  if (in.mark(".,") != 0) in.number(1, 9);
  const std::optional<int> east = zone(in);
  if (!east || *hour > 23 || minute > 59 || std::abs(*east) > 14 * 60) return date;
  const int local = *hour * 60 + minute - *east + minutes_of_vietnam;
  const std::chrono::days shift{local < 0 ? -1 : local / (24 * 60)};
  return year_month_day{sys_days{date} + shift};
}

std::optional<year_month_day> year_first(std::string_view text) {
  MomentReader in(text);
  const auto y = in.number(4, 4);
  const char mark = y ? in.mark("-/.") : '\0';
  if (mark == 0) return std::nullopt;
  const auto m = in.number(1, 2);
  if (!m || in.mark({&mark, 1}) == 0) return std::nullopt;
  const auto d = in.number(1, 2);
  if (!d) return std::nullopt;
  const auto date = valid(*y, *m, *d);
  return date ? std::optional(in_vietnam(*date, in)) : std::nullopt;
}

std::optional<year_month_day> day_first(std::string_view text) {
  MomentReader in(text);
  const auto d = in.number(1, 2);
  const char mark = d ? in.mark("-/.") : '\0';
  if (mark == 0) return std::nullopt;
  const auto m = in.number(1, 2);
  if (!m || in.mark({&mark, 1}) == 0) return std::nullopt;
  const auto y = in.number(4, 4);
  if (!y) return std::nullopt;
  const std::string clock = lower_ascii(in.rest());
  const bool twelve_hours = clock.ends_with("am") || clock.ends_with("pm");
  if (twelve_hours && *d <= 12 && *m <= 12 && *d != *m) return std::nullopt;
  return twelve_hours && *m > 12 ? valid(*y, *d, *m) : valid(*y, *m, *d);
}

}  // namespace

std::optional<year_month_day> publication_day(std::string_view text) {
  text = trim_ascii(text);
  if (const auto date = year_first(text)) return date;
  return day_first(text);
}

bool shows_day(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_digit(line[at]) || (at > 0 && is_digit(line[at - 1]))) continue;
    const std::string_view rest = line.substr(at);
    if (year_first(rest) || day_first(rest.substr(0, 10))) return true;
  }
  return false;
}

}  // namespace v0
}  // namespace solieu
