// A record taken apart into figures: its value, ratios, changes, amounts and plans, each with the slots it stands in.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/record.hpp>

namespace solieu::cli {

enum class RecordSlot : std::uint8_t { kind, programme, measure, unit, bound, area, agency, period };
inline constexpr std::array<std::string_view, 8> slot_names{"kind",  "programme", "measure", "unit",
                                                            "bound", "area",      "agency",  "period"};
template <class T>
using PerSlot = std::array<T, slot_names.size()>;  // by std::size_t of RecordSlot

inline constexpr std::array<std::string_view, 11> figure_roles{
    "value",    "of_plan", "over_plan", "under_plan", "of_population", "of_previous",
    "of_total", "growth",  "decline",   "amount",     "plan"};

struct FoundFigure {
  std::string_view role;  // of figure_roles
  Quantity number;
  std::string text;
  SourceSpan span;
  PerSlot<std::string> slots;  // empty where the record has null; a period as period_text() writes it

  [[nodiscard]] const std::string& slot(RecordSlot name) const { return slots[static_cast<std::size_t>(name)]; }
};

[[nodiscard]] std::vector<FoundFigure> figures_of(const std::vector<Record>& records);

/// "2020-01-01..2020-06-30"; nothing stands for an open end.
[[nodiscard]] std::string period_text(const Period& period);

}  // namespace solieu::cli
