// The sentence that a number stands in, and look-ups of phrases around it.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/number_rules.hpp"
#include "extract/passage.hpp"

namespace solieu {
inline namespace v0 {

struct NumberScope {
  const Passage& passage;
  const NumberRules& rules;
  const Claims& claims;
  std::uint32_t first = 0;  // tokens of the sentence, half-open
  std::uint32_t last = 0;
  bool comma_thousands = false;  // the article writes decimals with a point: "27.6 m3"

  [[nodiscard]] const Token& token(std::uint32_t at) const { return passage.tokens()[at]; }
  [[nodiscard]] std::string_view text(std::uint32_t at) const { return passage.at(at); }
  template <std::size_t length>
  [[nodiscard]] bool is(std::uint32_t at, const char (&text)[length]) const {
    return at >= first && at < last && passage.is(at, text);
  }
  template <class... More>
  [[nodiscard]] bool is(std::uint32_t at, Word word, More... more) const {
    return at >= first && at < last && passage.is(at, word, more...);
  }
  [[nodiscard]] bool is_dash(std::uint32_t at) const { return is(at, "-") || is(at, "\xE2\x80\x93"); }
  [[nodiscard]] bool is_kind(std::uint32_t at, TokenKind kind) const {
    return at >= first && at < last && token(at).kind == kind;
  }
  [[nodiscard]] bool is_free(std::uint32_t at) const { return at >= first && at < last && !claims.taken(at); }
  /// Whether nothing stands between this token and the one before it.
  [[nodiscard]] bool is_glued(std::uint32_t at) const { return at > first && at < last && !token(at).space_before; }

  /// The longest phrase of a table that starts here and ends inside the sentence.
  [[nodiscard]] std::optional<Hit> hit(Lex lex, std::uint32_t at) const {
    if (at < first || at >= last) return std::nullopt;
    const std::optional<Hit> found = passage.hits.at(lex, at);
    return found && found->last <= last ? found : std::nullopt;
  }

  /// The longest phrase of a table that ends before `end` and for which `accept(row)` holds for some row.
  template <class Accept>
  [[nodiscard]] std::optional<Hit> hit_before(Lex lex, std::uint32_t end, Accept accept) const {
    constexpr std::uint32_t longest = 5;
    if (!passage.hits.any_ends(end, lex)) return std::nullopt;
    const Hits::Starts wanted = Hits::starts(lex);
    const std::uint32_t begin = end < first + longest ? first : end - longest;
    for (std::uint32_t at = begin; (at = passage.hits.next(at, end, wanted)) < end; ++at) {
      const std::optional<Hit> found = hit(lex, at);
      if (!found || found->last != end) continue;
      for (const std::uint32_t row : found->rows) {
        if (accept(row)) return found;
      }
    }
    return std::nullopt;
  }

  /// The row of a numeral phrase with this type that starts here, and where it ends; null if there is none.
  [[nodiscard]] const NumeralRow* numeral(std::uint32_t at, NumeralType type) const {
    const std::optional<Hit> found = hit(Lex::numeral, at);
    if (!found || claims.taken(at)) return nullptr;
    for (const std::uint32_t row : found->rows) {
      if (rules.numerals[row].type == type) return &rules.numerals[row];
    }
    return nullptr;
  }

  /// Whether a hedge word ("từ", "đến") starts here.
  [[nodiscard]] bool is_hedge(std::uint32_t at, Hedge hedge) const {
    const std::optional<Hit> found = hit(Lex::approximator, at);
    if (!found) return false;
    for (const std::uint32_t row : found->rows) {
      if (rules.approximators[row].hedge == hedge) return true;
    }
    return false;
  }
};

}  // namespace v0
}  // namespace solieu
