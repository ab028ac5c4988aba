// What is in force: the agency, area, programme and period that a statement takes from those before it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "structure/period_filler.hpp"
#include "structure/place_filler.hpp"
#include "structure/reading.hpp"
#include "structure/topic.hpp"

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
  struct InForce {
    std::optional<std::uint32_t> programme;
    bool other_matter = false;  // the text has come to what belongs to no programme
  };

  [[nodiscard]] bool lasts(std::uint32_t programme) const;
  void note_heading(const Statement& statement);
  [[nodiscard]] bool answers(const Statement&) const;
  void note_whole();
  void take_measure_of_whole(const Draft& before, Draft& draft) const;
  void note_newly_won(const Statement&);
  void note_divided(const Statement& statement);
  void enter_block(const Statement&);
  void enter_list(const Statement&);
  [[nodiscard]] bool is_part_of(const Draft& before, const Draft& draft, bool part) const;
  TopicReader::Programme choose_programme(const Statement&, Draft&);
  [[nodiscard]] bool became(std::span<const Draft>, const Draft&) const;
  void fill_topic(const Statement&, std::span<const Draft>, Draft&);
  [[nodiscard]] double size_of(const Draft&) const;
  [[nodiscard]] std::optional<std::uint32_t> raised_programme(const Draft& draft) const;
  [[nodiscard]] bool sums_all(const Draft& draft) const;
  [[nodiscard]] bool covers_whole(const Draft& draft) const;
  [[nodiscard]] std::string_view programme_of(const Draft& draft) const;
  [[nodiscard]] std::string_view id_of(std::uint32_t programme) const;
  [[nodiscard]] bool is_part_of_new(const Draft& draft) const;
  void take_programme_of_whole(Draft&) const;
  [[nodiscard]] bool leads_with_area(const Draft&) const;
  [[nodiscard]] bool goes_on_ranking(const Draft&) const;
  void note_ranked(const Draft&, const TopicReader::Programme& said);
  [[nodiscard]] bool counts_all(const Earlier& other) const;
  [[nodiscard]] bool is_ranked(const Draft& draft) const;
  [[nodiscard]] bool names_guests_before(const Draft& draft) const;
  [[nodiscard]] bool is_owed(const Draft& draft) const;
  [[nodiscard]] bool is_paid(const Draft& draft) const;
  [[nodiscard]] bool is_given(const Draft& draft) const;
  [[nodiscard]] bool is_total(const Earlier& before, const Draft& draft) const;
  [[nodiscard]] bool mans(const Earlier& before, const Draft& draft) const;
  [[nodiscard]] bool goes_on_list(const Earlier& before, const Draft& draft) const;
  void pair_in_order(const Statement&, std::span<Draft>);
  void pair_joined(const Statement&, std::span<Draft>);
  void repeat_in_order(std::span<Draft* const>);
  void take_from_sum(std::span<Draft> drafts) const;
  void take_from_whole(std::span<Draft> drafts);
  void update(const Statement&, std::span<const Draft>);
  void note_list(const Statement&, std::span<const Draft>);
  void note_programme(const Statement& statement);
  [[nodiscard]] bool names_several(const Statement& statement, std::uint32_t symbol) const;

  const std::vector<Mention>& mentions_;
  const TopicReader& topics_;
  const SlotCues& cues_;
  const FixedSymbols& fixed_;
  const Passage& passage_;
  Reading reading_;
  PlaceReader places_;
  PeriodFiller period_;
  PlaceFiller place_;
  InForce now_;
  std::map<std::string_view, std::uint32_t> named_;  // how often each programme is
  std::optional<std::uint32_t> divided_;             // the programme whose parts a sentence of this paragraph told
  std::optional<Earlier> whole_;                     // the last count of those who take part, of a paragraph before
  std::vector<Earlier> newly_won_;                   // the same of those newly won, of each programme
  std::optional<Earlier> ranked_;                    // the last count of persons that its place leads, with a programme
  std::string_view ranked_level_;                    // of that place
  double persons_ = 0;                               // that the statement counts, all together
  std::string_view fronted_measure_;                 // "Về số người tham gia mới, …"
  std::string_view people_measure_;                  // of whom a sentence without figures tells
  std::uint32_t block_ = no_figure;
  std::optional<std::uint32_t> heading_;         // the programme that a line of its own above the paragraphs names
  std::optional<std::uint32_t> item_programme_;  // the first that an item of the list names
  std::optional<std::uint32_t> list_programme_;  // of the line above a list
  std::string_view list_measure_;                // of money, that the line above a list names …
  std::string_view list_people_measure_;         // … and of people
  bool section_aims_ = false;                    // "IV. Chỉ tiêu năm 2021" heads the section
  std::optional<RecordKind> list_kind_;          // what the line above a list says of it
};

}  // namespace v0
}  // namespace solieu
