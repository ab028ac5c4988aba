// Whether figures are results, aims or forecasts where only their days tell.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "structure/draft.hpp"
#include "structure/when.hpp"

namespace solieu {
inline namespace v0 {

/// Whether a part of a date ("year") is not said.
[[nodiscard]] bool infers(const Mention& date, std::string_view part);

class KindByDays {
 public:
  KindByDays(const Passage& passage, const StructureCues& cues, const std::vector<Mention>& mentions);

  /// Decides the kind of a draft whose days are filled, and sets those of an aim for the time it is meant for;
  /// `heading`: the days that the heading above it says.
  void decide(const std::optional<When>& heading, Draft& draft) const;
  /// Whether days are yet to come, or have only just begun.
  [[nodiscard]] bool is_ahead(const When& when) const;

 private:
  void look_ahead(Draft& draft) const;
  void set_for_year(Draft& draft) const;
  [[nodiscard]] bool lies_ahead(const Draft& draft) const;
  [[nodiscard]] bool has_just_begun(const Period& period) const;
  [[nodiscard]] bool is_whole_of_now(const Draft& draft) const;
  [[nodiscard]] bool is_of_now(const Draft& draft) const;
  [[nodiscard]] bool is_of_heading_ahead(const std::optional<When>& heading, const Draft& draft) const;
  [[nodiscard]] bool is_to_come(const std::optional<When>& heading, const Draft& draft) const;
  [[nodiscard]] bool is_due(const Draft& draft) const;

  const Passage& passage_;
  const std::vector<Mention>& mentions_;
  const SlotCues& cues_;
  std::optional<std::chrono::year_month_day> published_;
};

}  // namespace v0
}  // namespace solieu
