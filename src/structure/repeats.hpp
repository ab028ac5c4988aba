// Facts that the article says more than once become one record.
#pragma once

#include <vector>

#include <solieu/record.hpp>

namespace solieu {
inline namespace v0 {

/// Merges records that state the same figure of the same thing, also where a headline rounds it.
/// The fullest statement stays; `also` lists the places of the others.
void merge_repeats(std::vector<Record>& records);

}  // namespace v0
}  // namespace solieu
