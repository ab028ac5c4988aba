// The grammar of date expressions. Each function tries one family at a token; none looks further
// than a few tokens ahead.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "extract/date_text.hpp"
#include "extract/date_unit.hpp"

namespace solieu {
inline namespace v0 {

/// Which way an expression without a year looks from the publication day.
enum class Outlook : std::uint8_t {
  back,     // at what has happened, or is near
  nearest,  // "đến hết quý III": either way
  ahead,    // "sẽ", "phấn đấu": at what is to come
};

struct DateExpression {
  std::uint32_t claim = 0;  // from here on, the tokens belong to the expression …
  std::uint32_t first = 0;  // … and from here on to the mention
  std::uint32_t last = 0;
  DateUnit from;
  std::optional<DateUnit> to;            // the other end of a range
  std::optional<RelativeDate> relative;  // counted from the publication, instead of `from`
  bool open = false;                     // "… đến nay"
  bool opens_year = false;               // "đầu năm"
  bool from_now = false;                 // "từ nay đến …"
  bool timeless = false;                 // names no days: durations, "hiện nay", holidays
  bool same = false;                     // "trong tháng": the month named before
  bool counted = false;                  // "hai ngày …": says how many units follow
  bool lone = false;                     // a bare number, a date only as one end of a range
  bool baseline = false;                 // stands in a comparison
  bool length = false;                   // "thời hạn 9 tháng": a duration in any case
  bool after = false;                    // "sau 9 tháng"
  bool that_year = false;                // "cuối năm ấy": the year that was said last
  Outlook outlook = Outlook::back;
  std::optional<std::size_t> named;  // the expression that said the days of this campaign
  int past_days = 0;                 // "7 ngày qua"
  int months = 0;                    // "9 tháng": may stand for the first months of the year …
  bool summed = false;               // … also if they are few: "trong 6 tháng," ends a phrase
  Timex timex;                       // of a timeless expression
  std::string_view rule;             // the row of its first phrase
};

static_assert(std::is_trivially_copyable_v<DateExpression>);  // they are handed on often

/// A year after a month, a quarter or a part of a year: "năm 2020", "của năm 2020", "năm ngoái".
struct YearTail {
  DateUnit::YearSource source = DateUnit::YearSource::missing;
  int year = 0;
  std::uint32_t last = 0;
};
[[nodiscard]] std::optional<YearTail> parse_year_tail(const DateText& text, std::uint32_t token);
void take_year_tail(const DateText& text, DateExpression& expression, DateUnit& unit);

[[nodiscard]] std::optional<DateExpression> parse_day(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_day_digits(const DateText& text, std::uint32_t token);
/// "2015-2020", whatever follows.
[[nodiscard]] std::optional<DateExpression> parse_joined_years(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_bare_digits(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_clock(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_month(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_month_digits(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_quarter(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_part(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_half(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_year(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_years(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_counted(const DateText& text, std::uint32_t token);
/// "trong tháng", "cả năm", "đến hết quý": the unit that the text is about; "trong Tháng cao điểm" is a name.
[[nodiscard]] std::optional<DateExpression> parse_lone_unit(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_relative(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_reference(const DateText& text, std::uint32_t token);
[[nodiscard]] std::optional<DateExpression> parse_holiday(const DateText& text, std::uint32_t token);

/// The roles of phrases that may begin a date; the others only stand inside one or beside it.
inline constexpr DateRoles date_heads = role_bits(
    {DateRole::unit, DateRole::part, DateRole::half, DateRole::months, DateRole::number, DateRole::span,
     DateRole::present, DateRole::initial, DateRole::past, DateRole::future, DateRole::from_now, DateRole::relative,
     DateRole::years, DateRole::school_year, DateRole::holiday, DateRole::lunar_day, DateRole::weekday});

/// Whether digits here may begin a date; most numbers are none: "1.205", "97,1%", "45 hộ".
[[nodiscard]] bool may_be_date(const DateText& text, std::uint32_t token);

/// Any date expression that starts here, with the other end of its range.
[[nodiscard]] std::optional<DateExpression> parse_date(const DateText& text, std::uint32_t token);

/// An expression over one unit.
[[nodiscard]] DateExpression make_expression(std::uint32_t first, std::uint32_t last, DateUnit unit);
[[nodiscard]] DateExpression make_timeless(std::uint32_t first, std::uint32_t last, Timex timex);
/// Fills the parts that one end of a range leaves to the other; false if they do not fit together.
[[nodiscard]] bool share_parts(DateExpression& expression);
/// Past a time of day: "7h30", "5 giờ 30 phút"; the same token if there is none.
[[nodiscard]] std::uint32_t clock_end(const DateText& text, std::uint32_t token);
/// Past clock times, parts of the day and weekdays.
[[nodiscard]] std::uint32_t skip_day_lead(const DateText& text, std::uint32_t token);

}  // namespace v0
}  // namespace solieu
