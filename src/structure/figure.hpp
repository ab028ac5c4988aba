// Figures: the numbers of a statement, each with the role that its words give it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <solieu/record.hpp>

#include "extract/domain.hpp"
#include "structure/cue_symbols.hpp"
#include "structure/mention_units.hpp"
#include "structure/statement.hpp"

namespace solieu {
inline namespace v0 {

enum class Role : std::uint8_t {
  value,
  plan,
  growth,
  decline,
  of_plan,
  over_plan,
  under_plan,
  of_population,
  of_previous,
  of_total,
};

struct Figure {
  std::uint32_t symbol = 0;   // in its statement
  std::uint32_t mention = 0;  // in the article
  Role role = Role::value;
  std::optional<RecordKind> kind;  // as its words say; empty: nothing said
  bool sum_of_previous = false;    // money said of the count before it
  bool running = false;            // a total after an increment
  bool baseline = false;           // the figure of the period compared with
  bool estimated = false;          // hedged from afar: "ước giải ngân đến 31/10 là …"
  Decisions decisions{};           // the rows that decided
};

/// The row that decided a slot, or null.
[[nodiscard]] inline const StatementRow* row_of(const Decisions& decisions, Slot slot) {
  return decisions[static_cast<std::size_t>(slot)];
}

/// Reads the figures of a statement that are in scope, in order.
class FigureReader {
 public:
  FigureReader(const Passage& passage, const StatementRules& rules, const StructureCues& cues,
               const DomainRules& domains, const MentionUnits& units, const std::vector<Mention>& mentions,
               const Statements& statements);

  /// Replaces what `out` holds.
  void read(const Statement& statement, std::vector<Figure>& out);

 private:
  [[nodiscard]] bool in_scope(const Statement&, std::size_t symbol, const Decisions&) const;
  [[nodiscard]] bool begins_cue(std::uint32_t token, SymbolCode cue) const;
  [[nodiscard]] bool says_mean(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool is_mean(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool is_price(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool introduces_places(const Statement&, std::size_t symbol, std::string_view unit_kind) const;
  [[nodiscard]] bool groups_places(const Statement&, std::size_t symbol, const CountValue&,
                                   std::string_view unit_kind) const;
  [[nodiscard]] bool follows_area(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool names_unit_before(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool opens_with_unit(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool is_listed_count(const Statement& statement, std::size_t symbol) const;
  [[nodiscard]] bool counts_casualties(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool joins_count(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool unitless_in_scope(const Statement&, std::size_t symbol) const;
  void settle_ratios(std::vector<Figure>& figures);
  void note_whole(const std::vector<Figure>& figures);
  static void follow(Figure& figure, const StatementRow* row, std::optional<Role>& beside_count);
  void note_shares(std::vector<Figure>& figures);
  void settle_over_whole(std::vector<Figure>& figures);
  void settle_exceeded(std::vector<Figure>& figures);
  void note_aims(std::vector<Figure>& figures);
  void follow_plans(const Statement&, std::vector<Figure>& figures);
  [[nodiscard]] bool reached_by_places(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool is_other_than_fraction(const Statement&, std::size_t symbol) const;
  [[nodiscard]] bool of_planned(const Statement&, std::size_t symbol) const;
  [[nodiscard]] Role role_of(const Statement&, std::size_t symbol, const Decisions&);
  [[nodiscard]] Role same_as_before(const PercentValue&) const;

  const Passage& passage_;
  const StatementRules& rules_;
  const DomainRules& domains_;
  const MentionUnits& units_;
  const std::vector<Mention>& mentions_;
  const SymbolSet& states_;
  SymbolCode mean_;
  SymbolCode reachrate_;
  SymbolCode and_;
  SymbolCode of_which_, debt_, rate_, coverage_, plan_;
  // What "đạt 91%" means where nothing else says it: as the same percentage before, else as the last one.
  bool planned_ = false;  // the article speaks of a plan at all
  std::optional<Role> last_ratio_;
  std::optional<Role> said_role_;               // of the last share of the statement before, if its words say of what
  std::optional<Role> whole_role_;              // the same, where this statement tells the parts
  std::vector<double> recent_counts_;           // the last few
  bool over_whole_ = false;                     // a share of the list, or of the statement, is more than a whole
  bool list_covers_ = false;                    // what stands above the list names a coverage
  bool documents_planned_ = false;              // the paragraph has said a share of a plan
  std::uint32_t block_ = 0;                     // of the last statement
  std::optional<std::uint32_t> planned_block_;  // of the last share of a plan …
  std::string_view planned_kind_;               // … and what kind of thing it was of
  double last_aim_ = 0;                         // the count of the last aim
  std::unordered_map<double, Role> seen_ratios_;
};

[[nodiscard]] inline bool is_change(Role role) { return role == Role::growth || role == Role::decline; }

}  // namespace v0
}  // namespace solieu
