// Cross-checks: the records of one article held against each other, its dates and its places.
#pragma once

#include <cstdint>
#include <vector>

#include <solieu/article.hpp>
#include <solieu/record.hpp>
#include <solieu/text.hpp>

#include "structure/statement.hpp"

namespace solieu {
inline namespace v0 {

/// What the records of an article are held against.
struct CheckInput {
  const Article& article;
  const std::vector<Mention>& mentions;      // ordered, with their places in the source
  std::vector<std::uint32_t> part_openings;  // where in the source "trong đó" and the like stand, ordered
};

/// The places that open the parts of a whole.
[[nodiscard]] std::vector<std::uint32_t> part_openings(const Passage& passage, const Statements& statements,
                                                       const StatementRules& rules, const OffsetMap& map);

/// Appends to `checks` of the records what they confirm or contradict. Changes no figure.
/// Precondition: the records are ordered by their evidence.
void check_records(std::vector<Record>& records, const CheckInput& input);

}  // namespace v0
}  // namespace solieu
