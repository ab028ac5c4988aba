// Which tables there are, and their columns.
#pragma once

#include <string_view>
#include <vector>

namespace solieu {
inline namespace v0 {

struct TableSchema {
  std::string_view name;                  // "units"; "domains/" stands for every table of that folder
  std::vector<std::string_view> columns;  // the first one is the key; the last one is the example
};

/// The schema of a table, or null if there is no such table.
[[nodiscard]] const TableSchema* find_schema(std::string_view table);
[[nodiscard]] const std::vector<TableSchema>& table_schemas();

}  // namespace v0
}  // namespace solieu
