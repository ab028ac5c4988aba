// The cases of cases.txt and no_figures.txt: every shape of figure that press articles are known to have.
#include <gtest/gtest.h>

#include <charconv>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <solieu/analyzer.hpp>

#include "structure/properties.hpp"

namespace solieu::test {
namespace {

using std::chrono::year_month_day;

struct Slots {
  std::vector<std::pair<std::string, std::string>> pairs;
  [[nodiscard]] const std::string* find(std::string_view name) const {
    for (const auto& [key, value] : pairs) {
      if (key == name) return &value;
    }
    return nullptr;
  }
};

struct Expected {
  std::string line, role, number, unit;
  Slots slots;
  bool once = false;
};

struct Case {
  std::string name, open, text;
  std::string published = "2021-07-20";
  int number = 0;
  std::vector<Expected> figures;
  std::vector<std::string> forbidden;
};

// One number of a record, with the slots of the record.
struct Found {
  std::string role, number, unit, low, high;
  Slots slots;
};

std::string shown(double value) {
  char buffer[400];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr};
}

std::string shown(const std::optional<year_month_day>& day) {
  if (!day) return "-";
  const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(int{day->year()}) + '-' + two(unsigned{day->month()}) + '-' + two(unsigned{day->day()});
}

year_month_day parse_day(const std::string& text) {
  return std::chrono::year(std::stoi(text.substr(0, 4))) / std::stoi(text.substr(5, 2)) / std::stoi(text.substr(8, 2));
}

// --- reading the cases ---

// "value 925 [người] bound=over area=Hồ Chí Minh": the value of a slot ends before the next word with "=".
Expected parse_expected(const std::string& line) {
  Expected out;
  out.line = line;
  std::istringstream in(line);
  in >> out.role >> out.number;
  std::string rest;
  std::getline(in, rest);
  if (const auto open = rest.find('['); open != std::string::npos) {
    const auto close = rest.find(']');
    out.unit = rest.substr(open + 1, close - open - 1);
    rest = rest.substr(close + 1);
  }
  std::istringstream words(rest);
  for (std::string word; words >> word;) {
    const auto equals = word.find('=');
    if (word == "once") {
      out.once = true;
    } else if (equals != std::string::npos) {
      out.slots.pairs.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    } else if (!out.slots.pairs.empty()) {
      out.slots.pairs.back().second += ' ' + word;
    }
  }
  return out;
}

void read_line(const std::string& line, Case& out) {
  if (line.starts_with(">> ")) {
    out.figures.push_back(parse_expected(line.substr(3)));
  } else if (line.starts_with(">< ")) {
    std::istringstream words(line.substr(3));
    for (std::string word; words >> word;) out.forbidden.push_back(word);
  } else if (line.starts_with(">? ")) {
    out.open = line.substr(3);
  } else if (line.starts_with("@ ")) {
    out.published = line.substr(2);
  } else if (!line.empty()) {
    out.text += line + '\n';
  }
}

std::vector<Case> read_cases(const std::string& file) {
  std::ifstream in(SOLIEU_SOURCE_DIR "/tests/phenomena/" + file, std::ios::binary);
  std::vector<Case> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# ")) {
      cases.emplace_back();
      cases.back().name = line.substr(2);
      cases.back().number = std::stoi(cases.back().name);
    } else if (!cases.empty()) {
      read_line(line, cases.back());
    }
  }
  return cases;
}

// --- what was found ---

Found found_figure(std::string role, const Quantity& quantity, std::string unit, const Slots& slots) {
  Found out{std::move(role), shown(quantity.low), std::move(unit), shown(quantity.low), shown(quantity.high), slots};
  if (quantity.is_range()) out.number += ".." + shown(quantity.high);
  out.slots.pairs.emplace_back("bound", to_string(quantity.bound));
  return out;
}

Slots slots_of(const Record& record) {
  const Period period = record.period ? record.period->period : Period{};
  const std::string days = shown(period.start) + '/' + shown(period.end);
  return {{{"kind", std::string(to_string(record.kind))},
           {"programme", record.programme ? record.programme->id : ""},
           {"measure", record.measure},
           {"agency", record.agency ? record.agency->value.name : ""},
           {"area", record.area ? record.area->name : ""},
           {"period", days == "-/-" ? "" : days},
           {"of", record.value ? shown(record.value->quantity.low) : ""}}};
}

// A percentage that stands alone is the value; its role is what the measure says.
std::string value_role(const Record& record) {
  if (record.value->unit != "%") return "value";
  if (record.measure == "coverage") return "of_population";
  return record.measure == "plan_completion" ? "of_plan" : "of_total";
}

std::vector<Found> figures_of(const std::vector<Record>& records) {
  std::vector<Found> out;
  for (const Record& record : records) {
    const Slots slots = slots_of(record);
    if (record.value) {
      out.push_back(found_figure(value_role(record), record.value->quantity, record.value->unit, slots));
    }
    for (const Ratio& ratio : record.ratios) {
      out.push_back(found_figure(std::string(to_string(ratio.relation)), ratio.percent, "%", slots));
    }
    for (const Change& change : record.changes) {
      out.push_back(found_figure(change.up ? "growth" : "decline", change.quantity, change.unit, slots));
    }
    for (const Amount& amount : record.amounts) {
      out.push_back(found_figure("amount", amount.quantity, amount.currency, slots));
    }
    for (const Plan& plan : record.plans) out.push_back(found_figure("plan", plan.quantity, plan.unit, slots));
  }
  return out;
}

bool same_number(const Expected& expected, const Found& found) {
  return expected.number == found.number && (expected.role == "*" || expected.role == found.role);
}

bool matches(const Expected& expected, const Found& found) {
  if (!same_number(expected, found) || (!expected.unit.empty() && expected.unit != found.unit)) return false;
  for (const auto& [name, value] : expected.slots.pairs) {
    const std::string* slot = found.slots.find(name);
    if (slot == nullptr || *slot != value) return false;
  }
  return true;
}

std::string shown(const Found& found) {
  std::string out = found.role + ' ' + found.number + " [" + found.unit + ']';
  for (const auto& [name, value] : found.slots.pairs) out += ' ' + name + '=' + value;
  return out;
}

// What the records of a case lack or have too much, a line each; empty if all is well.
std::string failures(const Analyzer& analyzer, const Case& example) {
  const std::vector<Found> all =
      figures_of(analyzer.analyze(example.text, {.published = parse_day(example.published)}).records);
  std::string out;
  for (const Expected& expected : example.figures) {
    std::size_t matching = 0;
    std::size_t same = 0;
    for (const Found& found : all) {
      matching += matches(expected, found) ? 1U : 0U;
      same += same_number(expected, found) ? 1U : 0U;
    }
    if (matching == 0) out += "  missing: " + expected.line + '\n';
    if (expected.once && same > 1) out += "  twice: " + expected.line + '\n';
  }
  for (const std::string& number : example.forbidden) {
    for (const Found& found : all) {
      if (found.low == number || found.high == number) out += "  no figure: " + shown(found) + '\n';
    }
  }
  if (out.empty()) return out;
  for (const Found& found : all) out += "    found: " + shown(found) + '\n';
  return out;
}

void run(const std::string& file) {
  const Analyzer analyzer;
  for (const Case& example : read_cases(file)) {
    const std::string failed = failures(analyzer, example);
    if (example.open.empty()) {
      EXPECT_EQ(failed, "") << file << " # " << example.name << '\n' << example.text;
    } else {
      EXPECT_NE(failed, "") << file << " # " << example.name << " no longer fails: take out its line \">?\"";
    }
  }
}

TEST(Phenomena, Shapes) { run("cases.txt"); }
TEST(Phenomena, NoFigures) { run("no_figures.txt"); }

void check_piece(const Analyzer& analyzer, const Case& example, std::size_t begin, std::size_t end) {
  const std::vector<char> piece(example.text.begin() + static_cast<std::ptrdiff_t>(begin),
                                example.text.begin() + static_cast<std::ptrdiff_t>(end));
  const std::string_view text(piece.data(), piece.size());
  const Analysis found = analyzer.analyze(text, {.published = parse_day(example.published)});
  check_layers(found);
  check_mentions(found, text);
  for (const Record& record : found.records) check_record(record, text);
}

// A text may begin with any word of a shape and end after any, where a rule that looks one token back or ahead has
// nothing to see.
TEST(Phenomena, ShapesCutAtAnyWord) {
  const Analyzer analyzer;
  for (const char* file : {"cases.txt", "no_figures.txt"}) {
    for (const Case& example : read_cases(file)) {
      SCOPED_TRACE(example.name);
      for (std::size_t at = example.text.find(' '); at != std::string::npos; at = example.text.find(' ', at + 1)) {
        check_piece(analyzer, example, 0, at);
        check_piece(analyzer, example, at + 1, example.text.size());
      }
    }
  }
}

TEST(Phenomena, EveryShapeHasACaseAndEveryFigureACounterpart) {
  std::set<int> numbers;
  std::size_t positive = 0;
  std::size_t negative = 0;
  for (const char* file : {"cases.txt", "no_figures.txt"}) {
    for (const Case& example : read_cases(file)) {
      numbers.insert(example.number);
      EXPECT_FALSE(example.text.empty()) << example.name;
      EXPECT_FALSE(example.figures.empty() && example.forbidden.empty()) << example.name;
      positive += example.figures.size();
      negative += example.forbidden.size();
    }
  }
  for (int number = 1; number <= 148; ++number) EXPECT_TRUE(numbers.contains(number)) << number;
  EXPECT_GE(negative, positive);
}

}  // namespace
}  // namespace solieu::test
