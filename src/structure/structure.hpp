// The structurer: mentions in, records out.
#pragma once

#include <string_view>
#include <vector>

#include <solieu/record.hpp>
#include <solieu/text.hpp>

#include "extract/domain.hpp"
#include "structure/cue_symbols.hpp"

namespace solieu {
inline namespace v0 {

/// What the structurer goes by; refers to the rules it is made of.
struct StructureRules {
  StructureRules(const StatementRules& statement_rules, const DomainRules& domain_rules,
                 const NumberRules& number_rules)
      : statements(statement_rules), domains(domain_rules), numbers(number_rules), cues(statement_rules) {}

  const StatementRules& statements;
  const DomainRules& domains;
  const NumberRules& numbers;
  StructureCues cues;
};

/// Builds the records of an article, ordered by their evidence. `source` is the caller's text that the passage was
/// normalized from; `explain` asks for Record::explanation.
[[nodiscard]] std::vector<Record> structure(const Passage& passage, const StructureRules& rules,
                                            const std::vector<Mention>& mentions, const OffsetMap& map,
                                            std::string_view source, bool explain);

}  // namespace v0
}  // namespace solieu
