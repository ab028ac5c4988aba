// The rows of cues.tsv and statements.tsv, compiled.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/finders.hpp"
#include "rules/pattern.hpp"
#include "structure/decision_cache.hpp"

namespace solieu {
inline namespace v0 {

/// As statements.tsv writes it: "role", "kind" …
[[nodiscard]] std::string_view slot_name(Slot slot);

/// A row of statements.tsv and the slot that it decides.
struct StatementRow {
  Slot slot = Slot::role;
  std::string value;
  std::string rule;  // "statements.tsv:14"
};

/// Fixed symbols; cue words have codes of their own.
struct FixedSymbols {
  SymbolCode count, percent, money, target_count, target_percent, target_money;
  SymbolCode date, agency, area, programme, document, gap;
  SymbolCode comma, semicolon, colon, open, close, quote, dash, slash, minus, plus, start, end;
};

class StatementRules {
 public:
  [[nodiscard]] SymbolCode cue_code(std::uint32_t row) const { return cue_codes_[row]; }
  [[nodiscard]] const FixedSymbols& fixed() const { return fixed_; }
  [[nodiscard]] SymbolCode named(std::string_view name) const { return names_.find(name); }
  [[nodiscard]] std::string_view name(SymbolCode code) const { return names_.name(code); }

  /// Decides the slots of the figure whose symbol in `window` is a target symbol.
  [[nodiscard]] Decisions decide(std::string_view window) const;

 private:
  friend std::shared_ptr<const StatementRules> compile_statements(const Rules&, Lexicon&, Problems&);
  void name_fixed_symbols();
  void add(const RuleTable& statements, Problems& problems);
  [[nodiscard]] Decisions match(std::string_view window) const;

  SymbolNames names_;
  FixedSymbols fixed_{};
  std::vector<SymbolCode> cue_codes_;  // per row of cues.tsv
  PatternSet patterns_;
  std::vector<StatementRow> rows_;  // per pattern
  DecisionCache decided_;
};

[[nodiscard]] std::shared_ptr<const StatementRules> compile_statements(const Rules&, Lexicon&, Problems&);

}  // namespace v0
}  // namespace solieu
