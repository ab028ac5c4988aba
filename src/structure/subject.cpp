#include "structure/subject.hpp"

#include <algorithm>
#include <array>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::array<std::string_view, 6> bare_kinds = {"weight", "area", "distance", "time", "times", "score"};

}  // namespace

// The words with one space between: lines may end inside a phrase.
std::string SubjectReader::text(Phrase phrase) const {
  std::string out(passage_.at(phrase.first, phrase.last));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  const auto both_spaces = [](char a, char b) { return a == ' ' && b == ' '; };
  out.erase(std::unique(out.begin(), out.end(), both_spaces), out.end());
  return out;
}

// Where the words of the figure end: "8/19 xã" is two figures of one unit.
std::uint32_t SubjectReader::last_symbol(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  std::uint32_t symbol = draft.anchor;
  while (symbol + 1 < symbols.size() && cues_.figures.has(symbols[symbol + 1].code) &&
         symbols[symbol + 1].first < symbols[symbol].last)
    ++symbol;
  return symbol;
}

SubjectReader::Unit SubjectReader::unit_of(const Draft& draft, std::uint32_t symbol, std::string_view shared) const {
  Unit unit;
  const auto* count = std::get_if<CountValue>(&mentions_[draft.head().mention].value);
  if (count == nullptr) return unit;
  unit.text = count->unit.empty() ? shared : count->unit;
  if (unit.text.empty()) return unit;
  unit.kind = count->unit.empty() ? unit_info(numbers_, shared).kind : units_.of(draft.head().mention).kind;
  const std::uint32_t last = draft.statement->symbols[symbol].last - 1;
  unit.adjacent = unit.text.ends_with(passage_.at(last));
  const bool rated = unit.text.find('/') != std::string_view::npos;
  unit.bare = rated || std::find(bare_kinds.begin(), bare_kinds.end(), unit.kind) != bare_kinds.end() ||
              (unit.adjacent && passage_.is(last, Word::bare_unit));
  unit.persons = unit.kind == "person";
  return unit;
}

// "Toàn huyện", "xã": who has so many.
bool SubjectReader::only_place(Phrase phrase, bool opens, bool counted) const {
  std::uint32_t first = phrase.first;
  if (passage_.is(first, Word::all, Word::plural) && first + 1 < phrase.last) ++first;
  const std::string_view kind = unit_kind_at(first);
  if (kind == "place" || (kind == "organisation" && counted)) return true;
  if (names_self(passage_, domains_, first)) return true;
  for (std::uint32_t token = phrase.first; token < phrase.last; ++token) {
    if (!is_capitalized(token)) return false;
  }
  return phrase.size() > 1 || !opens;
}

bool SubjectReader::says_what(const Draft& draft, const Unit& unit, const Before& before) const {
  if (before.phrase.empty()) return false;
  const std::uint32_t first = before.phrase.first;
  const bool amount = is_amount(first);
  if (!unit.bare) return amount && before.link == Link::strong;
  if (amount && before.phrase.size() > 1) return true;
  const bool named =
      passage_.hits.any(first, Lex::domain) && domain_hit(passage_, domains_, first, true).row != nullptr;
  if (named) return true;  // "BHXH bắt buộc có 118.350 người"
  if (only_place(before.phrase, before.item, true) || before.link == Link::weak) return false;
  if (before.link == Link::strong) return before.phrase.size() > 1 || measures(first);
  if (draft.measure == "casualties" || amount || unit_kind_at(first) == unit.kind) return true;
  if (unit.persons) return false;
  if (before.item && unit.kind != "case" && unit.kind != "event") return true;
  return before.phrase.size() > (unit.kind == "case" || unit.kind == "event" ? 2U : 1U);
}

std::string SubjectReader::of_unit(const Draft& draft, const Unit& unit, Phrase behind) const {
  if (unit.adjacent && !behind.empty()) return std::string(unit.text) + ' ' + text(behind);
  const Before said = before(draft);
  return says_what(draft, unit, said) ? text(said.phrase) : std::string(unit.text);
}

std::string SubjectReader::of_sum(const Draft& draft, Phrase behind) const {
  const Before said = before(draft);
  const bool place = said.phrase.empty() || only_place(said.phrase, said.item, false) ||
                     (said.link == Link::weak && said.phrase.size() == 1 && !measures(said.phrase.first));
  const bool amount_behind = !behind.empty() && measures(behind.first);
  if (!place && said.link == Link::strong) return text(said.phrase);
  if (!place && measures(said.phrase.first) && !(amount_behind && said.link == Link::none)) return text(said.phrase);
  if (amount_behind || (place && !behind.empty())) return text(behind);
  if (!place) return text(said.phrase);
  if (!draft.programme) return {};
  const Mention& named = mentions_[*draft.programme];
  const Statement& statement = *draft.statement;
  const bool here = named.first_token >= statement.first_token && named.last_token <= statement.last_token;
  return here ? text({named.first_token, named.last_token}) : std::string();
}

std::string SubjectReader::read(const Draft& draft, std::string_view shared) const {
  const std::uint32_t symbol = last_symbol(draft);
  const Unit unit = unit_of(draft, symbol, shared);
  const Phrase words = behind(*draft.statement, symbol, unit);
  return unit.text.empty() ? of_sum(draft, words) : of_unit(draft, unit, words);
}

}  // namespace v0
}  // namespace solieu
