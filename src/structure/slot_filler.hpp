// What is in force: the agency, area, programme and period that a statement takes from those before it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "structure/period_filler.hpp"
#include "structure/place_filler.hpp"
#include "structure/reading.hpp"
#include "structure/topic_filler.hpp"

namespace solieu {
inline namespace v0 {

/// Fills the slots of drafts, statement by statement in reading order.
class SlotFiller {
 public:
  SlotFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
             const std::vector<Mention>& mentions, const Statements& statements);
  SlotFiller(const SlotFiller&) = delete;  // its parts refer to what it has read
  SlotFiller& operator=(const SlotFiller&) = delete;

  /// Fills the drafts of a statement, then lets the statement change what is in force.
  void fill(const Statement& statement, std::span<Draft> drafts);

 private:
  // The names before figures that are told in order.
  struct Names {
    std::vector<std::uint32_t> programmes;  // mentions
    std::vector<std::uint32_t> areas;       // symbols
    std::vector<std::uint32_t> agencies;    // symbols
    std::vector<std::uint32_t> places;      // symbols of agencies and areas
  };

  void enter_block(const Statement& statement);
  void note_heading(const Statement& statement);
  [[nodiscard]] std::optional<RecordKind> kind_of_whole(const Statement& statement) const;
  void decide_kind(const Statement& statement, const std::optional<RecordKind>& whole, Draft& draft) const;
  void repeat_in_order(std::span<Draft* const> after);
  void pair_joined(const Statement& statement, std::span<Draft> drafts);
  [[nodiscard]] Names names_before(const Statement& statement, std::uint32_t end) const;
  void place_in_order(const Statement& statement, const Names& names, std::size_t at, std::size_t figures,
                      Draft& draft) const;
  [[nodiscard]] std::uint32_t last_respectively(const Statement& statement, std::span<const Draft> drafts) const;
  void pair_in_order(const Statement& statement, std::span<Draft> drafts);
  void note_list(const Statement& statement, std::span<const Draft> drafts);
  void update(const Statement& statement, std::span<const Draft> drafts);

  const Passage& passage_;
  const std::vector<Mention>& mentions_;
  const SlotCues& cues_;
  const FixedSymbols& fixed_;
  Reading reading_;
  PlaceReader places_;
  PeriodFiller period_;
  PlaceFiller place_;
  TopicFiller topic_;
  std::uint32_t block_ = no_figure;
  bool section_aims_ = false;            // "IV. Chỉ tiêu năm 2021" heads the section
  std::optional<RecordKind> list_kind_;  // what the line above a list says of it
};

}  // namespace v0
}  // namespace solieu
