#include "structure/subject_phrase.hpp"

#include <algorithm>
#include <optional>

#include "extract/units.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {

std::uint32_t SubjectWords::atom_end(std::uint32_t token, std::uint32_t end) const {
  std::uint32_t last = token + 1;
  if (!passage_.hits.any(token, Lex::unit, Lex::domain)) return last;
  for (const Lex lex : {Lex::unit, Lex::domain}) {
    const std::optional<Hit> hit = passage_.hits.at(lex, token, end);
    if (hit) last = std::max(last, hit->last);
  }
  return last;
}

bool SubjectWords::begins_phrase(std::uint32_t token) const {
  const bool function =
      passage_.is(token, Word::preposition, Word::locative, Word::inside, Word::into, Word::from, Word::above) ||
      passage_.is(token, Word::topic, Word::relation, Word::according, Word::agent, Word::reason, Word::condition) ||
      passage_.is(token, Word::comitative, Word::listing, Word::consequence, Word::possessive);
  return function && !passage_.is(token + 1, Word::bound);
}

bool SubjectWords::breaks(std::uint32_t token) const {
  return passage_.is(token, Word::closing, Word::copula, Word::demonstrative) && !passage_.is(token + 1, Word::bound);
}

bool SubjectWords::is_word(std::uint32_t token) const {
  switch (passage_.tokens()[token].kind) {
    case TokenKind::word:
    case TokenKind::abbreviation:
    case TokenKind::number:
    case TokenKind::code:
    case TokenKind::hashtag:
      return true;
    default:
      return false;
  }
}

bool SubjectWords::binds(const Symbol& symbol, const Statement& statement) const {
  if (symbol.mention != no_mention || symbol.last - symbol.first != 1) return false;
  if (symbol.last < statement.last_token && passage_.is(symbol.last, Word::bound)) return true;
  if (symbol.first == statement.first_token || !passage_.hits.any_ends(symbol.last, Lex::unit)) return false;
  const std::optional<Hit> unit = passage_.hits.at(Lex::unit, symbol.first - 1, symbol.last);
  return unit && unit->last == symbol.last;
}

// What neither begins nor ends a noun phrase.
bool SubjectWords::is_edge(std::uint32_t token) const {
  return passage_.is(token, Word::passive, Word::existential, Word::attainment, Word::remaining, Word::additional) ||
         passage_.is(token, Word::conjunction, Word::disjunction, Word::together, Word::separate) ||
         begins_phrase(token) || breaks(token) || !is_word(token);
}

Phrase SubjectWords::without_end(Phrase phrase, bool adverbs) const {
  for (; !phrase.empty(); --phrase.last) {
    const std::uint32_t last = phrase.last - 1;
    const bool adverb = adverbs && passage_.is(last, Word::only, Word::superlative);
    if (!is_edge(last) && !adverb && !passage_.is(last, Word::not_yet, Word::trailing)) break;
    const bool unit = last > phrase.first && passage_.hits.any_ends(phrase.last, Lex::unit);
    if (unit && atom_end(last - 1, phrase.last) == phrase.last && !unit_kind_at(last - 1).empty())
      break;  // "chứng chỉ"
  }
  return phrase;
}

Phrase SubjectWords::trimmed(Phrase phrase) const {
  const auto leads = [&](std::uint32_t token) {
    return (is_edge(token) || passage_.is(token, Word::only, Word::particle)) && !passage_.is(token + 1, Word::bound);
  };
  while (!phrase.empty() && leads(phrase.first)) ++phrase.first;
  return without_end(phrase, true);
}

std::string_view SubjectWords::unit_kind_at(std::uint32_t token) const {
  const std::optional<Hit> hit = passage_.hits.at(Lex::unit, token);
  return hit ? unit_kind(numbers_, hit->rows) : std::string_view();
}

bool SubjectWords::is_amount(std::uint32_t token) const {
  return passage_.is(token, Word::amount_noun) && unit_kind_at(token).empty();
}

bool SubjectWords::measures(std::uint32_t token) const {
  return passage_.is(token, Word::amount_noun) || !unit_kind_at(token).empty();
}

bool SubjectWords::is_capitalized(std::uint32_t token) const {
  const LetterCase letters = letter_case(passage_.at(token));
  return letters.first_upper && !letters.all_upper;
}

}  // namespace v0
}  // namespace solieu
