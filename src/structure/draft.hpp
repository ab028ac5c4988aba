// Drafts: records in the making. A draft is a head figure and what is said of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/domain.hpp"
#include "structure/cue_symbols.hpp"
#include "structure/figure.hpp"
#include "structure/mention_units.hpp"

namespace solieu {
inline namespace v0 {

inline constexpr std::uint32_t no_figure = 0xFFFFFFFF;

struct Draft {
  const Statement* statement = nullptr;
  std::uint32_t anchor = 0;         // symbol of the figure that stands for the draft
  std::optional<Figure> value;      // the counted value; empty when only ratios or changes are said
  std::vector<Figure> attached;     // ratios, changes, amounts and plans
  const Statement* next = nullptr;  // the statement that goes on about it: "Con số này tăng 12%" …
  std::vector<Figure> continued;    // … and what that says of it
  RecordKind kind = RecordKind::result;

  // Slots, as filled from the statement and the context.
  std::optional<std::uint32_t> agency;  // mention
  const AreaValue* area = nullptr;
  std::optional<std::uint32_t> area_mention;  // where the statement names it
  std::optional<std::uint32_t> programme;     // mention
  const DomainRow* told = nullptr;            // the programme where no mention names it
  std::optional<std::uint32_t> date;          // mention the period comes from
  Period period;
  std::string_view measure;       // in the rules
  std::string_view measure_rule;  // the row that named the measure, else empty
  bool stock = false;             // which tells what there is as of a day

  /// The figure that stands for it: its value, else the first that is said.
  [[nodiscard]] const Figure& head() const { return value ? *value : attached.front(); }
};

/// Groups the figures of a statement into drafts: each ratio, change, amount and plan with its own count. Appends them.
void link_figures(const Statement& statement, const std::vector<Figure>& figures, const StructureCues& cues,
                  const std::vector<Mention>& mentions, const MentionUnits& units, std::vector<Draft>& out);

/// Moves what a statement says of "con số này" from its drafts, those from `first` on, to the last draft of the
/// statement before it.
void continue_draft(const Statement& statement, std::size_t first, const LinkCues& cues, const FixedSymbols& fixed,
                    std::vector<Draft>& drafts);

/// Kinds of the drafts of one statement: what a figure's own words say, else what its list says; attached figures
/// follow their head.
void decide_kinds(std::span<Draft> drafts, const StructureCues& cues, const std::vector<Mention>& mentions);

/// The mention that gives all drafts their area.
[[nodiscard]] std::optional<std::uint32_t> shared_area(std::span<const Draft> drafts);

}  // namespace v0
}  // namespace solieu
