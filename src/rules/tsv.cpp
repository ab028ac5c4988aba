#include "rules/tsv.hpp"

#include <algorithm>

#include "rules/schema.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

std::string trimmed(std::string_view cell) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\r')) cell.remove_prefix(1);
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\r')) cell.remove_suffix(1);
  return std::string(cell);
}

std::vector<std::string> split_cells(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t at = 0;;) {
    const std::size_t tab = line.find('\t', at);
    cells.push_back(trimmed(line.substr(at, tab - at)));
    if (tab == std::string_view::npos) return cells;
    at = tab + 1;
  }
}

bool is_comment(std::string_view line) {
  const std::size_t at = line.find_first_not_of(" \t\r");
  return at == std::string_view::npos || line[at] == '#';
}

// Where a line stops being UTF-8, or npos.
std::size_t ill_formed_at(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint here = decode(line, at);
    if (here.value == kReplacementCharacter && line.substr(at, here.length) != "\xEF\xBF\xBD") return at;
    at += here.length;
  }
  return std::string_view::npos;
}

// The line as it can be shown.
std::string well_formed(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint here = decode(line, at);
    append_utf8(out, here.value);
    at += here.length;
  }
  return out;
}

bool removes_key(const std::vector<std::string>& cells) { return cells.size() >= 2 && cells[1] == "-"; }

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

class Reader {
 public:
  Reader(RuleTable& table, std::string_view file, std::vector<RuleProblem>& problems)
      : table_(table), file_(file), problems_(problems), earlier_(table.rows.size()) {}

  void line(std::string_view text) {
    ++number_;
    if (number_ == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const std::size_t at = ill_formed_at(text); at != std::string_view::npos) {
      return problem(at + 1, "the line is not UTF-8", well_formed(text));
    }
    if (is_comment(text)) return;
    std::vector<std::string> cells = split_cells(text);
    if (!header_seen_) {
      header(cells, text);
    } else {
      row(std::move(cells), text);
    }
  }

 private:
  void problem(std::size_t column, std::string message, std::string_view text) {
    problems_.push_back({file_, number_, column, std::move(message), std::string(text)});
  }

  void header(const std::vector<std::string>& cells, std::string_view text) {
    header_seen_ = true;
    if (table_.columns.empty()) table_.columns = cells;
    usable_ = cells == table_.columns;
    if (!usable_) problem(1, "expected the columns " + joined(table_.columns) + " in the first line", text);
  }

  void row(std::vector<std::string> cells, std::string_view text) {
    if (!usable_) return;
    const std::size_t expected = table_.columns.size();
    if (cells[0].empty()) return problem(1, "the key (first column) is empty", text);
    if (removes_key(cells)) return remove(cells[0], table_.rows.size());
    if (cells.size() != expected) {
      return problem(text.size() + 1,
                     "expected " + std::to_string(expected) + " columns, found " + std::to_string(cells.size()), text);
    }
    if (cells.back().empty()) return problem(text.size() + 1, "the example is empty", text);
    add({std::move(cells), file_, number_});
  }

  // The key is the first cell; within one file a phrase may stand in several rows (homonyms).
  void add(RuleRow row) {
    remove(row.cells[0], earlier_);
    table_.rows.push_back(std::move(row));
  }

  // Removes those with this key among the first `count` rows.
  void remove(const std::string& key, std::size_t count) {
    const auto has_key = [&](const RuleRow& row) { return row.cells[0] == key; };
    const auto begin = table_.rows.begin();
    const auto middle = begin + static_cast<std::ptrdiff_t>(count);
    const auto earlier_end = begin + static_cast<std::ptrdiff_t>(earlier_);
    earlier_ -= static_cast<std::size_t>(std::count_if(begin, earlier_end, has_key));
    table_.rows.erase(std::remove_if(begin, middle, has_key), middle);
  }

  RuleTable& table_;
  std::string file_;
  std::vector<RuleProblem>& problems_;
  std::size_t earlier_;  // rows that were there before, which come first
  std::size_t number_ = 0;
  bool header_seen_ = false;
  bool usable_ = true;
};

}  // namespace

void read_tsv(RuleTable& table, std::string_view tsv, std::string_view file, std::vector<RuleProblem>& problems) {
  Reader reader(table, file, problems);
  for (std::size_t at = 0; at < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
    reader.line(tsv.substr(at, end - at));
    at = end + 1;
  }
}

RuleProblem problem_at(const RuleRow& row, std::size_t cell, std::string message) {
  std::string text;
  std::size_t column = 1;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i == cell) column = text.size() + (i > 0 ? 2 : 1);
    text += (i > 0 ? "\t" : "") + row.cells[i];
  }
  return {row.file, row.line, column, std::move(message), std::move(text)};
}

std::string row_name(const RuleRow& row) { return row.file + ":" + std::to_string(row.line); }

}  // namespace v0
}  // namespace solieu
