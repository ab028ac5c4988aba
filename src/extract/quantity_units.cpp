#include "extract/quantity_units.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace solieu {
inline namespace v0 {

void add_quantity_units(const Rules& rules, Lexicon& lexicon, Lex lex, std::uint32_t row) {
  constexpr std::array<std::string_view, 5> others = {"none", "per", "linker", "total", "time"};
  const auto units = rules.tables().find("units");
  if (units == rules.tables().end()) return;
  for (const RuleRow& unit : units->second.rows) {
    if (std::find(others.begin(), others.end(), unit.cells[1]) == others.end()) lexicon.add(lex, unit.cells[0], row);
  }
}

}  // namespace v0
}  // namespace solieu
