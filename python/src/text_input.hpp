// Columns of record batches that others made: texts, ids and days.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "arrow_abi.hpp"

namespace solieu::python {

/// A column that is not there, or is of a type that cannot be read.
class ColumnError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Where a column stands in a batch, and how to read it.
struct ColumnPlace {
  std::int64_t index = 0;
  std::string format;      // of the values; of the dictionary's values where there is a dictionary
  std::string dictionary;  // the format of the indices, else empty
};

/// What a column is used for, and with that the types that it may have.
enum class ColumnUse { text, id, day };

/// \throws ColumnError that names the column, and the columns that there are.
[[nodiscard]] ColumnPlace find_column(const ArrowSchema& schema, const std::string& name, ColumnUse use);

/// One column of one batch. Points into the batch.
class ColumnReader {
 public:
  ColumnReader(const ColumnPlace& place, const ArrowArray& batch);
  /// The bytes of a text; nothing if it is null.
  [[nodiscard]] std::optional<std::string_view> text(std::int64_t row) const;
  /// An id, numbers in digits; empty if it is null.
  [[nodiscard]] std::string id(std::int64_t row) const;
  /// A day, also that of a time without zone or of a text. Nothing if it is null.
  /// \throws std::invalid_argument if a text is no day.
  [[nodiscard]] std::optional<std::chrono::year_month_day> day(std::int64_t row) const;

 private:
  // The place of a row's value in its array; nothing if it is null.
  [[nodiscard]] std::optional<std::int64_t> position(std::int64_t row) const;

  const ColumnPlace& place_;
  std::int64_t first_row_;  // not 0 in a slice of a batch
  const ArrowArray* column_;
  const ArrowArray* values_;  // the column, or its dictionary
};

}  // namespace solieu::python
