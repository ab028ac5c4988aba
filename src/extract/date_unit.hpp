// A date expression as the text gives it, before the parts that it leaves out are filled in.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include <solieu/mention.hpp>

#include "extract/date_rules.hpp"

namespace solieu {
inline namespace v0 {

/// A TIMEX3 value as it is put together. All are short, so that expressions are plain values, cheap to copy.
class Timex {
 public:
  Timex() = default;
  explicit Timex(std::string_view text) { *this += text; }
  Timex& operator+=(std::string_view text) {
    const std::size_t length = std::min(text.size(), text_.size() - size_);
    std::copy_n(text.data(), length, text_.data() + size_);
    size_ = static_cast<std::uint8_t>(size_ + length);
    return *this;
  }
  Timex& operator+=(const Timex& other) { return *this += other.view(); }
  /// Appends a number, with zeros before it up to a width.
  void add_number(int number, int width = 1);
  [[nodiscard]] std::string_view view() const { return {text_.data(), size_}; }

 private:
  std::array<char, 63> text_{};  // the longest, two ranges of days, have 43
  std::uint8_t size_ = 0;
};

struct MonthDay {
  int month = 0;  // 0: not said
  int day = 0;
};

/// Days of one calendar unit: "tháng 5" is 1 … 31 of month 5 of a year not said.
struct DateUnit {
  enum class YearSource : std::uint8_t { missing, said, relative };

  Grain grain = Grain::day;
  YearSource source = YearSource::missing;
  int year = 0;        // said: the year; relative: how many years from the publication
  int years_long = 0;  // "2016-2020" ends 4 years later
  MonthDay start;
  MonthDay end;              // a day past the end of the month is its last day
  bool cumulative = false;   // "9 tháng": reaches back from its end
  bool of_year = false;      // "cuối năm", "cả năm": named by the year alone
  bool past = false;         // "năm qua": the last year that is (nearly) over
  int months = 0;            // "9 tháng": how many
  bool school_year = false;  // "năm học 2019-2020"
};

/// Something counted from the publication day: "hôm qua", "tháng trước".
struct RelativeDate {
  DateUnitName unit = DateUnitName::day;
  int offset = 0;
  int weekday = 0;    // of a week: the one day of it, 1 for Monday (ISO 8601)
  bool past = false;  // … the last one before the publication: "chủ nhật vừa qua"
};

[[nodiscard]] bool is_year(int number);
/// Whether a day is the last of its month.
[[nodiscard]] bool ends_month(std::chrono::year_month_day day);
/// Whether a range is what is remembered, and nothing that went on in between: "(20/10/1930 - 20/10/2017)",
/// "90 năm (1931 - 2021)".
[[nodiscard]] bool is_anniversary(const DateUnit& from, const DateUnit& to);
[[nodiscard]] bool is_month(int number);
/// Whether a day is in a month; 29 February is, where the year is not said (0).
[[nodiscard]] bool is_day_of(int day, int month, int year);

[[nodiscard]] DateUnit day_unit(int day, int month, int year);
[[nodiscard]] DateUnit day_unit(std::chrono::year_month_day);
[[nodiscard]] DateUnit month_unit(int first, int last, int year);
[[nodiscard]] DateUnit quarter_unit(int quarter);
[[nodiscard]] DateUnit months_unit(int count);
[[nodiscard]] DateUnit half_unit(int part);
[[nodiscard]] DateUnit year_unit(int first, int last);
/// September to May.
[[nodiscard]] DateUnit school_year_unit(int first);
void set_year(DateUnit& unit, int year);

/// Days of a unit whose year is known.
[[nodiscard]] std::chrono::year_month_day first_day(const DateUnit& unit);
[[nodiscard]] std::chrono::year_month_day last_day(const DateUnit& unit);

/// TIMEX3 value: "2020-07-11", "XXXX-Q1", "P10M".
[[nodiscard]] Timex timex_of(const DateUnit& unit);

}  // namespace v0
}  // namespace solieu
