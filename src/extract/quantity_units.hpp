// What makes the number before it a quantity, for finders that must not take a counted number for their own.
#pragma once

#include <cstdint>

#include <solieu/rules.hpp>

#include "rules/lexicon.hpp"

namespace solieu {
inline namespace v0 {

/// Adds the units of units.tsv, but no units of time, and the scale words of numerals.tsv to a
/// finder's own table as one row.
void add_quantity_units(const Rules& rules, Lexicon& lexicon, Lex lex, std::uint32_t row);

}  // namespace v0
}  // namespace solieu
