#include <algorithm>
#include <array>

#include "io/display.hpp"
#include "io/terminal.hpp"
#include "io/wording.hpp"
#include "io/wrap.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t column_count = 6;
constexpr std::size_t narrowest_table = 64;  // cells
constexpr std::size_t gap = 2;

using TableCells = std::array<std::string, column_count>;
using Widths = std::array<std::size_t, column_count>;

// The number and the percentage keep their width, the others give way.
constexpr Widths least{2, 10, 12, 12, 6, 10};

bool is_right(std::size_t column) { return column == 0 || column == 3 || column == 4; }

TableCells cells_of(const Record& record, std::size_t number, const Labels& labels) {
  TableCells cells;
  cells[0] = std::to_string(number);
  cells[1] = who(record);
  cells[2] = std::string(what(record)) + " – " + std::string(labels[record.measure]);
  if (record.kind != RecordKind::result) cells[2] += " (" + std::string(labels[to_string(record.kind)]) + ")";
  if (record.value) cells[3] = quantity_words(record.value->quantity, record.value->unit, labels);
  const std::optional<double> reached = plan_reached(record);
  if (reached) cells[4] = number_words(*reached, labels.language()) + "%";
  if (record.period) cells[5] = period_words(record.period->period, labels);
  for (std::string& cell : cells) cell = harmless(cell);
  return cells;
}

// The widest column that can give way does, until all fit.
void shrink(Widths& widths, std::size_t room) {
  const auto total = [&] {
    std::size_t sum = gap * (column_count - 1);
    for (const std::size_t width : widths) sum += width;
    return sum;
  };
  for (std::size_t sum = total(); sum > room; sum = total()) {
    std::size_t widest = column_count;
    for (std::size_t i = 0; i < column_count; ++i) {
      if (widths[i] > least[i] && (widest == column_count || widths[i] > widths[widest])) widest = i;
    }
    if (widest == column_count) return;
    --widths[widest];
  }
}

std::string line_of(const TableCells& cells, const Widths& widths, std::string_view look) {
  std::array<std::vector<std::string>, column_count> columns;
  std::size_t height = 1;
  for (std::size_t i = 0; i < column_count; ++i) {
    columns[i] = wrapped(cells[i], widths[i]);
    height = std::max(height, columns[i].size());
  }
  std::string out;
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    for (std::size_t i = 0; i < column_count; ++i) {
      if (i > 0) line.append(gap, ' ');
      line += fit(row < columns[i].size() ? columns[i][row] : "", widths[i], is_right(i));
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += styled(line, look) + '\n';
  }
  return out;
}

std::string stacked(const std::vector<Record>& records, const Labels& labels, const TerminalStyle& style) {
  std::string out;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const TableCells cells = cells_of(records[i], i + 1, labels);
    Wrapper head(style.width);
    head.put(cells[0] + ". " + cells[3] + " " + cells[2], style.colour ? "1" : "");
    out += head.take();
    Wrapper rest(style.width, "   ");
    rest.put(cells[1] + " " + (cells[4].empty() ? "" : cells[4] + " " + std::string(labels["plan"]) + " ") + cells[5]);
    out += rest.take();
  }
  return out;
}

}  // namespace

std::string terminal_table(const std::vector<Record>& records, const Labels& labels, const TerminalStyle& style) {
  if (style.width < narrowest_table) return stacked(records, labels, style);
  std::vector<TableCells> rows{{"#", std::string(labels["column_who"]), std::string(labels["column_what"]),
                                std::string(labels["column_value"]), std::string(labels["column_plan"]),
                                std::string(labels["column_period"])}};
  for (std::size_t i = 0; i < records.size(); ++i) rows.push_back(cells_of(records[i], i + 1, labels));
  Widths widths = least;
  for (std::size_t i = 0; i < column_count; ++i) {
    for (const TableCells& row : rows)
      widths[i] = std::max(widths[i], std::min<std::size_t>(display_width(row[i]), 48));
  }
  shrink(widths, style.width);
  TableCells rule;
  for (std::size_t i = 0; i < column_count; ++i) rule[i] = std::string(widths[i], '-');
  std::string out = line_of(rows[0], widths, style.colour ? "1" : "") + line_of(rule, widths, "");
  for (std::size_t i = 1; i < rows.size(); ++i) out += line_of(rows[i], widths, "");
  return out;
}

}  // namespace v0
}  // namespace solieu
