#include "rules/words.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "rules/lexicon.hpp"
#include "rules/tsv.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::pair<std::string_view, Word> names[] = {
    {"conjunction", Word::conjunction},
    {"disjunction", Word::disjunction},
    {"comitative", Word::comitative},
    {"together", Word::together},
    {"copula", Word::copula},
    {"existential", Word::existential},
    {"passive", Word::passive},
    {"attainment", Word::attainment},
    {"agent", Word::agent},
    {"reason", Word::reason},
    {"consequence", Word::consequence},
    {"condition", Word::condition},
    {"possessive", Word::possessive},
    {"listing", Word::listing},
    {"according", Word::according},
    {"topic", Word::topic},
    {"relation", Word::relation},
    {"equative", Word::equative},
    {"locative", Word::locative},
    {"inside", Word::inside},
    {"into", Word::into},
    {"from", Word::from},
    {"toward", Word::toward},
    {"above", Word::above},
    {"demonstrative", Word::demonstrative},
    {"mentioned", Word::mentioned},
    {"plural", Word::plural},
    {"all", Word::all},
    {"separate", Word::separate},
    {"only", Word::only},
    {"remaining", Word::remaining},
    {"additional", Word::additional},
    {"not_yet", Word::not_yet},
    {"superlative", Word::superlative},
    {"second", Word::second},
    {"ordinal", Word::ordinal},
    {"first", Word::first},
    {"last", Word::last},
    {"before", Word::before},
    {"past", Word::past},
    {"elapsed", Word::elapsed},
    {"year", Word::year},
    {"now", Word::now},
    {"day", Word::day},
    {"calendar_unit", Word::calendar_unit},
    {"term", Word::term},
    {"tenure", Word::tenure},
    {"round", Word::round},
    {"number_noun", Word::number_noun},
    {"quantity_noun", Word::quantity_noun},
    {"person_noun", Word::person_noun},
    {"association", Word::association},
    {"meeting", Word::meeting},
    {"photo", Word::photo},
    {"capital", Word::capital},
    {"standard", Word::standard},
    {"poor", Word::poor},
    {"preposition", Word::preposition},
    {"closing", Word::closing},
    {"particle", Word::particle},
    {"trailing", Word::trailing},
    {"bound", Word::bound},
    {"coordinate", Word::coordinate},
    {"causative", Word::causative},
    {"amount_noun", Word::amount_noun},
    {"bare_unit", Word::bare_unit},
};
static_assert(std::size(names) == static_cast<std::size_t>(Word::count_));

// "của|thuộc": each is one token.
void add_row(const RuleRow& row, Word word, Lexicon& lexicon, std::vector<RuleProblem>& problems) {
  const std::string_view cell = row.cells[1];
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', at), cell.size());
    const std::string_view spelling = cell.substr(at, end - at);
    if (!lexicon.add_word(word, spelling)) {
      const bool empty = spelling.find_first_not_of(' ') == std::string_view::npos;
      RuleProblem problem =
          problem_at(row, 1, empty ? "a word is empty" : "\"" + std::string(spelling) + "\" is not one word");
      problem.column += at;
      problems.push_back(std::move(problem));
    }
    at = end + 1;
  }
}

}  // namespace

std::optional<Word> word_named(std::string_view name) {
  for (const auto& [known, word] : names) {
    if (known == name) return word;
  }
  return std::nullopt;
}

void add_words(const Rules& rules, Lexicon& lexicon, std::vector<RuleProblem>& problems) {
  const auto table = rules.tables().find("words");
  if (table == rules.tables().end()) return;
  WordSet seen;
  for (const RuleRow& row : table->second.rows) {
    const std::optional<Word> word = word_named(row.cells[0]);
    if (!word) {
      problems.push_back(problem_at(row, 0, "there is no class of words \"" + row.cells[0] + "\""));
      continue;
    }
    seen |= word_set(*word);
    add_row(row, *word, lexicon, problems);
  }
  for (const auto& [name, word] : names) {
    if (!seen.meets(word_set(word)))
      problems.push_back({"words.tsv", 1, 1, "the class of words \"" + std::string(name) + "\" is missing", {}});
  }
}

}  // namespace v0
}  // namespace solieu
