// The years that an article offers to the dates that leave theirs out.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "extract/date_resolve.hpp"

namespace solieu {
inline namespace v0 {

/// Years near one expression; 0 where there is none.
struct YearClues {
  int before = 0;    // the nearest dated expression before
  int document = 0;  // the nearest document before
  int compared = 0;  // the year after the one compared with in the same sentence
  int after = 0;     // the nearest dated expression after
  int any_compared = 0;
  int term = 0;  // the first of the span of years named before

  [[nodiscard]] std::optional<int> best() const;
};

[[nodiscard]] std::vector<YearClues> collect_clues(const std::vector<PlacedDate>& dates,
                                                   const std::vector<DocumentYear>& documents);

/// The year of a unit of an expression in an article of that day: the latest that is not (much) in the
/// future, unless the expression looks ahead.
[[nodiscard]] int year_by_publication(const DateUnit& unit, const DateExpression& expression,
                                      std::chrono::year_month_day published);

}  // namespace v0
}  // namespace solieu
