#include "io/chart.hpp"

#include "io/html.hpp"

namespace solieu {
inline namespace v0 {

std::string charts_html(const ChartData& data, const Labels& labels) {
  std::string out;
  std::size_t number = 0;
  const auto add = [&](std::string_view heading, std::string_view note, const auto& charts) {
    if (charts.empty()) return;
    out += "<h3>" + html_text(labels[heading]) + "</h3>\n";
    if (!note.empty()) out += "<p class=\"remark\">" + html_text(labels[note]) + "</p>\n";
    out += "<div class=\"charts\">\n";
    for (const auto& chart : charts) out += chart_html(chart, "c" + std::to_string(++number), labels);
    out += "</div>\n";
  };
  add("chart_by_area", "chart_plan_note", data.by_area());
  add("chart_by_programme", "chart_plan_note", data.by_programme());
  add("chart_over_time", "", data.over_time());
  return out;
}

}  // namespace v0
}  // namespace solieu
