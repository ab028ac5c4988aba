// Fills in what date expressions leave out, from the publication day or the dates around them.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include <solieu/mention.hpp>

#include "extract/date_parse.hpp"

namespace solieu {
inline namespace v0 {

/// A date expression and the sentence it stands in.
struct PlacedDate {
  DateExpression expression;
  std::uint32_t sentence = 0;
};

/// A year that a document's own date tells.
struct DocumentYear {
  std::uint32_t token = 0;
  int year = 0;
};

/// The values of all expressions of an article, in their order. Linear.
[[nodiscard]] std::vector<DateValue> resolve_dates(std::vector<PlacedDate>& dates,
                                                   const std::vector<DocumentYear>& documents,
                                                   std::optional<std::chrono::year_month_day> published);

}  // namespace v0
}  // namespace solieu
