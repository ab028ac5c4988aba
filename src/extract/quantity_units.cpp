#include "extract/quantity_units.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::array<std::string_view, 8> no_units = {"none", "per",   "linker",  "total",
                                                      "time", "among", "becomes", "parts"};
constexpr std::array<std::string_view, 3> scales = {"scale", "hundred", "chuc"};

bool is_one_of(std::string_view cell, auto names) { return std::find(names.begin(), names.end(), cell) != names.end(); }

}  // namespace

void add_quantity_units(const Rules& rules, Lexicon& lexicon, Lex lex, std::uint32_t row) {
  const auto add = [&](std::string_view table, auto wanted) {
    const auto found = rules.tables().find(table);
    if (found == rules.tables().end()) return;
    for (const RuleRow& source : found->second.rows) {
      if (wanted(source.cells[1])) lexicon.add(lex, source.cells[0], row);
    }
  };
  add("units", [](std::string_view kind) { return !is_one_of(kind, no_units); });
  add("numerals", [](std::string_view type) { return is_one_of(type, scales); });
}

}  // namespace v0
}  // namespace solieu
