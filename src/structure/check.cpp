#include "structure/check.hpp"

#include <algorithm>

#include "structure/check_family.hpp"

namespace solieu {
inline namespace v0 {

std::vector<std::uint32_t> part_openings(const Passage& passage, const Statements& statements,
                                         const StatementRules& rules, const OffsetMap& map) {
  const SymbolCode ofwhich = rules.named("ofwhich");
  std::vector<std::uint32_t> out;
  for (const Symbol& symbol : statements.symbols) {
    if (symbol.code == ofwhich) out.push_back(map.to_source(passage.tokens()[symbol.first].span).begin);
  }
  std::sort(out.begin(), out.end());
  return out;
}

void check_records(std::vector<Record>& records, const CheckInput& input) {
  check_separators(records);
  check_plans(records);
  check_implied_plans(records);
  check_fractions(records);
  check_sums(records, input.part_openings);
  check_changes(records);
  check_shares(records);
  check_dates(records, input);
  check_places(records, input);
}

}  // namespace v0
}  // namespace solieu
