// What is in force: the agency, area, programme and period that a statement takes from those before it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "structure/draft.hpp"
#include "structure/focus.hpp"
#include "structure/place.hpp"
#include "structure/topic.hpp"
#include "structure/when.hpp"

namespace solieu {
inline namespace v0 {

/// Fills the slots of drafts, statement by statement in reading order.
class SlotFiller {
 public:
  SlotFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
             const std::vector<Mention>& mentions, const Statements& statements);

  /// Fills the drafts of a statement, then lets the statement change what is in force.
  void fill(const Statement& statement, std::span<Draft> drafts);

 private:
  struct InForce {
    Place place;
    std::optional<std::uint32_t> programme;
    bool other_matter = false;  // the text has come to what belongs to no programme
    std::optional<When> when;
    std::optional<When> aimed;  // said of targets after it
    Place aim;                  // whose aims the paragraph told last
  };

  // What later drafts of the paragraph ask of one.
  struct Earlier {
    const Statement* statement;
    std::uint32_t anchor;
    bool counts_persons;
    bool has_value;
    double size;
    std::string_view measure;
    std::optional<std::uint32_t> programme;
    std::optional<std::chrono::year_month_day> start;
    RecordKind kind;
    bool running;  // "nâng tổng số lên …"
  };

  [[nodiscard]] bool lasts(std::uint32_t programme) const;
  [[nodiscard]] std::uint32_t name_of(const Statement&) const;
  [[nodiscard]] bool heads_section(const Statement&) const;
  [[nodiscard]] bool is_attributive(const Statement& statement, const When& when) const;
  [[nodiscard]] bool is_whole_of_now(const Draft& draft) const;
  [[nodiscard]] bool looks_back(const Draft& draft, const When& when) const;
  [[nodiscard]] bool is_of_region(const Statement& statement, std::uint32_t anchor) const;
  [[nodiscard]] bool heads_region(const Statements& statements) const;
  [[nodiscard]] bool is_within_first() const;
  [[nodiscard]] bool is_day_before_state() const;
  [[nodiscard]] bool has_several_days(const Statement&, std::span<const Draft>) const;
  [[nodiscard]] static bool is_spell_before(const Period& state, const Period& spell);
  [[nodiscard]] bool is_review_of(const When& when) const;
  [[nodiscard]] bool is_before_first() const;
  [[nodiscard]] bool refers_back(std::uint32_t mention) const;
  [[nodiscard]] bool is_numbered(std::string_view text) const;
  [[nodiscard]] bool is_roman(std::string_view heading) const;
  [[nodiscard]] bool is_below(std::string_view heading) const;
  void note_heading(const Statement& statement);
  void end_section();
  [[nodiscard]] bool recurs(const Statement& statement) const;
  [[nodiscard]] bool recalls_event(const Statement& statement) const;
  [[nodiscard]] bool sums_years(const Statement& statement) const;
  [[nodiscard]] bool means_term(const Statement&) const;
  [[nodiscard]] bool is_of_picture(const Statement&, const When&) const;
  [[nodiscard]] bool ranks_places(const Statement&, const Draft&) const;
  void note_own(const Statement&, std::span<const Draft>);
  [[nodiscard]] bool is_bare_day(const When& when) const;
  [[nodiscard]] bool ends_far_ahead(const When& when) const;
  [[nodiscard]] bool goes_back(const When& when) const;
  [[nodiscard]] bool opens_with_year(const Statement&, const When&) const;
  [[nodiscard]] bool follows_figure(const Statement&, std::uint32_t mention) const;
  [[nodiscard]] bool answers(const Statement&) const;
  void note_whole();
  void take_measure_of_whole(const Draft& before, Draft& draft) const;
  void note_newly_won(const Statement&);
  void note_divided(const Statement& statement);
  void enter_block(const Statement&);
  void enter_list(const Statement&);
  [[nodiscard]] std::string_view self_of(const Statement&, std::uint32_t anchor) const;
  [[nodiscard]] bool is_called(std::string_view word, std::uint32_t agency) const;
  void take_acting(Place& place) const;
  [[nodiscard]] bool names_guests(const Statement&) const;
  void fill_place(const Statement&, Draft&) const;
  [[nodiscard]] bool infers(std::uint32_t date, std::string_view part) const;
  [[nodiscard]] bool has_just_begun(const Period& period) const;
  [[nodiscard]] bool is_to_come(const Draft& draft) const;
  [[nodiscard]] bool is_of_heading_ahead(const Draft& draft) const;
  [[nodiscard]] bool lies_ahead(const Draft&) const;
  [[nodiscard]] bool is_due(const Draft&) const;
  [[nodiscard]] bool is_done(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] std::uint32_t last_figure_before(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool means_state(const When&) const;
  [[nodiscard]] bool is_part_of(const Draft& before, const Draft& draft, bool part) const;
  void date_part(const Statement&, const Draft& before, Draft& draft) const;
  void date_stock(const Statement&, Draft&) const;
  void date_guests(const Statement&, Draft&) const;
  void fill_when(const Statement&, Draft&) const;
  [[nodiscard]] std::optional<When> in_force(RecordKind) const;
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
  [[nodiscard]] std::optional<When> baseline_of(const Statement&, std::uint32_t anchor) const;
  void look_ahead(Draft&) const;
  void set_for_year(Draft&) const;
  [[nodiscard]] bool is_meeting_place(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool tells_of(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool all_told_of(std::span<const Draft>, const AreaValue& area) const;
  [[nodiscard]] bool sets_scene(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool opens_statement(const Statement&, std::uint32_t symbol) const;
  void take_from_sum(std::span<Draft> drafts) const;
  void take_from_whole(std::span<Draft> drafts);
  void note_acting(std::span<const Draft> drafts);
  void update(const Statement&, std::span<const Draft>);
  void update_place(const Statement&, std::span<const Draft>, bool targets);
  [[nodiscard]] bool says_that(const Draft&) const;
  [[nodiscard]] bool sums_up(const Statement&, const When&) const;
  [[nodiscard]] bool is_end_of_now(const Statement&, const When&) const;
  void update_when(const Statement&, std::span<const Draft>, bool targets);
  [[nodiscard]] std::optional<When> window_of(const Statement&, std::uint32_t anchor) const;
  void pass_over_aims(const Statement&, std::span<const Draft>, When&) const;
  void note_list(const Statement&, std::span<const Draft>);
  void note_programme(const Statement& statement);
  [[nodiscard]] bool names_several(const Statement& statement, std::uint32_t symbol) const;

  const std::vector<Mention>& mentions_;
  std::optional<std::chrono::year_month_day> published_;
  std::vector<bool> asides_;
  Focus focus_;
  PlaceReader places_;
  WhenReader whens_;
  const TopicReader& topics_;
  const SlotCues& cues_;
  const FixedSymbols& fixed_;
  const Passage& passage_;
  InForce now_;
  std::map<std::string_view, std::uint32_t> named_;  // how often each programme is
  std::optional<std::uint32_t> divided_;             // the programme whose parts a sentence of this paragraph told
  std::optional<When> before_sum_;                   // in force before "Tính chung 9 tháng, …"
  bool sum_in_item_ = false;                         // the sum is an item's own
  std::optional<When> state_;                        // the last state as of a day
  std::optional<When> flow_;                         // the last days that something took
  std::optional<When> own_;                          // the days of the sentence before, if only its own
  bool own_days_ = false;                            // the days in force are those of a sentence that tells of one part
  std::optional<When> first_when_;                   // of the first text that says when
  std::uint32_t opening_;                            // the block with the first figure
  std::optional<Earlier> whole_;                     // the last count of those who take part, of a paragraph before
  std::vector<Earlier> newly_won_;                   // the same of those newly won, of each programme
  std::optional<Earlier> ranked_;                    // the last count of persons that its place leads, with a programme
  std::string_view ranked_level_;                    // of that place
  double persons_ = 0;                               // that the statement counts, all together
  std::string_view fronted_measure_;                 // "Về số người tham gia mới, …"
  std::string_view people_measure_;                  // of whom a sentence without figures tells
  std::vector<Earlier> paragraph_;                   // the drafts of the paragraph so far
  std::uint32_t block_ = no_figure;
  std::optional<When> dated_;                    // the last that is not only "đến nay"
  std::optional<std::uint32_t> heading_;         // the programme that a line of its own above the paragraphs names
  std::optional<Place> event_place_;             // who did what the text opens with, and where
  std::optional<When> event_;                    // the day of what the text opens with
  std::optional<std::uint32_t> item_programme_;  // the first that an item of the list names
  bool event_alone_ = false;                     // told without figures
  std::optional<When> above_sections_;           // in force where the first numbered heading stands
  std::optional<When> heading_when_;             // the days that it says, if it has a number …
  bool heading_roman_ = false;                   // … which is a Roman one
  bool of_region_ = false;                       // the headline names a region, which is no area
  std::optional<std::uint32_t> acting_;          // the last agency that figures belong to
  const AreaValue* section_ = nullptr;           // named by a line of its own above the paragraphs
  bool opened_ = false;                          // a statement of the paragraph has been read
  bool in_list_ = false;
  Place list_place_;
  std::optional<std::uint32_t> list_programme_;  // of the line above a list
  std::string_view list_measure_;                // of money, that the line above a list names …
  std::string_view list_people_measure_;         // … and of people
  bool section_aims_ = false;                    // "IV. Chỉ tiêu năm 2021" heads the section
  std::optional<RecordKind> list_kind_;          // what the line above a list says of it
};

}  // namespace v0
}  // namespace solieu
