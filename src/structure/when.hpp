// Which period a figure belongs to.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "structure/cue_symbols.hpp"
#include "structure/draft.hpp"

namespace solieu {
inline namespace v0 {

/// What a date is to the figures of its statement.
enum class DateUse : std::uint8_t {
  period,    // the days covered
  as_of,     // a state as of its last day
  baseline,  // the period compared with
  plan,      // the year of a plan
  due,       // the day by which something is to be done
  report,    // the day on which somebody said it
  nothing,   // a duration, a holiday
};

struct When {
  std::uint32_t mention = 0;
  Period period;
  bool same_days = false;  // "cùng kỳ năm 2019": only the year of `period` counts
  bool reported = false;   // the day of who tells the figures, and not theirs
};

/// The same days of another year.
[[nodiscard]] Period in_year(const Period& period, std::chrono::year year);

class WhenReader {
 public:
  WhenReader(const Passage& passage, const StructureCues& cues, const std::vector<Mention>& mentions);

  [[nodiscard]] DateUse use_of(const Statement& statement, std::uint32_t symbol) const;
  /// What the statement itself says of the figure at `anchor`.
  [[nodiscard]] std::optional<When> read(const Statement& statement, std::uint32_t anchor, RecordKind kind) const;
  /// The period compared with, nearest before the figure.
  [[nodiscard]] std::optional<When> baseline_before(const Statement& statement, std::uint32_t anchor) const;
  /// Whether a change is said against "cùng kỳ", whatever period that is.
  [[nodiscard]] bool compared_after(const Statement& statement, std::uint32_t figure) const;
  /// The period compared with that follows a change: "tăng 13% so với tháng trước".
  [[nodiscard]] std::optional<When> baseline_after(const Statement& statement, std::uint32_t anchor) const;
  /// Whether a baseline is "cùng kỳ năm 2019": the same days of that year.
  [[nodiscard]] bool same_days(const Statement& statement, std::uint32_t symbol) const;
  /// The last period of the statement that later statements go on with.
  [[nodiscard]] std::optional<When> last_period(const Statement& statement, RecordKind kind) const;

  /// The first single day of the statement on which something happens or is said.
  [[nodiscard]] std::optional<When> first_day(const Statement& statement) const;

  /// "cuối năm 2018", "cuối tháng 4".
  [[nodiscard]] bool says_end(const Mention& date) const;

 private:
  [[nodiscard]] const DateValue* date_at(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] std::optional<When> usable(const Statement&, std::uint32_t symbol, RecordKind) const;
  [[nodiscard]] std::optional<When> at_end(const Statement&, std::uint32_t anchor, RecordKind) const;
  [[nodiscard]] std::optional<When> behind(const Statement&, std::uint32_t anchor, RecordKind) const;
  [[nodiscard]] bool begins_inside(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool follows_state(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool dates_start(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_of_start(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] std::uint32_t opening_of(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] std::uint32_t closing_of(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_of_cause(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool opens_since(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool is_result_of_fall(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool is_since(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool is_aside(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool is_own(const Statement& statement, std::uint32_t symbol) const;
  void begin_since(const Statement& statement, std::uint32_t symbol, When& when) const;
  void end_at_state(const Statement&, std::uint32_t symbol, When&) const;
  [[nodiscard]] bool gives_days_told(const Statement& statement, std::uint32_t symbol,
                                     const std::optional<When>& told) const;
  [[nodiscard]] bool gives_days_of(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool in_parenthesis(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool whole_year(const When&) const;
  [[nodiscard]] static bool lies_within(const When& inner, const When& outer);
  [[nodiscard]] bool heads_parenthesis(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool ends_part(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool spans_years(const When& when) const;
  [[nodiscard]] std::optional<When> state_before(const Statement&, std::uint32_t anchor, RecordKind) const;
  [[nodiscard]] bool is_of_counted(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] SymbolCode last_figure(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_of_meeting(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool only_reported(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_day_of_compared(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_of_noun(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool is_attribute(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_multiplied(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool is_ahead(const Statement&, std::uint32_t symbol) const;

  const Passage& passage_;
  const std::vector<Mention>& mentions_;
  const FixedSymbols& fixed_;
  const WhenCues& cues_;
};

}  // namespace v0
}  // namespace solieu
