// What is worth drawing in a set of records.
#include <algorithm>
#include <cmath>
#include <set>

#include "io/chart.hpp"
#include "io/json_writer.hpp"
#include "io/wording.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t most_charts = 6;  // under one heading: the largest

std::chrono::sys_days last_day(const Period& period) {
  return period.end ? std::chrono::sys_days(*period.end) : std::chrono::sys_days::min();
}

// Periods that may stand on one time line: states as of a day, and stretches of one length in months.
std::string shape_of(const Period& period) {
  if (!period.start) return "state";
  const auto days = std::chrono::sys_days(*period.end) - std::chrono::sys_days(*period.start);
  if (days.count() < 1) return "day";
  return std::to_string(std::lround(static_cast<double>(days.count() + 1) / 30.44)) + " months";
}

// By the first bar, the greatest first; of equal ones by name.
std::vector<BarChart> charts_of(const std::map<std::string, std::map<std::string, ChartBar>>& groups) {
  std::vector<BarChart> charts;
  for (const auto& [title, bars] : groups) {
    if (bars.size() < 2) continue;
    BarChart chart{title, {}};
    for (const auto& [key, bar] : bars) chart.bars.push_back(bar);
    std::stable_sort(chart.bars.begin(), chart.bars.end(),
                     [](const ChartBar& a, const ChartBar& b) { return a.percent > b.percent; });
    charts.push_back(std::move(chart));
  }
  std::stable_sort(charts.begin(), charts.end(),
                   [](const BarChart& a, const BarChart& b) { return a.bars.size() > b.bars.size(); });
  if (charts.size() > most_charts) charts.resize(most_charts);
  return charts;
}

}  // namespace

void ChartData::add(const Record& record, const std::string& href, const Labels& labels) {
  if (record.kind != RecordKind::result || !record.programme) return;
  add_bar(record, href, labels);
  add_point(record, href, labels);
}

void ChartData::add_bar(const Record& record, const std::string& href, const Labels& labels) {
  const std::optional<double> reached = plan_reached(record);
  const std::string place(record.area ? std::string_view(record.area->name) : who(record));
  if (!reached || !std::isfinite(*reached) || *reached < 0 || place.empty()) return;
  const std::string indicator = record.programme->label + " – " + std::string(labels[record.measure]);
  const Period period = record.period ? record.period->period : Period();
  const auto put = [&](std::map<std::string, ChartBar>& bars, const std::string& key, const std::string& label) {
    ChartBar& bar = bars[key];
    if (bar.href.empty() || last_day(bar.period) < last_day(period)) bar = {label, *reached, period, href};
  };
  const std::string key = place + (record.area ? "\t" + record.area->level + "\t" + record.area->code : "");
  put(by_area_[indicator], key, place);
  put(by_programme_[place], indicator, indicator);
}

void ChartData::add_point(const Record& record, const std::string& href, const Labels& labels) {
  if (!record.area || !record.value || record.value->quantity.is_range() || !record.period) return;
  const Period& period = record.period->period;
  if (!period.end || !std::isfinite(record.value->quantity.low)) return;
  const std::string title =
      record.area->name + ": " + record.programme->label + " – " + std::string(labels[record.measure]);
  const std::string key = title + "\t" + record.area->level + record.area->code + "\t" + record.value->unit + "\t";
  const ChartPoint point{std::chrono::sys_days(*period.end), record.value->quantity.low, period, href};
  const auto put = [&](const std::string& shape) {
    LineChart& line = lines_[key + shape];
    line.title = title;
    line.unit = record.value->unit;
    line.points.push_back(point);
  };
  put(shape_of(period));
  if (period.start) put("since " + iso_date(*period.start));
}

std::vector<BarChart> ChartData::by_area() const { return charts_of(by_area_); }

std::vector<BarChart> ChartData::by_programme() const { return charts_of(by_programme_); }

std::vector<LineChart> ChartData::over_time() const {
  std::vector<LineChart> charts;
  for (const auto& [key, line] : lines_) {
    LineChart chart = line;
    std::stable_sort(chart.points.begin(), chart.points.end(),
                     [](const ChartPoint& a, const ChartPoint& b) { return a.day < b.day; });
    const auto same_day = [](const ChartPoint& a, const ChartPoint& b) { return a.day == b.day; };
    chart.points.erase(std::unique(chart.points.begin(), chart.points.end(), same_day), chart.points.end());
    if (chart.points.size() >= 3) charts.push_back(std::move(chart));
  }
  std::stable_sort(charts.begin(), charts.end(),
                   [](const LineChart& a, const LineChart& b) { return a.points.size() > b.points.size(); });
  // A point may stand on a line by its length and on one by its first day: the longer line is drawn.
  std::set<std::string> drawn;
  std::vector<LineChart> out;
  for (LineChart& chart : charts) {
    std::size_t fresh = 0;
    for (const ChartPoint& point : chart.points) fresh += drawn.contains(point.href) ? 0U : 1U;
    if (fresh < 3 || out.size() == most_charts) continue;
    for (const ChartPoint& point : chart.points) drawn.insert(point.href);
    out.push_back(std::move(chart));
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
