#include "extract/date_resolve.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "extract/date_clues.hpp"
#include "extract/date_relative.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using Year = DateUnit::YearSource;

std::int64_t length_of(const Period& period) { return (sys_days(*period.end) - sys_days(*period.start)).count() + 1; }

class Resolver {
 public:
  Resolver(std::vector<PlacedDate>& dates, const std::vector<DocumentYear>& documents,
           std::optional<year_month_day> published)
      : dates_(dates), published_(published) {
    if (published) return;
    clues_ = collect_clues(dates, documents);
    const auto is_day = [](const PlacedDate& date) {
      const DateExpression& said = date.expression;
      return !said.timeless && !said.to && !said.baseline && said.from.grain == Grain::day &&
             said.from.source == Year::said;
    };
    if (const auto day = std::find_if(dates.begin(), dates.end(), is_day); day != dates.end())
      event_ = first_day(day->expression.from);
  }

  std::vector<DateValue> run() {
    values_.reserve(dates_.size());
    note_months();
    for (std::size_t i = 0; i < dates_.size(); ++i) values_.push_back(resolve(i));
    take_given_week();
    return std::move(values_);
  }

 private:
  // Which "N tháng" of the article are the first months of a year: said elsewhere, or the article reaches to their end.
  void note_months() {
    for (const PlacedDate& date : dates_) {
      const DateExpression& expression = date.expression;
      if (expression.from.cumulative) cumulative_[static_cast<std::size_t>(expression.from.end.month)] = true;
      if (!expression.baseline) note_end(expression.to ? *expression.to : expression.from);
    }
    if (!published_ || published_->month() <= std::chrono::March) return;
    constexpr std::chrono::day late{20};  // "ước 10 tháng" in the last days of October
    reached_[static_cast<unsigned>(published_->month()) - 1] = true;
    if (published_->day() >= late) reached_[static_cast<unsigned>(published_->month())] = true;
  }

  void note_end(const DateUnit& unit) {
    if (unit.end.month < 3 || unit.end.month > 11 || unit.of_year) return;
    DateUnit month = month_unit(unit.end.month, unit.end.month, 2001);
    const int last = static_cast<int>(static_cast<unsigned>(last_day(month).day()));
    if (unit.end.day >= last) reached_[static_cast<std::size_t>(unit.end.month)] = true;
  }

  // "9 tháng" alone means the year's first nine months where the article says so elsewhere.
  void widen_months(DateExpression& expression) const {
    if (expression.months < 2 || expression.months > 11 || expression.timex.view().find('/') != std::string_view::npos)
      return;
    const auto length = static_cast<std::size_t>(expression.months);
    constexpr std::size_t seldom_lasts = 7;  // months: "sau 3 tháng" is how long something took
    const bool since = expression.after && length >= seldom_lasts;
    const bool said = cumulative_[length] || (reached_[length] && (!expression.length || since));
    if (!compared_months(expression) && (!said || (expression.months <= 6 && !expression.summed))) return;
    const int count = expression.months;
    expression.from = months_unit(count);
    expression.timeless = false;
  }

  // Short spans are more often durations ("6 tháng một lần"): take them only as a comparison's other side.
  bool compared_months(const DateExpression& expression) const {
    for (std::size_t i = index_; i < dates_.size() && dates_[i].sentence == dates_[index_].sentence && i < index_ + 4;
         ++i) {
      const DateExpression& other = dates_[i].expression;
      if (other.baseline && other.from.cumulative && other.from.end.month == expression.months) return true;
    }
    return false;
  }

  DateValue resolve(std::size_t index) {
    index_ = index;
    if (index == 0 || dates_[index].sentence != dates_[index - 1].sentence) sentence_year_ = 0;
    DateExpression& expression = dates_[index].expression;
    if (expression.named) return campaign(*expression.named);
    widen_months(expression);
    DateValue value;
    if (expression.timeless) {
      value = take_counted_days(expression, timeless(expression, value));
      if (expression.past_days > 0 && published_ && !value.period.start)
        value.period = last_days(*published_, expression.past_days);
      return value;
    }
    if (expression.relative) return relative(expression, value);
    if (expression.from_now) return from_now(expression, value);
    if (expression.same && !take_month(expression, value)) return unknown(expression, value);
    if (!expression.to && expression.from.start.month == 0) take_day_month(expression, value);
    settle_years(expression, value);
    value = written(expression, value);
    take_given_days(expression, value);
    return value;
  }

  // "10 tháng năm 2018 (từ 01/10/2017 đến 31/7/2018)": the days of ten months, here and where they are said again.
  void take_given_days(const DateExpression& expression, DateValue& value) {
    if (expression.to && value.period.start && value.period.end) {
      constexpr std::uint32_t nearby = 2;  // tokens: "(từ"
      const DateExpression& before = dates_[index_ - std::min<std::size_t>(index_, 1)].expression;
      const bool beside = index_ > 0 && dates_[index_ - 1].sentence == dates_[index_].sentence &&
                          before.last < expression.first && expression.first - before.last <= nearby;
      if (beside && before.from.cumulative) given_[static_cast<std::size_t>(before.from.end.month)] = value.period;
      note_given(value.period);
      return;
    }
    // "Sáng 23/11, … ra quân đến hết chiều 24/11. Qua hai ngày, …": the days from one to the other
    const auto day = value.period.start == value.period.end ? value.period.start : std::nullopt;
    if (day && day_ && *day_ < *day) note_given({day_, day});
    day_ = day;
    const std::optional<Period>& given = given_[static_cast<std::size_t>(expression.from.end.month)];
    if (expression.from.cumulative && !expression.baseline && !value.inferred.empty() && given) value.period = *given;
  }

  void note_given(const Period& period) {
    given_days_.insert_or_assign("P" + std::to_string(length_of(period)) + "D", period);
  }

  // "kỳ nghỉ lễ (từ ngày 27/4 đến 1/5) … Trong 5 ngày nghỉ": as many days as were given.
  DateValue take_counted_days(const DateExpression& expression, DateValue value) const {
    const auto given = given_days_.find(value.timex);
    if (given != given_days_.end() && !expression.after) value.period = given->second;
    return value;
  }

  // "Tuần qua … (từ 6/10 đến 13/10)": the days that the article counts as that week, also where it says it before them.
  void take_given_week() {
    std::size_t given = 0;
    while (given < values_.size() && !(dates_[given].expression.to && is_past_week(values_[given].period))) ++given;
    if (given == values_.size()) return;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const DateExpression& said = dates_[i].expression;
      const bool week = said.relative && said.relative->unit == DateUnitName::week && !said.baseline;
      if (week && most_days_of(values_[given].period, values_[i].period)) values_[i] = campaign(given);
    }
  }

  [[nodiscard]] bool is_past_week(const Period& period) const {
    if (!period.start || !period.end || !published_ || *period.end > *published_) return false;
    return length_of(period) >= 7 && length_of(period) <= 8;  // to the same weekday
  }

  static bool most_days_of(const Period& given, const Period& week) {
    if (!week.start || !week.end) return false;
    const auto from = std::max(sys_days(*given.start), sys_days(*week.start));
    const auto to = std::min(sys_days(*given.end), sys_days(*week.end));
    return (to - from).count() + 1 > 3;
  }

  static DateValue timeless(const DateExpression& expression, DateValue& value) {
    value.timex = expression.timex.view();
    const bool marked = expression.from.start.month != 0 || expression.from.grain == Grain::minute;
    value.grain = marked ? expression.from.grain : Grain::range;
    return std::move(value);
  }

  // "trong đợt ra quân": the days said of it before.
  DateValue campaign(std::size_t said) const {
    DateValue value = values_[said];
    value.inferred = {"year", "month"};
    return value;
  }

  static DateValue unknown(const DateExpression& expression, DateValue& value) {
    value.grain = expression.from.grain;
    value.timex = value.grain == Grain::quarter ? "XXXX-QX" : "XXXX-XX";
    return std::move(value);
  }

  // "trong tháng": the month, or the quarter, named last.
  bool take_month(DateExpression& expression, DateValue& value) const {
    const bool ended = day_ && ends_month(*day_);  // "Tính đến 31/3, … trong quý"
    if (!last_month_ && !ended) return false;
    const int month = ended ? static_cast<int>(static_cast<unsigned>(day_->month())) : last_month_->start.month;
    const int year = ended ? static_cast<int>(day_->year()) : last_month_->year;
    expression.from =
        expression.from.grain == Grain::month ? month_unit(month, month, year) : quarter_unit((month + 2) / 3);
    set_year(expression.from, year);
    value.inferred = {"year", "month"};
    return true;
  }

  // "ngày 23" after "ngày 22/6".
  void take_day_month(DateExpression& expression, DateValue& value) const {
    if (!last_day_) return;
    DateUnit& unit = expression.from;
    if (!is_day_of(unit.start.day, last_day_->start.month, last_day_->year)) return;
    unit.start.month = unit.end.month = last_day_->start.month;
    set_year(unit, last_day_->year);
    value.inferred = {"year", "month"};
  }

  std::optional<int> this_year(const DateExpression& expression) const {
    if (expression.baseline && sentence_year_ != 0) return sentence_year_;
    if (published_) return static_cast<int>(published_->year());
    const std::optional<int> told = clues_[index_].best();
    constexpr int near = 2;  // years
    const int event_year = event_ ? static_cast<int>(event_->year()) : 0;
    const bool told_of = told && event_ && std::abs(*told - event_year) <= near;
    return told_of ? event_year : told;  // "Sáng 15-5-2013, … Năm 2012, … Bốn tháng đầu năm nay …"
  }

  [[nodiscard]] int last_year_said() const {
    for (std::size_t i = index_; i-- > 0 && index_ - i <= farthest_year;) {
      const Period& said = values_[i].period;
      const auto& day = said.end ? said.end : said.start;
      if (day && !dates_[i].expression.baseline) return static_cast<int>(day->year());
    }
    return 0;
  }

  // "Năm 2018, cả năm chỉ có 246 người", "Đến 31/12/2025, … Trong năm, …" in a report of February
  [[nodiscard]] int year_just_said(const DateExpression& expression) const {
    const bool part = expression.opens_year || expression.open || expression.to;
    if (expression.that_year) return last_year_said();
    if (index_ == 0 || expression.from.grain != Grain::year || part) return 0;
    std::size_t told = index_ - 1;
    for (std::size_t most = farthest_year; most > 0 && told > 0 && dates_[told].expression.baseline; --most) --told;
    const auto& last = values_[told].period.end;
    const bool over = published_ && published_->month() <= std::chrono::March && last &&
                      last->year() + std::chrono::years{1} == published_->year();
    if (const std::size_t apart = dates_[index_].sentence - dates_[told].sentence; apart > 0)
      return over && apart <= 2 ? static_cast<int>(last->year()) : 0;
    const DateExpression& before = dates_[told].expression;
    const bool near = before.from.grain == Grain::year && !before.to && expression.first - before.last <= 3;
    return near && before.from.source == Year::said ? before.from.year : 0;
  }

  std::optional<int> missing_year(const DateUnit& unit, const DateExpression& expression) const {
    if (const int said = year_just_said(expression); said != 0) return said;
    if (published_) return year_by_publication(unit, expression, *published_);
    const std::optional<int> told = clues_[index_].best();
    // "Ngày 30/8/2010, … Năm học 2010 - 2011, … Tính đến ngày 27/8": not the year to come
    const bool ahead = told && event_ && unit.grain == Grain::day &&
                       event_->year() + std::chrono::years{1} == std::chrono::year{*told};
    return ahead ? year_by_publication(unit, expression, *event_) : told;
  }

  // Years between the publication's and the one that "năm qua" or "năm học này" counts from.
  [[nodiscard]] int years_over(const DateUnit& unit) const {
    if (!published_) return 0;
    // "năm học vừa qua" in June is the one that has just ended, "năm học này" is that too
    const auto school = unit.year < 0 ? std::chrono::June : std::chrono::July;
    const auto first = unit.school_year ? school : unit.past ? std::chrono::April : std::chrono::January;
    return published_->month() < first ? 1 : 0;
  }

  void settle_year(DateUnit& unit, const DateExpression& expression, DateValue& value) const {
    if (unit.source == Year::said || unit.start.month == 0) return;
    std::optional<int> year;
    if (unit.source == Year::relative) {
      if (const auto now = this_year(expression)) year = *now + unit.year - years_over(unit);
    } else {
      year = missing_year(unit, expression);
    }
    if (!year || !is_year(*year)) return;
    set_year(unit, *year);
    if (value.inferred.empty()) value.inferred.emplace_back("year");
  }

  void settle_years(DateExpression& expression, DateValue& value) {
    settle_year(expression.from, expression, value);
    if (!expression.to) return;
    if (expression.to->source == Year::missing && expression.from.source == Year::said) {
      (void)share_parts(expression);
    } else {
      settle_year(*expression.to, expression, value);
    }
  }

  DateValue written(const DateExpression& expression, DateValue& value) {
    const DateUnit& from = expression.from;
    const DateUnit& to = expression.to ? *expression.to : from;
    value.grain = expression.to || expression.open ? Grain::range : from.grain;
    value.timex = timex_of(from).view();
    if (expression.to) (value.timex += '/') += timex_of(to).view();
    if (expression.open) value.timex += "/PRESENT_REF";
    if (from.source == Year::said && from.start.month != 0) value.period.start = first_day(from);
    if (to.source == Year::said && to.start.month != 0) value.period.end = last_day(to);
    if (expression.open) value.period.end = published_;
    if (expression.to && is_anniversary(from, to)) value.period = {};
    if (value.period.start && value.period.end && *value.period.end < *value.period.start) value.period = {};
    if (!expression.baseline) remember(from);
    if (!expression.baseline && expression.to && is_month(value.period))
      remember(month_unit(to.end.month, to.end.month, to.year));
    return std::move(value);
  }

  // "từ ngày 1-9 đến 30-9"
  static bool is_month(const Period& period) {
    if (!period.start || !period.end || period.start->month() != period.end->month()) return false;
    return static_cast<unsigned>(period.start->day()) == 1 && ends_month(*period.end) &&
           period.start->year() == period.end->year();
  }

  void remember(const DateUnit& unit) {
    if (unit.source != Year::said || unit.start.month == 0) return;
    if (published_ && first_day(unit) > *published_) return;
    sentence_year_ = unit.year;
    if (unit.grain == Grain::month || unit.grain == Grain::quarter) last_month_ = unit;
    if (unit.grain == Grain::day) last_day_ = unit;
  }

  DateValue from_now(DateExpression& expression, DateValue& value) {
    DateUnit& to = *expression.to;
    const bool said = to.source == Year::said;
    settle_year(to, expression, value);
    const bool passed = !said && to.source == Year::said && published_ && last_day(to) < *published_;
    if (passed) set_year(to, to.year + 1);  // "từ nay đến hết tháng 12" in September
    value.grain = Grain::range;
    (value.timex = "PRESENT_REF/") += timex_of(to).view();
    value.period.start = published_;
    if (to.source == Year::said && to.start.month != 0) value.period.end = last_day(to);
    return std::move(value);
  }

  // "tháng trước" in a comparison is counted from the month compared, else from the publication; weeks likewise.
  DateValue relative(DateExpression& expression, DateValue& value) {
    const RelativeDate from = *expression.relative;
    std::optional<year_month_day> base = published_;
    const bool monthly = from.unit == DateUnitName::month || from.unit == DateUnitName::quarter;
    if (monthly && expression.baseline && last_month_ && (!base || sentence_year_ != 0)) base = first_day(*last_month_);
    if (from.unit == DateUnitName::week && expression.baseline && last_day_ && sentence_year_ != 0) {
      base = first_day(*last_day_);
    }
    value.grain = from.unit == DateUnitName::quarter   ? Grain::quarter
                  : monthly                            ? Grain::month
                  : from.weekday != 0                  ? Grain::day
                  : from.unit == DateUnitName::week    ? Grain::week
                  : from.unit == DateUnitName::weekend ? Grain::range
                                                       : Grain::day;
    if (!base) {
      constexpr std::array<std::string_view, 8> open = {"XXXX-XX-XX", "XXXX-XX-XX", "XXXX-XX-XX", "XXXX-WXX-WE",
                                                        "XXXX-WXX",   "XXXX-XX",    "XXXX-QX",    "XXXX"};
      value.timex = open[static_cast<std::size_t>(from.unit)];
      return std::move(value);
    }
    set_relative(expression.from, from, *base);
    if (from.unit == DateUnitName::week || from.unit == DateUnitName::weekend)
      return week(from, *base, std::move(value));
    value.inferred = {"year", "month"};
    return written(expression, value);
  }

  static constexpr std::size_t farthest_year = 16;  // dates back, so that looking for one stays linear

  std::vector<PlacedDate>& dates_;
  std::vector<DateValue> values_;
  std::vector<YearClues> clues_;
  std::optional<year_month_day> published_;
  std::array<bool, 13> cumulative_{};
  std::array<std::optional<Period>, 13> given_{};          // by number of months
  std::map<std::string, Period, std::less<>> given_days_;  // by length, "P5D"
  std::optional<year_month_day> day_;                      // the last date, where it is a day
  std::array<bool, 13> reached_{};
  std::optional<DateUnit> last_month_;
  std::optional<DateUnit> last_day_;
  int sentence_year_ = 0;
  std::optional<year_month_day> event_;  // the first day that is said in full, where the publication's is unknown
  std::size_t index_ = 0;
};

}  // namespace

std::vector<DateValue> resolve_dates(std::vector<PlacedDate>& dates, const std::vector<DocumentYear>& documents,
                                     std::optional<year_month_day> published) {
  return Resolver(dates, documents, published).run();
}

}  // namespace v0
}  // namespace solieu
