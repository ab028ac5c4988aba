// The programme and measure of a figure, and which of them stay in force for the figures after it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "structure/reading.hpp"
#include "structure/topic.hpp"

namespace solieu {
inline namespace v0 {

/// Fills the programme and measure of drafts.
class TopicFiller {
 public:
  TopicFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
              const std::vector<Mention>& mentions, Reading& reading);

  /// Forgets what the line above a list said.
  void leave_list();
  /// A short line without figures says what is below it about; one that names nothing ends that.
  void enter_heading(const Statement& statement, Numbering number);
  /// Ends what does not reach into the block of a statement; an item of a list goes by what heads the list.
  void enter_block(const Statement& statement);
  /// What a statement says before its drafts are filled, and all that one without figures says.
  void enter_statement(const Statement& statement, std::span<const Draft> drafts);
  /// Fills what the statement says of the draft at an index, else what is in force or goes with the drafts before it.
  void fill(const Statement& statement, std::span<Draft> drafts, std::size_t at);
  /// Gives the drafts of a statement that are parts of one sum what that is of.
  void fill_parts(std::span<Draft> drafts);
  /// "Kết quả BHXH tự nguyện ở một số huyện:" speaks for the list below it.
  void head_list(const Statement& statement, std::span<const Draft> drafts);
  /// What later drafts ask of one that is filled.
  [[nodiscard]] Earlier earlier(const Draft& draft) const;

 private:
  [[nodiscard]] double size_of(const Draft& draft) const;
  [[nodiscard]] std::string_view id_of(std::uint32_t programme) const;
  [[nodiscard]] std::string_view programme_of(const Draft& draft) const;

  [[nodiscard]] bool lasts(std::uint32_t programme) const;
  void note_divided(const Statement& statement);
  void note_programme(const Statement& statement);
  void note_newly_won(const Statement& statement);
  [[nodiscard]] bool names_several(const Statement& statement, std::uint32_t symbol) const;
  TopicReader::Programme choose_programme(const Statement& statement, Draft& draft);
  void narrow_in_force(Draft& draft) const;
  [[nodiscard]] bool covers_whole(const Draft& draft) const;

  void fill_topic(const Statement& statement, std::span<const Draft> before, Draft& draft);
  [[nodiscard]] bool became(const Draft& before, const Draft& draft) const;
  void take_announced(const Statement& statement, Draft& draft) const;
  void fill_households(Draft& draft) const;
  void fill_persons(const Statement& statement, std::span<const Draft> before, const TopicReader::Programme& said,
                    std::string_view named, Draft& draft) const;
  void go_on(const Earlier& before, const TopicReader::Programme& said, std::string_view named, Draft& draft) const;
  void imply_measure(Draft& draft) const;
  [[nodiscard]] bool won_beside_events() const;
  [[nodiscard]] bool is_of_guests(const Statement& statement, std::span<const Draft> before, bool own,
                                  const Draft& draft) const;
  [[nodiscard]] const Earlier* last_count() const;
  [[nodiscard]] bool is_ranked(const Draft& draft) const;
  [[nodiscard]] bool leads_with_area(const Draft& draft) const;
  [[nodiscard]] bool goes_on_ranking(const Draft& draft) const;
  void note_ranked(const Draft& draft, const TopicReader::Programme& said);
  [[nodiscard]] bool is_owed(const Draft& draft) const;
  [[nodiscard]] bool is_paid(const Draft& draft) const;
  [[nodiscard]] bool is_given(const Draft& draft) const;
  [[nodiscard]] bool mans(const Earlier& before, const Draft& draft) const;
  [[nodiscard]] bool goes_on_list(const Earlier& before, const Draft& draft) const;

  void note_whole();
  [[nodiscard]] bool is_part_of(const Draft& before, const Draft& draft) const;
  void take_measure_of_whole(const Draft& before, Draft& draft) const;
  void take_programme_of_whole(Draft& draft) const;
  [[nodiscard]] bool is_part_of_new(const Draft& draft) const;
  void take_from_sum(std::span<Draft> drafts) const;
  void take_from_whole(std::span<Draft> drafts);

  const Passage& passage_;
  const std::vector<Mention>& mentions_;
  const TopicReader& topics_;
  const SlotCues& cues_;
  const FixedSymbols& fixed_;
  Reading& reading_;
  std::map<std::string_view, std::uint32_t> named_;  // how often each programme is
  std::optional<std::uint32_t> now_;                 // the programme in force
  bool other_matter_ = false;                        // the text has come to what belongs to no programme
  std::optional<std::uint32_t> heading_;             // that a line of its own above the paragraphs names
  std::optional<std::uint32_t> divided_;             // whose parts a sentence of this paragraph told
  bool item_names_ = false;                          // the item that named it opens with a name
  std::optional<std::uint32_t> list_programme_;      // of the line above a list
  std::optional<std::uint32_t> item_programme_;      // the first that an item of the list names
  std::string_view list_measure_;                    // of money, that the line above a list names …
  std::string_view list_people_measure_;             // … and of people
  std::string_view fronted_measure_;                 // "Về số người tham gia mới, …"
  std::string_view people_measure_;                  // of whom a sentence without figures tells
  std::optional<Earlier> whole_;                     // the last count of those who take part, of a paragraph before
  std::vector<Earlier> newly_won_;                   // the same of those newly won, of each programme
  std::optional<Earlier> ranked_;                    // the last count of persons that its place leads, with a programme
  std::string_view ranked_level_;                    // of that place
  double persons_ = 0;                               // that the statement counts, all together
  bool part_ = false;                                // the draft before is a part of one before it
};

}  // namespace v0
}  // namespace solieu
