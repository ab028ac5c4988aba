// Facts that the article says more than once become one record.
#pragma once

#include <vector>

#include <solieu/record.hpp>

namespace solieu {
inline namespace v0 {

/// A record and what its statement is in the article.
struct Stated {
  Record* record = nullptr;
  bool part = false;     // "trong đó …": never a repeat of the whole
  bool brief = false;    // headline, lead or caption: may round, and takes its period from nowhere
  bool persons = false;  // counts persons: "lao động" and "người" are the same unit
  bool headline = false;
  bool names_programme = false;  // in its own words
};

/// Merges records that state the same figure of the same thing, also where a headline rounds it; `stated` has all of
/// them in the order to read them. The fullest statement stays; `also` lists the places of the others. The records are
/// ordered by their evidence afterwards.
void merge_repeats(std::vector<Record>& records, std::vector<Stated> stated);

}  // namespace v0
}  // namespace solieu
