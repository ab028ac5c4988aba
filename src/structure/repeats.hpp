// Facts that the article says more than once become one record.
#pragma once

#include <vector>

#include <solieu/record.hpp>

namespace solieu {
inline namespace v0 {

/// Merges records that state the same figure of the same thing, also where a headline rounds it.
/// The fullest statement stays; `also` lists the places of the others.
/// `parts[i]`: record i is a part of another one, never its repeat ("trong đó …").
void merge_repeats(std::vector<Record>& records, const std::vector<bool>& parts);

}  // namespace v0
}  // namespace solieu
