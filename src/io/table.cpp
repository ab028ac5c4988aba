#include "io/table.hpp"

#include <algorithm>
#include <array>

#include "io/display.hpp"
#include "io/json_writer.hpp"

namespace solieu {
inline namespace v0 {
namespace {

struct Column {
  std::string_view title;
  std::size_t widest;  // cells; longer text is cut
  bool align_right;
};

constexpr std::array<Column, 6> columns{{{"agency / area", 32, false},
                                         {"what", 34, false},
                                         {"measure", 26, false},
                                         {"value", 28, true},
                                         {"% plan", 10, true},
                                         {"period", 24, false}}};

using Cells = std::array<std::string, columns.size()>;

// "1234567.5" → "1.234.567,5"
std::string vietnamese(double number) {
  std::string digits = decimal(number);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point < digits.size()) digits[point] = ',';
  const std::size_t first = digits[0] == '-' ? 1 : 0;
  for (std::size_t at = point; at > first + 3;) digits.insert(at -= 3, ".");
  return digits;
}

std::string_view hedge(Bound bound) {
  constexpr std::array<std::string_view, 7> words{"", "khoảng ", "hơn ", "gần ", "ít nhất ", "tối đa ", "dưới "};
  return words[static_cast<std::size_t>(bound)];
}

std::string shown(const Quantity& quantity) {
  std::string text = std::string(hedge(quantity.bound)) + vietnamese(quantity.low);
  return quantity.is_range() ? text + "-" + vietnamese(quantity.high) : text;
}

std::string shown(const Period& period) {
  using namespace std::chrono;
  const auto day = [](const std::optional<year_month_day>& d) { return d ? iso_date(*d) : std::string(); };
  const std::string start = day(period.start);
  const std::string end = day(period.end);
  if (!period.start || !period.end) return start.empty() && end.empty() ? "" : start + ".." + end;
  const year_month_day first = *period.start;
  const year_month_day last = *period.end;
  if (first == last) return start;
  if (first.year() == last.year() && first.day() == std::chrono::day{1}) {
    if (first.month() == January && last.month() == December && last.day() == std::chrono::day{31}) {
      return start.substr(0, start.size() - 6);
    }
    if (last == year_month_day(first.year() / first.month() / std::chrono::last)) {
      return start.substr(0, start.size() - 3);
    }
  }
  return start + ".." + end;
}

std::string plan_percent(const Record& record) {
  for (const Ratio& ratio : record.ratios) {
    if (ratio.relation == Relation::of_plan) return shown(ratio.percent) + "%";
    if (ratio.relation == Relation::over_plan) return "+" + shown(ratio.percent) + "%";
    if (ratio.relation == Relation::under_plan) return "-" + shown(ratio.percent) + "%";
  }
  return {};
}

Cells cells_of(const Record& record) {
  Cells cells;
  if (record.agency) {
    cells[0] = record.agency->value.name;
  } else if (record.area) {
    cells[0] = record.area->name;
  }
  cells[1] = record.programme ? record.programme->label : record.subject;
  cells[2] = record.measure;
  if (record.kind != RecordKind::result) cells[2] += " (" + std::string(to_string(record.kind)) + ")";
  if (record.value) {
    const std::string& unit = record.value->unit;
    cells[3] = shown(record.value->quantity) + (unit.empty() || unit == "%" ? "" : " ") + unit;
  }
  cells[4] = plan_percent(record);
  if (record.period) cells[5] = shown(record.period->period);
  for (std::string& cell : cells) cell = harmless(cell);
  return cells;
}

std::string line_of(const Cells& cells, const std::array<std::size_t, columns.size()>& widths) {
  std::string line;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) line += "  ";
    line += fit(cells[i], widths[i], columns[i].align_right);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

std::string heading(const DocumentInfo& document) {
  std::string line = harmless(document.id);
  if (!document.title.empty()) line += ": " + harmless(document.title);
  if (document.published) line += " (" + iso_date(*document.published) + ")";
  return line + '\n';
}

}  // namespace

std::string record_table(const std::vector<Record>& records, const DocumentInfo& document) {
  std::string out = heading(document);
  if (records.empty()) return out + "  no records\n";
  std::vector<Cells> rows(1);
  for (std::size_t i = 0; i < columns.size(); ++i) rows[0][i] = columns[i].title;
  for (const Record& record : records) rows.push_back(cells_of(record));

  std::array<std::size_t, columns.size()> widths{};
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      widths[i] = std::clamp(display_width(row[i]), widths[i], columns[i].widest);
    }
  }
  Cells rule;
  for (std::size_t i = 0; i < columns.size(); ++i) rule[i] = std::string(widths[i], '-');
  rows.insert(rows.begin() + 1, rule);
  for (const Cells& row : rows) out += line_of(row, widths);
  return out;
}

}  // namespace v0
}  // namespace solieu
