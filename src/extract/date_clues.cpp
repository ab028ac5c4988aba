#include "extract/date_clues.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// An article may name days that are still to come, but not far ahead.
constexpr days foresight{45};

const DateUnit& dated_unit(const DateExpression& expression) {
  return expression.to && expression.to->source == DateUnit::YearSource::said ? *expression.to : expression.from;
}

// "nhiệm kỳ 2016-2021": any of its years may be meant.
bool is_term(const DateExpression& expression) {
  constexpr int longest = 2;  // "năm học 2016-2017", "các năm 2018 và 2019"
  return dated_unit(expression).years_long > longest;
}

int said_year(const DateExpression& expression) {
  const DateUnit& unit = dated_unit(expression);
  return unit.source == DateUnit::YearSource::said && !is_term(expression) ? unit.year + unit.years_long : 0;
}

bool is_end_of_year(const DateExpression& expression) {
  const DateUnit& unit = dated_unit(expression);
  return unit.of_year && unit.start.month == unit.end.month && unit.end.month == 12;
}

// The year of an expression that is compared with another: the year after, unless the other is an earlier part of a
// year ("đến 30-6 …, tăng so với quý I-2018").
int compared_year(const DateExpression& expression, const DateExpression& baseline) {
  const DateUnit& base = baseline.to ? *baseline.to : baseline.from;
  const DateUnit& unit = expression.to ? *expression.to : expression.from;
  const bool part = base.grain == Grain::quarter || base.grain == Grain::month;
  const bool earlier = part && !unit.of_year && base.end.month != 0 && base.end.month < unit.end.month;
  return said_year(baseline) + (earlier ? 0 : 1);
}

void look_back(std::vector<YearClues>& clues, const std::vector<PlacedDate>& dates) {
  int after = 0;
  const DateExpression* compared = nullptr;
  for (std::size_t i = dates.size(); i-- > 0;) {
    const DateExpression& expression = dates[i].expression;
    clues[i].after = after;
    if (compared != nullptr) clues[i].any_compared = compared_year(expression, *compared);
    if (said_year(expression) == 0) continue;
    if (expression.baseline) {
      compared = &expression;
    } else {
      after = said_year(expression);
    }
  }
}

// The first baseline of each sentence, told to all its expressions.
void compare(std::vector<YearClues>& clues, const std::vector<PlacedDate>& dates) {
  for (std::size_t first = 0; first < dates.size();) {
    std::size_t last = first;
    const DateExpression* compared = nullptr;
    for (; last < dates.size() && dates[last].sentence == dates[first].sentence; ++last) {
      const DateExpression& expression = dates[last].expression;
      if (compared == nullptr && expression.baseline && said_year(expression) != 0) compared = &expression;
    }
    for (; first < last; ++first) {
      if (compared != nullptr) clues[first].compared = compared_year(dates[first].expression, *compared);
    }
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
  // "so với năm 2011" is said after 2011, whatever else the article tells of that year.
  for (const int year : {before, document, compared, std::max(after, any_compared), term}) {
    if (year != 0) return year;
  }
  return std::nullopt;
}

std::vector<YearClues> collect_clues(const std::vector<PlacedDate>& dates, const std::vector<DocumentYear>& documents) {
  std::vector<YearClues> clues(dates.size());
  look_back(clues, dates);
  compare(clues, dates);
  int before = 0;
  const DateExpression* compared = nullptr;
  int term = 0;
  auto document = documents.begin();
  int document_year = 0;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const DateExpression& expression = dates[i].expression;
    for (; document != documents.end() && document->token < expression.first; ++document)
      document_year = document->year;
    clues[i].before = before;
    clues[i].document = document_year;
    if (is_term(expression)) term = dated_unit(expression).year;
    clues[i].term = term;
    if (compared != nullptr) clues[i].any_compared = compared_year(expression, *compared);
    if (said_year(expression) == 0) continue;
    if (expression.baseline) {
      compared = &expression;
    } else if (!is_end_of_year(expression) || before != said_year(expression) + 1) {
      before = said_year(expression);  // "năm 2024 … từ 390 người cuối năm 2023 … Trong tháng 9": of 2024
    }
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
  const bool late = ends_year || unit.start.month > 3;  // "hồi giữa năm" in January
  if (unit.of_year) return late && published.month() == std::chrono::January ? now - 1 : now;
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
