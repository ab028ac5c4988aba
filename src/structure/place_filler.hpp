// The agency and area of a figure, and which of them stay in force for the figures after it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "structure/place.hpp"
#include "structure/reading.hpp"
#include "structure/topic.hpp"

namespace solieu {
inline namespace v0 {

/// Fills the agency and area of drafts.
class PlaceFiller {
 public:
  /// Starts from what the article is about; learns its agency from the first paragraph where the headline names none.
  PlaceFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics, const PlaceReader& places,
              const std::vector<Mention>& mentions, const Statements& statements, Reading& reading);

  /// A paragraph starts from what the article is about, unless it goes on; an item of a list from what heads the list.
  void enter_block(const Statement& statement);
  /// Goes back to where the text opens, if a statement says so ("Dịp này, …").
  void enter_statement(const Statement& statement);
  /// Fills the place that the statement says of a draft, else the one in force.
  void fill(const Statement& statement, Draft& draft) const;
  /// Lets a statement change what is in force; `targets`: it tells nothing but aims.
  void update(const Statement& statement, std::span<const Draft> drafts, bool targets);

 private:
  // The names of a statement that are below the article's own level.
  struct Below {
    std::optional<std::uint32_t> subject;  // the mention that gives all figures their area
    std::optional<Place> place;            // takes over, if it is the only one
    std::vector<const AreaValue*> areas;
    bool scene = false;
  };

  [[nodiscard]] bool is_of_hamlet(const Statement& statement, std::uint32_t anchor) const;
  [[nodiscard]] bool heads_section(const Statement& statement) const;
  [[nodiscard]] bool refers_back(std::uint32_t mention) const;
  [[nodiscard]] std::string_view self_of(const Statement& statement, std::uint32_t anchor) const;
  [[nodiscard]] bool is_called(std::string_view word, std::uint32_t agency) const;
  void take_acting(Place& place) const;
  [[nodiscard]] bool is_of_region(const Statement& statement, std::uint32_t anchor) const;
  [[nodiscard]] bool opens_statement(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool sets_scene(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool is_meeting_place(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool tells_of(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool all_told_of(std::span<const Draft> drafts, const AreaValue& area) const;
  [[nodiscard]] Place place_at(const Statement& statement, std::uint32_t symbol) const;
  void note_acting(std::span<const Draft> drafts);
  void take_unplaced(const Statement& statement, std::uint32_t symbol);
  void take_own(const Statement& statement, std::uint32_t symbol);
  void note_below(const Statement& statement, std::span<const Draft> drafts, std::uint32_t symbol, bool told,
                  Below& below) const;
  void take_names(const Statement& statement, std::span<const Draft> drafts, bool targets);
  void go_on_below(std::span<const Draft> drafts);
  void go_on_with_whole(const Statement& statement, std::span<const Draft> drafts);

  const Passage& passage_;
  const std::vector<Mention>& mentions_;
  const TopicReader& topics_;
  const PlaceReader& places_;
  const SlotCues& cues_;
  const FixedSymbols& fixed_;
  Reading& reading_;
  Place now_;                            // the place in force
  Place aim_;                            // whose aims the paragraph told last
  Place list_place_;                     // of the line above a list
  std::optional<Place> event_place_;     // who did what the text opens with, and where
  std::optional<std::uint32_t> acting_;  // the last agency that figures belong to
  const AreaValue* section_ = nullptr;   // named by a line of its own above the paragraphs
  bool of_region_;                       // the headline names a region, which is no area
  bool opened_ = false;                  // a statement of the paragraph has been read
};

}  // namespace v0
}  // namespace solieu
