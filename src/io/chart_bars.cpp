// Horizontal bars of plan completion: the label above its bar, so that a narrow screen can show it.
#include <algorithm>
#include <cmath>

#include "io/chart.hpp"
#include "io/chart_svg.hpp"
#include "io/display.hpp"
#include "io/html.hpp"
#include "io/wording.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr double width = 360;
constexpr double row = 38;
constexpr double axis = 24;
constexpr std::size_t most_bars = 16;
constexpr double widest_percent = 200;  // a longer bar is torn at its end

struct BarScale {
  double percent = 100;  // at the right edge
  [[nodiscard]] double x(double value) const { return std::min(value, percent) / percent * width; }
};

BarScale scale_of(const std::vector<ChartBar>& bars) {
  double most = 100;
  for (const ChartBar& bar : bars) most = std::max(most, bar.percent);
  return {std::min(std::ceil(most / 20) * 20, widest_percent)};
}

void add_bar(Svg& svg, const ChartBar& bar, double top, const BarScale& scale, const Labels& labels) {
  const std::string percent = number_words(bar.percent, labels.language()) + "%";
  svg.text("label", 0, top + 13, harmless(bar.label), "start", 34);
  svg.text("number", width, top + 13, percent, "end");
  svg.rect("track", 0, top + 19, width, 10);
  svg.rect(bar.percent >= 100 ? "met" : "unmet", 0, top + 19, scale.x(bar.percent), 10, bar.label + ": " + percent);
  svg.line("whole", scale.x(100), top + 16, scale.x(100), top + 32);
  if (bar.percent > scale.percent) svg.path("torn", width - 14, top + 17, "l6 14 m4 -14 l6 14");
}

void add_axis(Svg& svg, const BarScale& scale, double height, const Labels& labels) {
  for (double tick = 0; tick <= scale.percent; tick += 50) {
    svg.line(tick == 100 ? "whole" : "grid", scale.x(tick), height, scale.x(tick), height + 5);
    const char* anchor = tick == 0 ? "start" : scale.x(tick) > width - 12 ? "end" : "middle";
    svg.text("tick", scale.x(tick), height + 18, number_words(tick, labels.language()) + "%", anchor);
  }
}

std::string described(const std::vector<ChartBar>& bars, const Labels& labels) {
  const auto met = std::count_if(bars.begin(), bars.end(), [](const ChartBar& bar) { return bar.percent >= 100; });
  return labels.filled("chart_bars_text", {{"n", std::to_string(bars.size())},
                                           {"low", number_words(bars.back().percent, labels.language())},
                                           {"high", number_words(bars.front().percent, labels.language())},
                                           {"met", std::to_string(met)}});
}

}  // namespace

std::string chart_html(const BarChart& chart, std::string_view id, const Labels& labels) {
  const std::size_t drawn = std::min(chart.bars.size(), most_bars);
  const BarScale scale = scale_of(chart.bars);
  const double height = static_cast<double>(drawn) * row;
  Svg svg(id, width, height + axis, chart.title, described(chart.bars, labels));
  for (std::size_t i = 0; i < drawn; ++i) add_bar(svg, chart.bars[i], static_cast<double>(i) * row, scale, labels);
  add_axis(svg, scale, height, labels);
  std::vector<ChartRow> rows;
  for (const ChartBar& bar : chart.bars) {
    rows.push_back(
        {bar.label, bar.href, number_words(bar.percent, labels.language()) + "%", period_words(bar.period, labels)});
  }
  const std::string rest = drawn == chart.bars.size()
                               ? std::string()
                               : labels.filled("chart_more", {{"n", std::to_string(chart.bars.size() - drawn)}});
  return figure_html(chart.title, svg.take(), rest, rows, {labels["column_what"], labels["column_plan"]}, labels);
}

}  // namespace v0
}  // namespace solieu
