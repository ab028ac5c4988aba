// The tables of the stages before the finders, read into what those stages take.
#pragma once

#include <vector>

#include <solieu/rules.hpp>

#include "article/divide.hpp"
#include "rules/lexicon.hpp"
#include "token/tokenize.hpp"

namespace solieu {
inline namespace v0 {

[[nodiscard]] Abbreviations abbreviations_of(const Rules& rules);
/// A lexicon with the words of words.tsv, for the finders to add their phrases to.
[[nodiscard]] Lexicon lexicon_of(const Rules& rules, std::vector<RuleProblem>& problems);
[[nodiscard]] std::vector<LayoutRule> layout_of(const Rules& rules, std::vector<RuleProblem>& problems);

}  // namespace v0
}  // namespace solieu
