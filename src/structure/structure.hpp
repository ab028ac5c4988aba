// The structurer: mentions in, records out.
#pragma once

#include <string_view>
#include <vector>

#include <solieu/record.hpp>
#include <solieu/text.hpp>

#include "extract/domain.hpp"
#include "structure/statement_rules.hpp"

namespace solieu {
inline namespace v0 {

struct StructureRules {
  const StatementRules& statements;
  const DomainRules& domains;
  const NumberRules& numbers;
};

/// Builds the records of an article. `source` is the caller's text that the passage was normalized from.
[[nodiscard]] std::vector<Record> structure(const Passage& passage, const StructureRules& rules,
                                            const std::vector<Mention>& mentions, const OffsetMap& map,
                                            std::string_view source);

}  // namespace v0
}  // namespace solieu
