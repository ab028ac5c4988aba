#include "structure/statement_rules.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "rules/tsv.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Slot::count_)> slot_names = {
    "role", "kind", "scope", "attach", "period", "bound"};

std::optional<Slot> slot_of(std::string_view name) {
  const auto found = std::find(slot_names.begin(), slot_names.end(), name);
  if (found == slot_names.end()) return std::nullopt;
  return static_cast<Slot>(found - slot_names.begin());
}

const RuleTable* find_table(const Rules& rules, std::string_view name) {
  const auto found = rules.tables().find(name);
  return found == rules.tables().end() ? nullptr : &found->second;
}

}  // namespace

std::string_view slot_name(Slot slot) { return slot_names[static_cast<std::size_t>(slot)]; }

void StatementRules::name_fixed_symbols() {
  const std::pair<SymbolCode FixedSymbols::*, std::string_view> names[] = {
      {&FixedSymbols::count, "N"},         {&FixedSymbols::percent, "P"},         {&FixedSymbols::money, "M"},
      {&FixedSymbols::target_count, "@N"}, {&FixedSymbols::target_percent, "@P"}, {&FixedSymbols::target_money, "@M"},
      {&FixedSymbols::date, "D"},          {&FixedSymbols::agency, "A"},          {&FixedSymbols::area, "R"},
      {&FixedSymbols::programme, "G"},     {&FixedSymbols::document, "X"},        {&FixedSymbols::gap, "_"},
      {&FixedSymbols::comma, ","},         {&FixedSymbols::semicolon, ";"},       {&FixedSymbols::colon, ":"},
      {&FixedSymbols::open, "("},          {&FixedSymbols::close, ")"},           {&FixedSymbols::quote, "\""},
      {&FixedSymbols::dash, "-"},          {&FixedSymbols::slash, "/"},           {&FixedSymbols::minus, "minus"},
      {&FixedSymbols::plus, "plus"},       {&FixedSymbols::start, "start"},       {&FixedSymbols::end, "end"},
  };
  for (const auto& [member, name] : names) fixed_.*member = names_.add(name);
}

Decisions StatementRules::decide(std::string_view window) const {
  return decided_.get(window, [&](std::string_view unknown) { return match(unknown); });
}

Decisions StatementRules::match(std::string_view window) const {
  thread_local std::vector<int> matched;
  patterns_.match(window, matched);
  Decisions decisions{};
  for (const int number : matched) {
    const StatementRow& row = rows_[static_cast<std::size_t>(number)];
    const StatementRow*& decision = decisions[static_cast<std::size_t>(row.slot)];
    if (decision == nullptr) decision = &row;
  }
  return decisions;
}

void StatementRules::add(const RuleTable& statements, Problems& problems) {
  PatternMacros macros;
  for (const RuleRow& row : statements.rows) {
    if (row.cells[1] == "macro") {
      macros[row.cells[0]] = row.cells[2];
      continue;
    }
    const std::optional<Slot> slot = slot_of(row.cells[1]);
    if (!slot) {
      problems.push_back(problem_at(row, 1, "there is no slot \"" + row.cells[1] + "\""));
      continue;
    }
    const PatternSet::Added added = patterns_.add(row.cells[2], names_, macros);
    if (!added.error.empty()) {
      RuleProblem problem = problem_at(row, 2, added.error);
      problem.column += added.offset;
      problems.push_back(std::move(problem));
      continue;
    }
    rows_.push_back({*slot, row.cells[3], row_name(row)});
  }
}

std::shared_ptr<const StatementRules> compile_statements(const Rules& rules, Lexicon& lexicon, Problems& problems) {
  auto out = std::make_shared<StatementRules>();
  out->name_fixed_symbols();
  if (const RuleTable* cues = find_table(rules, "cues")) {
    for (const RuleRow& row : cues->rows) {
      const SymbolCode code = out->names_.add(row.cells[1]);
      if (code == 0) problems.push_back(problem_at(row, 1, "too many different cues"));
      if (!lexicon.add(Lex::cue, row.cells[0], static_cast<std::uint32_t>(out->cue_codes_.size()))) {
        problems.push_back(problem_at(row, 0, "the phrase has no word"));
      }
      out->cue_codes_.push_back(code);
    }
  }
  if (const RuleTable* statements = find_table(rules, "statements")) out->add(*statements, problems);
  if (!out->patterns_.compile()) {
    problems.push_back({"statements.tsv", 1, 1, "the patterns together are too large", {}});
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
