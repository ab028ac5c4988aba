// Articles and their records as one page that needs nothing else: no network, no other file.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "io/chart.hpp"
#include "io/html_table.hpp"
#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

/// Writes a page article by article. Of an article only its rows in the table are kept until the end.
class PageWriter {
 public:
  using Write = std::function<void(std::string_view)>;

  /// Writes the head.
  PageWriter(Write write, Language language);
  PageWriter(const PageWriter&) = delete;
  PageWriter& operator=(const PageWriter&) = delete;

  /// `source` is the text that was analyzed.
  void add(const Analysis& found, std::string_view source, const DocumentInfo& info);

  /// Writes the index, the charts, the table, and the end.
  void finish();

 private:
  Write write_;
  Labels labels_;
  HtmlTable table_;
  ChartData charts_;
  std::string index_;
  std::size_t articles_ = 0;
};

}  // namespace v0
}  // namespace solieu
