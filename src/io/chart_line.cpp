// A time line: one indicator of one area, a point for each day that a result is as of.
#include <algorithm>
#include <cmath>

#include "io/chart.hpp"
#include "io/chart_svg.hpp"
#include "io/html.hpp"
#include "io/json_writer.hpp"
#include "io/wording.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr double width = 360;
constexpr double height = 184;
constexpr double left = 4;
constexpr double top = 22;
constexpr double bottom = 160;

// 1, 2 or 5 times a power of ten, so that there are about `ticks` steps.
double nice_step(double range, double ticks) {
  const double raw = range / ticks;
  const double power = std::pow(10, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (raw <= factor * power) return factor * power;
  }
  return 10 * power;
}

struct LineScale {
  std::chrono::sys_days first;
  std::chrono::sys_days last;
  double low = 0;
  double high = 1;
  double step = 1;

  [[nodiscard]] double x(std::chrono::sys_days day) const {
    return left + 6 +
           static_cast<double>((day - first).count()) / static_cast<double>((last - first).count()) *
               (width - 2 * left - 12);
  }
  [[nodiscard]] double y(double value) const { return bottom - (value - low) / (high - low) * (bottom - top); }
};

// From zero, unless all values lie in the upper half.
LineScale scale_of(const std::vector<ChartPoint>& points) {
  const auto by_value = [](const ChartPoint& a, const ChartPoint& b) { return a.value < b.value; };
  const auto [least, most] = std::minmax_element(points.begin(), points.end(), by_value);
  const double floor = least->value > most->value / 2 ? least->value : std::min(0.0, least->value);
  const double range = most->value > floor ? most->value - floor : std::max(std::abs(floor), 1.0);
  LineScale scale{points.front().day, points.back().day};
  scale.step = nice_step(range, 4);
  scale.low = std::floor(floor / scale.step) * scale.step;
  scale.high = std::max(std::ceil(most->value / scale.step) * scale.step, scale.low + scale.step);
  return scale;
}

std::string value_words(double value, const LineChart& chart, const Labels& labels) {
  return quantity_words({value, value}, chart.unit, labels);
}

void add_axes(Svg& svg, const LineScale& scale, const LineChart& chart, const Labels& labels) {
  const auto steps = std::lround((scale.high - scale.low) / scale.step);
  for (long i = 0; i <= steps; ++i) {
    const double value = scale.low + static_cast<double>(i) * scale.step;
    svg.line(i == 0 ? "whole" : "grid", left, scale.y(value), width - left, scale.y(value));
    svg.text("tick", left, scale.y(value) - 4, value_words(value, chart, labels), "start");
  }
  svg.text("tick", scale.x(scale.first), bottom + 18, day_words(scale.first, labels.language()), "start");
  svg.text("tick", scale.x(scale.last), bottom + 18, day_words(scale.last, labels.language()), "end");
}

void add_line(Svg& svg, const LineScale& scale, const LineChart& chart, const Labels& labels) {
  std::string steps;
  for (const ChartPoint& point : chart.points) {
    steps += "L" + decimal(std::round(scale.x(point.day) * 10) / 10) + " " +
             decimal(std::round(scale.y(point.value) * 10) / 10) + " ";
  }
  svg.path("series", scale.x(chart.points.front().day), scale.y(chart.points.front().value), steps);
  for (const ChartPoint& point : chart.points) {
    svg.circle("point", scale.x(point.day), scale.y(point.value), 4,
               period_words(point.period, labels) + ": " + value_words(point.value, chart, labels));
  }
  const ChartPoint& last = chart.points.back();
  svg.text("number", width - left, scale.y(last.value) - 9, value_words(last.value, chart, labels), "end");
}

}  // namespace

std::string chart_html(const LineChart& chart, std::string_view id, const Labels& labels) {
  const LineScale scale = scale_of(chart.points);
  const ChartPoint& first = chart.points.front();
  const ChartPoint& last = chart.points.back();
  Svg svg(id, width, height, chart.title,
          labels.filled("chart_line_text", {{"n", std::to_string(chart.points.size())},
                                            {"first", value_words(first.value, chart, labels)},
                                            {"a", day_words(first.day, labels.language())},
                                            {"last", value_words(last.value, chart, labels)},
                                            {"b", day_words(last.day, labels.language())}}));
  add_axes(svg, scale, chart, labels);
  add_line(svg, scale, chart, labels);
  std::vector<ChartRow> rows;
  for (const ChartPoint& point : chart.points) {
    rows.push_back({day_words(point.day, labels.language()), point.href, value_words(point.value, chart, labels),
                    period_words(point.period, labels)});
  }
  const std::string remark = labels.filled("chart_time_note", {{"low", value_words(scale.low, chart, labels)}});
  return figure_html(chart.title, svg.take(), remark, rows, {labels["date"], labels["value"]}, labels);
}

}  // namespace v0
}  // namespace solieu
