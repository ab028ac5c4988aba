/// \file
/// The rule tables: built in, and the caller's own over them.
#pragma once

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/export.hpp>

namespace solieu {
inline namespace v0 {

/// Where and what is wrong in a rule table. Lines and columns count from 1, columns in bytes.
struct RuleProblem {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string message;
  std::string text;  ///< the offending line
};

/// Thrown for wrong rule data; holds every problem found, not only the first.
/// what() is one line a problem, "units.tsv:14:9: expected 4 columns, found 3", each with the line below it.
class SOLIEU_EXPORT RuleError : public std::runtime_error {
 public:
  explicit RuleError(std::vector<RuleProblem> problems);
  [[nodiscard]] const std::vector<RuleProblem>& problems() const { return problems_; }

 private:
  std::vector<RuleProblem> problems_;
};

/// One row of a table, with the place it was read from.
struct RuleRow {
  std::vector<std::string> cells;  ///< in the order of the table's columns
  std::string file;
  std::size_t line = 0;
};

/// A table: rows in order. A row's key is its first cell (in areas, statements, … unique; see data/README.md).
struct RuleTable {
  std::string name;  ///< "units", "domains/social_insurance"
  std::vector<std::string> columns;
  std::vector<RuleRow> rows;
};

/// A set of rule tables. Starts from the tables that are built in; loading adds to them:
/// a later row with the same key wins, a row whose second cell is "-" removes its key.
class SOLIEU_EXPORT Rules {
 public:
  /// The built-in tables.
  [[nodiscard]] static Rules builtin();

  /// Adds a table file, or every *.tsv of a folder (with its `domains/` folder).
  /// \throws RuleError for wrong rows; std::filesystem::filesystem_error if it can't be read.
  void load(const std::filesystem::path& path);

  /// Adds rows to a table given as text. `name` as in RuleTable; the first line names the columns.
  /// \throws RuleError
  void add(std::string_view name, std::string_view tsv, std::string_view file = {});

  [[nodiscard]] const std::map<std::string, RuleTable, std::less<>>& tables() const { return tables_; }

 private:
  std::map<std::string, RuleTable, std::less<>> tables_;
};

}  // namespace v0
}  // namespace solieu
