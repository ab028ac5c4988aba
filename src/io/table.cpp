#include "io/table.hpp"

#include <algorithm>
#include <array>

#include "io/display.hpp"
#include "io/wording.hpp"

namespace solieu {
inline namespace v0 {
namespace {

struct Column {
  std::string_view title;  // a key of the labels
  std::size_t widest;      // cells; longer text is cut
  bool align_right;
};

constexpr std::array<Column, 6> columns{{{"column_who", 32, false},
                                         {"column_what", 34, false},
                                         {"measure", 26, false},
                                         {"column_value", 30, true},
                                         {"column_plan", 12, true},
                                         {"column_period", 26, false}}};

using Cells = std::array<std::string, columns.size()>;

std::string plan_percent(const Record& record, const Labels& labels) {
  for (const Ratio& ratio : record.ratios) {
    const std::string percent = quantity_words(ratio.percent, "%", labels);
    if (ratio.relation == Relation::of_plan) return percent;
    if (ratio.relation == Relation::over_plan) return "+" + percent;
    if (ratio.relation == Relation::under_plan) return "-" + percent;
  }
  return {};
}

Cells cells_of(const Record& record, const Labels& labels) {
  Cells cells;
  cells[0] = who(record);
  cells[1] = what(record);
  cells[2] = labels[record.measure];
  if (record.kind != RecordKind::result) cells[2] += " (" + std::string(labels[to_string(record.kind)]) + ")";
  if (record.value) cells[3] = quantity_words(record.value->quantity, record.value->unit, labels);
  cells[4] = plan_percent(record, labels);
  if (record.period) cells[5] = period_words(record.period->period, labels);
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

std::string heading(const DocumentInfo& document, const Labels& labels) {
  std::string line = harmless(document.id);
  if (!document.title.empty()) line += ": " + harmless(document.title);
  if (document.published) line += " (" + day_words(*document.published, labels.language()) + ")";
  return line + '\n';
}

}  // namespace

std::string record_table(const std::vector<Record>& records, const DocumentInfo& document, const Labels& labels) {
  std::string out = heading(document, labels);
  if (records.empty()) return out + "  " + std::string(labels["no_records"]) + "\n";
  std::vector<Cells> rows(1);
  for (std::size_t i = 0; i < columns.size(); ++i) rows[0][i] = labels[columns[i].title];
  for (const Record& record : records) rows.push_back(cells_of(record, labels));

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
