// The records of all articles of the page as one table, and the same as CSV for the download.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <solieu/json.hpp>
#include <solieu/record.hpp>

#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

class HtmlTable {
 public:
  explicit HtmlTable(const Labels& labels) : labels_(labels) {}

  /// `href` is the record in the page, `number` counts the document's records from 1.
  void add(const Record& record, const DocumentInfo& info, std::size_t number, const std::string& href);

  [[nodiscard]] std::size_t size() const { return size_; }

  /// The filters, the table and the download.
  [[nodiscard]] std::string html() const;

  /// Header and rows as a JSON array of strings, each a line of the program's own CSV.
  [[nodiscard]] std::string csv_json() const;

 private:
  const Labels& labels_;
  std::size_t size_ = 0;
  std::string rows_;
  std::string csv_;
  std::map<std::string, std::string> programmes_;  // label by id
};

}  // namespace v0
}  // namespace solieu
