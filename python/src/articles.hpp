// Articles to records, one batch after the other.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/analyzer.hpp>

#include "record_columns.hpp"

namespace solieu::python {

/// One row of input: an article, or the reason why it is none.
struct ArticleRow {
  std::string id;
  std::string_view text;
  Context context;
  std::string problem;
};

/// Analyzes the articles, up to `threads` at a time, and appends their records in order. What goes wrong with an
/// article becomes a row with its `error`. To be called without the interpreter's lock.
/// \throws std::bad_alloc if there is no memory for the columns.
void append_records(const Analyzer& analyzer, const std::vector<ArticleRow>& articles, unsigned threads,
                    RecordColumns& out);

}  // namespace solieu::python
