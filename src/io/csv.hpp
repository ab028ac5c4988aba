// Records as CSV (RFC 4180): one row a record, always the same columns.
#pragma once

#include <cstddef>
#include <string>

#include <solieu/json.hpp>
#include <solieu/record.hpp>

namespace solieu {
inline namespace v0 {

/// The names of the columns, with the line end.
[[nodiscard]] std::string csv_header();

/// One record, with the line end. A column that has several values (two changes) joins them with "; ".
[[nodiscard]] std::string csv_row(const Record& record, const DocumentInfo& document, std::size_t number);

}  // namespace v0
}  // namespace solieu
