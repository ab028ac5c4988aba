// date_outside: a period that does not fit the time of the article.
#include <algorithm>
#include <chrono>
#include <unordered_map>

#include "structure/check_family.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::string_view code = "date_outside";

std::string shown(const year_month_day& day) {
  return std::to_string(static_cast<unsigned>(day.day())) + "/" + std::to_string(static_cast<unsigned>(day.month())) +
         "/" + std::to_string(static_cast<int>(day.year()));
}

// The first day that a period surely reaches: one that holds the publication day is still running.
std::optional<year_month_day> first_day(const Period& period) { return period.start ? period.start : period.end; }
std::optional<year_month_day> last_day(const Period& period) { return period.end ? period.end : period.start; }

// What makes figures of different times comparable: "6 triệu người năm 2009, 12 triệu năm 2018".
std::string series_of(const Record& record) {
  return (record.programme ? record.programme->id : std::string()) + '|' + record.measure;
}

// The last day of each series, gathered when it is first asked for: few articles look far back.
class LastDays {
 public:
  explicit LastDays(const std::vector<Record>& records) : records_(records) {}

  /// Precondition: the record has a period with a day.
  [[nodiscard]] sys_days of(const Record& record) {
    if (days_.empty()) gather();
    return days_.at(series_of(record));
  }

 private:
  void gather() {
    for (const Record& record : records_) {
      if (!record.period) continue;
      const auto last = last_day(record.period->period);
      if (!last) continue;
      const auto [found, added] = days_.try_emplace(series_of(record), *last);
      if (!added) found->second = std::max(found->second, sys_days(*last));
    }
  }

  const std::vector<Record>& records_;
  std::unordered_map<std::string, sys_days> days_;
};

void check_period(Record& record, sys_days published, LastDays& series) {
  constexpr days week(7);
  constexpr days three_years(3 * 366);
  const auto first = first_day(record.period->period);
  const auto last = last_day(record.period->period);
  if (!first || !last) return;
  if (sys_days(*first) > published + week) {
    add_check(record, code, CheckLevel::warning,
              "A result of " + in_quotes(record.period->quote.text) + ", read as " + shown(*first) +
                  " or later, but the article is of " + shown(year_month_day(published)) + ".");
  } else if (sys_days(*last) < published - three_years && series.of(record) <= sys_days(*last)) {
    add_check(record, code, CheckLevel::warning,
              "A result of " + in_quotes(record.period->quote.text) + ", read as " + shown(*last) +
                  " or earlier, more than three years before the article of " + shown(year_month_day(published)) + ".");
  }
}

// Whether a date names its year: only that can be mistyped.
bool names_year(std::string_view text, const std::vector<std::string>& inferred) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         std::find(inferred.begin(), inferred.end(), "year") == inferred.end();
}

bool is_later(const Period& baseline, const Period& period) {
  const auto start = first_day(baseline);
  const auto end = last_day(period);
  return start && end && sys_days(*start) > sys_days(*end);
}

// The date right after a percentage of the record's sentence: when its basis was.
const Mention* date_after(const Record& record, const Ratio& ratio, const std::vector<Mention>& mentions) {
  constexpr std::uint32_t near = 60;
  const SourceSpan sentence = record.evidence.span;
  if (ratio.quote.span.begin < sentence.begin || ratio.quote.span.end > sentence.end) return nullptr;
  auto at = std::lower_bound(mentions.begin(), mentions.end(), ratio.quote.span.end,
                             [](const Mention& mention, std::uint32_t end) { return mention.source.begin < end; });
  if (at == mentions.end() || !std::holds_alternative<DateValue>(at->value)) return nullptr;
  return at->source.begin < ratio.quote.span.end + near && at->source.end <= sentence.end ? &*at : nullptr;
}

void check_baseline(Record& record, const Period& baseline, std::string_view text,
                    const std::vector<std::string>& inferred) {
  if (!names_year(text, inferred) || !is_later(baseline, record.period->period)) return;
  add_check(record, code, CheckLevel::warning,
            "The period compared with, " + in_quotes(text) + ", is later than that of the figure, which ends on " +
                shown(*last_day(record.period->period)) + ".");
}

// "bằng 97,8% so với cùng kỳ năm 2029"
void check_baselines(Record& record, const std::vector<Mention>& mentions) {
  for (const Change& change : record.changes) {
    if (!change.baseline) continue;
    check_baseline(record, change.baseline->period, change.baseline->quote.text, change.baseline->inferred);
  }
  for (const Ratio& ratio : record.ratios) {
    const Mention* mention = ratio.relation == Relation::of_previous ? date_after(record, ratio, mentions) : nullptr;
    if (mention == nullptr) continue;
    const auto& date = std::get<DateValue>(mention->value);
    const std::string_view evidence = record.evidence.text;
    check_baseline(record, date.period,
                   evidence.substr(mention->source.begin - record.evidence.span.begin, mention->source.size()),
                   date.inferred);
  }
}

}  // namespace

void check_dates(std::vector<Record>& records, const CheckInput& input) {
  LastDays series(records);
  for (Record& record : records) {
    if (!record.period || record.kind != RecordKind::result) continue;
    if (input.article.published) check_period(record, *input.article.published, series);
    check_baselines(record, input.mentions);
  }
}

}  // namespace v0
}  // namespace solieu
