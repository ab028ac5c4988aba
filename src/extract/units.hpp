// What the unit of a count says about the thing counted.
#pragma once

#include <string_view>

#include "extract/finders.hpp"

namespace solieu {
inline namespace v0 {

/// `kind` is person, organisation, household, event, case, casualty, document, object, activity, place, time, distance,
/// weight, area, age, percent, money, score, times or other; `measure` the measure that the unit implies, else empty.
struct UnitInfo {
  std::string_view kind;
  std::string_view measure;
};

/// Of a unit as it stands in a mention ("người/huyện" is read as "người"); empty if no row has it.
[[nodiscard]] UnitInfo unit_info(const NumberRules& rules, std::string_view unit);

/// The kind of the unit among the rows of a phrase of Lex::unit, else empty.
[[nodiscard]] std::string_view unit_kind(const NumberRules& rules, const PhraseRows& rows);

}  // namespace v0
}  // namespace solieu
