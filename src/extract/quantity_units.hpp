// The units of units.tsv, for finders that must not take a counted number for their own.
#pragma once

#include <cstdint>

#include <solieu/rules.hpp>

#include "rules/lexicon.hpp"

namespace solieu {
inline namespace v0 {

/// Adds everything that can be counted, but no units of time, to a finder's own table as one row.
void add_quantity_units(const Rules& rules, Lexicon& lexicon, Lex lex, std::uint32_t row);

}  // namespace v0
}  // namespace solieu
