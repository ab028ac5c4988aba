// The days of a figure, and which of them stay in force for the figures after it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "structure/kind_by_days.hpp"
#include "structure/reading.hpp"
#include "structure/when.hpp"

namespace solieu {
inline namespace v0 {

/// Fills the date and period of drafts, and the kind of those that only their days tell to be no results.
class PeriodFiller {
 public:
  /// Starts from the days that the headline names.
  PeriodFiller(const Passage& passage, const StructureCues& cues, const std::vector<Mention>& mentions,
               const Statements& statements, const Reading& reading);

  /// Ends what does not reach into the block of a statement.
  void enter_block(const Statement& statement);
  /// A short line without figures heads what is below it.
  void enter_heading(const Statement& statement, Numbering number);
  /// Fills the days that the statement says of a draft, else those in force.
  void fill(const Statement& statement, Draft& draft) const;
  /// Gives a part ("trong đó …") the days of the draft before it.
  void date_part(const Statement& statement, const Draft& before, Draft& draft) const;
  /// Corrects the days of a draft by what it counts, once that is known.
  void date_by_measure(const Statement& statement, Draft& draft) const;
  /// Lets a statement change what is in force; `targets`: it tells nothing but aims.
  void update(const Statement& statement, std::span<const Draft> drafts, bool targets);

 private:
  [[nodiscard]] std::optional<When> baseline_of(const Statement& statement, std::uint32_t anchor) const;
  [[nodiscard]] std::optional<When> in_force(RecordKind kind) const;
  [[nodiscard]] const DateValue& date_at(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] std::optional<std::uint32_t> date_before(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] std::optional<When> window_of(const Statement& statement, std::uint32_t anchor) const;
  void begin_with_year(const Statement& statement, std::uint32_t anchor, When& when) const;
  [[nodiscard]] bool spans_figures(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] std::optional<When> months_of_state(const Statement& statement, std::uint32_t anchor,
                                                    const std::optional<When>& state) const;
  [[nodiscard]] bool recalls_event(const Statement& statement) const;
  [[nodiscard]] bool is_of_occasion(const Statement& statement) const;
  [[nodiscard]] bool sums_years(const Statement& statement) const;
  [[nodiscard]] bool means_term(const Statement& statement) const;
  [[nodiscard]] bool means_day(const Statement& statement, std::uint32_t anchor) const;
  [[nodiscard]] bool means_state(const When& when) const;
  [[nodiscard]] bool ranks_places(const Statement& statement, const Draft& draft) const;
  [[nodiscard]] std::optional<When> days_of(const Statement& statement, const Draft& draft) const;
  void begin_with_parts(Draft& draft) const;
  void date_stock(const Statement& statement, Draft& draft) const;
  void date_guests(const Statement& statement, Draft& draft) const;
  void return_to_first(const Statement& statement, Draft& draft) const;

  void end_section();
  void enter_item(bool item);
  [[nodiscard]] static bool is_spell(const Period& period);
  [[nodiscard]] bool is_day_before_state() const;
  [[nodiscard]] bool is_review_of(const When& when) const;
  [[nodiscard]] bool is_before_first() const;
  [[nodiscard]] bool is_within_first() const;
  [[nodiscard]] bool tells_of_other_programme(std::span<const Draft> drafts) const;
  void note_own(const Statement& statement, std::span<const Draft> drafts);
  void pass_over_aims(const Statement& statement, std::span<const Draft> drafts, When& when) const;
  [[nodiscard]] bool ends_far_ahead(const When& when) const;
  [[nodiscard]] bool is_attributive(const Statement& statement, const When& when) const;
  [[nodiscard]] bool is_of_scheme(const Statement& statement, const Symbol& date) const;
  [[nodiscard]] bool is_unfinished(const When& when) const;
  [[nodiscard]] bool is_bare_day(const When& when) const;
  [[nodiscard]] bool is_of_picture(const Statement& statement, const When& when) const;
  [[nodiscard]] bool is_whole_year(const When& when) const;
  [[nodiscard]] bool goes_back(const When& when) const;
  [[nodiscard]] bool looks_back(const Draft& draft, const When& when) const;
  [[nodiscard]] bool ends_here(const Statement& statement, std::span<const Draft> drafts, const When& when) const;
  [[nodiscard]] std::optional<When> of_figures(const Statement& statement, std::span<const Draft> drafts,
                                               const When& when) const;
  [[nodiscard]] bool opens_with_year(const Statement& statement, const When& when) const;
  [[nodiscard]] bool yields(const Statement& statement, bool figures, bool heads_list, const When& when) const;
  [[nodiscard]] bool is_end_of_now(const Statement& statement, const When& when) const;
  [[nodiscard]] bool is_back_then(const Statement& statement, const When& when) const;
  [[nodiscard]] bool sums_up(const Statement& statement, const When& when) const;
  void go_on_undated(const Statement& statement, std::span<const Draft> drafts);
  void put_in_force(const Statement& statement, std::span<const Draft> drafts, const When& when);

  const Passage& passage_;
  const std::vector<Mention>& mentions_;
  const SlotCues& cues_;
  const FixedSymbols& fixed_;
  const Reading& reading_;
  WhenReader whens_;
  KindByDays kinds_;
  std::optional<std::chrono::year_month_day> published_;
  std::optional<When> now_;             // the days in force
  std::optional<When> aimed_;           // said of targets after it
  std::optional<When> dated_;           // the last that is not only "đến nay"
  std::optional<When> state_;           // the last state as of a day
  std::optional<When> flow_;            // the last days that something took
  std::optional<When> first_when_;      // of the first text that says when …
  std::string_view first_programme_;    // … and its programme
  bool other_programme_ = false;        // the days in force are of another
  std::optional<When> event_;           // the day of what the text opens with
  bool event_alone_ = false;            // told without figures
  std::optional<When> own_;             // the days of the sentence before, if only its own
  bool own_days_ = false;               // the days in force are those of a sentence that tells of one part
  std::optional<When> before_sum_;      // in force before "Tính chung 9 tháng, …"
  bool sum_in_item_ = false;            // the sum is an item's own
  std::optional<When> above_list_;      // in force where a list begins
  std::optional<When> above_sections_;  // in force where the first numbered heading stands
  std::optional<When> heading_when_;    // the days that it says, if it has a number …
  bool heading_roman_ = false;          // … which is a Roman one
};

}  // namespace v0
}  // namespace solieu
