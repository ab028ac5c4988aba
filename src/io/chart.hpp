// Charts of a set of articles, as inline SVG with their data as a table.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/record.hpp>

#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

/// One bar: how much of its plan was reached.
struct ChartBar {
  std::string label;
  double percent = 0;
  Period period;
  std::string href;  // the record
};

/// One point of a time line.
struct ChartPoint {
  std::chrono::sys_days day;
  double value = 0;
  Period period;
  std::string href;
};

/// A chart: its heading, and what it shows. Bars or points, in the order in which they are drawn.
struct BarChart {
  std::string title;
  std::vector<ChartBar> bars;
};

struct LineChart {
  std::string title;
  std::string unit;
  std::vector<ChartPoint> points;
};

/// A drawing with title, description and table. `id` is unique in the page.
[[nodiscard]] std::string chart_html(const BarChart& chart, std::string_view id, const Labels& labels);
[[nodiscard]] std::string chart_html(const LineChart& chart, std::string_view id, const Labels& labels);

/// Collects what records give to draw. Of several results for the same bar the latest counts.
class ChartData {
 public:
  void add(const Record& record, const std::string& href, const Labels& labels);

  /// One chart for each programme and measure with two areas or more.
  [[nodiscard]] std::vector<BarChart> by_area() const;
  /// One chart for each area with two programmes or more.
  [[nodiscard]] std::vector<BarChart> by_programme() const;
  /// One chart for each area, programme, measure and unit with three days or more; periods of one length, or of one
  /// first day, are compared.
  [[nodiscard]] std::vector<LineChart> over_time() const;

 private:
  using Bars = std::map<std::string, std::map<std::string, ChartBar>>;  // chart → bar
  using Lines = std::map<std::string, LineChart>;

  void add_bar(const Record& record, const std::string& href, const Labels& labels);
  void add_point(const Record& record, const std::string& href, const Labels& labels);

  Bars by_area_;
  Bars by_programme_;
  Lines lines_;
};

/// All charts under their headings; empty where there is nothing to show.
[[nodiscard]] std::string charts_html(const ChartData& data, const Labels& labels);

}  // namespace v0
}  // namespace solieu
