// The finders: each compiles its own tables once, then reads passages. Order matters: an earlier
// finder claims its tokens (documents, dates, names, numbers).
#pragma once

#include <memory>
#include <vector>

#include <solieu/mention.hpp>
#include <solieu/rules.hpp>

#include "extract/passage.hpp"
#include "rules/lexicon.hpp"

namespace solieu {
inline namespace v0 {

struct DocumentRules;  // documents.tsv
struct DateRules;      // dates.tsv
struct NameRules;      // agencies.tsv, places.tsv, areas.tsv
struct NumberRules;    // numerals.tsv, approximators.tsv, units.tsv, currencies.tsv, vetoes.tsv
struct DomainRules;    // domains/*.tsv

using Problems = std::vector<RuleProblem>;

// Each adds its phrases to the lexicon and reports wrong cells.
[[nodiscard]] std::shared_ptr<const DocumentRules> compile_documents(const Rules&, Lexicon&, Problems&);
[[nodiscard]] std::shared_ptr<const DateRules> compile_dates(const Rules&, Lexicon&, Problems&);
[[nodiscard]] std::shared_ptr<const NameRules> compile_names(const Rules&, Lexicon&, Problems&);
[[nodiscard]] std::shared_ptr<const NumberRules> compile_numbers(const Rules&, Lexicon&, Problems&);

// Each appends its mentions in order of place and claims their tokens.
void find_documents(const Passage&, const DocumentRules&, Claims&, std::vector<Mention>&);
void find_dates(const Passage&, const DateRules&, Claims&, std::vector<Mention>&);
void find_names(const Passage&, const NameRules&, Claims&, std::vector<Mention>&);
void find_numbers(const Passage&, const NumberRules&, Claims&, std::vector<Mention>&);

// Of mentions in order of place: counts listed by place take the unit of what they are parts of.
void share_list_units(const Passage&, const NumberRules&, std::vector<Mention>&);

}  // namespace v0
}  // namespace solieu
