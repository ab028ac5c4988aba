// Which agency and area a figure belongs to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <solieu/record.hpp>

#include "structure/cue_symbols.hpp"
#include "structure/statement.hpp"

namespace solieu {
inline namespace v0 {

[[nodiscard]] bool same_area(const AreaValue& a, const AreaValue& b);
[[nodiscard]] const AreaValue& whole_country();

/// "Ban Chỉ đạo huyện tổ chức hội nghị sơ kết": who calls a meeting, or broadcasts, is seldom whose the results are.
[[nodiscard]] bool only_hosts(const AgencyValue& agency);
/// The area that an agency's figures cover when nothing else is said, the country for central ones; else null.
[[nodiscard]] const AreaValue* area_of(const AgencyValue& agency);
/// The area that a mention is, or that its agency covers; else null.
[[nodiscard]] const AreaValue* area_in(const Mention& mention);
/// Whether an area is part of another, as far as they tell.
[[nodiscard]] bool is_within(const AreaValue& area, const AreaValue& other);

struct Place {
  std::optional<std::uint32_t> agency;  // mention
  const AreaValue* area = nullptr;
  std::optional<std::uint32_t> area_mention;
  [[nodiscard]] bool empty() const { return !agency && area == nullptr; }
};

class PlaceReader {
 public:
  /// `focus`: the area that the article is about, or null.
  PlaceReader(const Passage& passage, const StructureCues& cues, const std::vector<Mention>& mentions,
              const AreaValue* focus);

  /// What the statement itself says of the figure at `anchor`: the nearest name before it up to a semicolon, else
  /// one after it, else one before.
  [[nodiscard]] Place read(const Statement& statement, std::uint32_t anchor, RecordKind kind) const;

  /// Whether the name at a symbol can be the subject of figures: not a plan's giver, a document's issuer,
  /// a companion, a recipient, a comparison, nor what only says where another name lies.
  [[nodiscard]] bool can_be_subject(const Statement& statement, std::uint32_t symbol, RecordKind kind) const;

  /// Whether an agency only gives a plan or an honour, or is over the one named before it: "kế hoạch Thủ tướng giao",
  /// "được Bộ Y tế công nhận", "Cục A thuộc Bộ B".
  [[nodiscard]] bool gives(const Statement& statement, std::uint32_t symbol) const;

  /// Whether an agency is only named for a document that it issued: "Nghị quyết số 02 của Chính phủ".
  [[nodiscard]] bool issues(const Statement& statement, std::uint32_t symbol) const;

  /// Whether an area is only where a central agency met.
  [[nodiscard]] bool is_venue(const Statement& statement, std::uint32_t symbol) const;

  /// Whether the name stays in force after its statement: not a quoted official's, not a higher level's.
  [[nodiscard]] bool stays(const Statement& statement, std::uint32_t symbol) const;

  /// The first of the agencies of one place that stand side by side up to the one at a symbol.
  [[nodiscard]] std::uint32_t first_of_agencies(const Statement& statement, std::uint32_t symbol,
                                                RecordKind kind) const;

  [[nodiscard]] const AgencyValue* agency_at(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] const AreaValue* area_at(const Statement& statement, std::uint32_t symbol) const;

  /// "lớn nhất tỉnh": an area that says among whom something is the most.
  [[nodiscard]] bool is_among(const Statement& statement, std::uint32_t symbol) const;

 private:
  [[nodiscard]] bool is_unknown_name(const Symbol& symbol) const;
  [[nodiscard]] std::uint32_t first_of_areas(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] Place before(const Statement&, std::uint32_t anchor, std::uint32_t from, RecordKind) const;
  [[nodiscard]] Place after(const Statement&, std::uint32_t anchor, RecordKind) const;
  [[nodiscard]] Place behind_aim(const Statement&, std::uint32_t anchor, RecordKind) const;
  [[nodiscard]] Place at_end_of_part(const Statement&, std::uint32_t anchor, std::uint32_t from, RecordKind) const;
  [[nodiscard]] bool is_dealt_with(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool speaks_for_itself(const Statement& statement, const AgencyValue& agency) const;
  [[nodiscard]] bool is_host(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool manages(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] std::uint32_t opening_of(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool serves(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_where(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] std::uint32_t without_scene(const Statement&, std::uint32_t from) const;
  [[nodiscard]] Place source_at_end(const Statement& statement, std::uint32_t anchor) const;
  void take_scene(const Statement&, std::uint32_t anchor, std::uint32_t from, Place& place) const;
  [[nodiscard]] std::uint32_t place_after(const Statement&, std::uint32_t anchor, const Place& named) const;
  [[nodiscard]] bool ends_with_act(const Symbol& words) const;
  [[nodiscard]] bool assigns_passively(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_of_whole(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool is_above_named(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_origin(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool is_met(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool accompanies(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_compared(const Statement& statement, std::uint32_t symbol, std::uint32_t anchor) const;
  [[nodiscard]] bool explains_name(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_example(const Statement&, std::uint32_t symbol) const;

  [[nodiscard]] bool above_focus(const AreaValue* area) const;

  const Passage& passage_;
  const std::vector<Mention>& mentions_;
  const AreaValue* focus_;
  const FixedSymbols& fixed_;
  const PlaceCues& cues_;
};

}  // namespace v0
}  // namespace solieu
