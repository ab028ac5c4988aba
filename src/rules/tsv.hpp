// Reads rule tables: UTF-8, tab-separated, '#' comments, the first line names the columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <solieu/rules.hpp>

namespace solieu {
inline namespace v0 {

/// Appends to `table` the rows of `tsv`; wrong rows go to `problems` and are left out.
/// A table whose `columns` are empty takes them from the first line.
void read_tsv(RuleTable& table, std::string_view tsv, std::string_view file, std::vector<RuleProblem>& problems);

/// A problem with one cell of a row.
[[nodiscard]] RuleProblem problem_at(const RuleRow& row, std::size_t cell, std::string message);

/// "units.tsv:14", as records and mentions name a row.
[[nodiscard]] std::string row_name(const RuleRow& row);

}  // namespace v0
}  // namespace solieu
