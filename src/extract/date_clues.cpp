#include "extract/date_clues.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// An article may name days that are still to come, but not far ahead.
constexpr days foresight{45};

int said_year(const DateExpression& expression) {
  const DateUnit& unit =
      expression.to && expression.to->source == DateUnit::YearSource::said ? *expression.to : expression.from;
  return unit.source == DateUnit::YearSource::said ? unit.year + unit.years_long : 0;
}

void look_back(std::vector<YearClues>& clues, const std::vector<PlacedDate>& dates) {
  int after = 0;
  int compared = 0;
  for (std::size_t i = dates.size(); i-- > 0;) {
    clues[i].after = after;
    clues[i].any_compared = compared;
    const int year = said_year(dates[i].expression);
    if (year == 0) continue;
    (dates[i].expression.baseline ? compared : after) = dates[i].expression.baseline ? year + 1 : year;
  }
}

// The first baseline of each sentence, told to all its expressions.
void compare(std::vector<YearClues>& clues, const std::vector<PlacedDate>& dates) {
  for (std::size_t first = 0; first < dates.size();) {
    std::size_t last = first;
    int compared = 0;
    for (; last < dates.size() && dates[last].sentence == dates[first].sentence; ++last) {
      const int year = dates[last].expression.baseline ? said_year(dates[last].expression) : 0;
      if (compared == 0 && year != 0) compared = year + 1;
    }
    for (; first < last; ++first) clues[first].compared = compared;
  }
}

// Whether a unit that lies far ahead is meant, and not the one of the year before.
bool is_to_come(const DateUnit& unit, Outlook outlook, std::chrono::year_month_day published) {
  if (outlook == Outlook::back) return false;
  DateUnit before = unit;
  set_year(before, unit.year - 1);
  const days ahead = sys_days(first_day(unit)) - sys_days(published);
  const days behind = sys_days(published) - sys_days(last_day(before));
  return outlook == Outlook::ahead && unit.grain != Grain::day ? behind > foresight : ahead < behind;
}

}  // namespace

std::optional<int> YearClues::best() const {
  for (const int year : {before, document, compared, after, any_compared}) {
    if (year != 0) return year;
  }
  return std::nullopt;
}

std::vector<YearClues> collect_clues(const std::vector<PlacedDate>& dates, const std::vector<DocumentYear>& documents) {
  std::vector<YearClues> clues(dates.size());
  look_back(clues, dates);
  compare(clues, dates);
  int before = 0;
  int compared = 0;
  auto document = documents.begin();
  int document_year = 0;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const DateExpression& expression = dates[i].expression;
    for (; document != documents.end() && document->token < expression.first; ++document)
      document_year = document->year;
    clues[i].before = before;
    clues[i].document = document_year;
    if (compared != 0) clues[i].any_compared = compared;
    const int year = said_year(expression);
    if (year == 0) continue;
    (expression.baseline ? compared : before) = expression.baseline ? year + 1 : year;
  }
  if (!documents.empty()) {
    for (YearClues& clue : clues) {
      if (clue.document == 0 && clue.after == 0) clue.after = documents.front().year;
    }
  }
  return clues;
}

int year_by_publication(const DateUnit& unit, const DateExpression& expression, std::chrono::year_month_day published) {
  const int now = static_cast<int>(published.year());
  const bool ends_year = unit.end.month == 12 && unit.end.day == 31;
  if (expression.baseline) {
    DateUnit dated = unit;
    set_year(dated, now);
    return last_day(dated) <= published ? now : now - 1;
  }
  if (unit.of_year) return ends_year && published.month() == std::chrono::January ? now - 1 : now;
  for (int year = now + 1; year > now - 1; --year) {
    DateUnit dated = unit;
    set_year(dated, year);
    const auto day = unit.cumulative ? last_day(dated) : first_day(dated);
    if (sys_days(day) <= sys_days(published) + foresight) return year;
    if (year == now && is_to_come(dated, expression.outlook, published)) return year;
  }
  return now - 1;
}

}  // namespace v0
}  // namespace solieu
