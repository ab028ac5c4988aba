// A sentence as a short string of symbols: mentions, cue words, punctuation; the rest are gaps.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <solieu/mention.hpp>

#include "extract/passage.hpp"
#include "structure/statement_rules.hpp"

namespace solieu {
inline namespace v0 {

inline constexpr std::int32_t no_mention = -1;

struct Symbol {
  SymbolCode code = 0;
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  std::int32_t mention = no_mention;  // index into the article's mentions
};

struct Statement {
  std::uint32_t first_token = 0;  // the sentence, or a piece of an endless one
  std::uint32_t last_token = 0;
  std::uint32_t block = 0;
  BlockKind kind = BlockKind::paragraph;
  std::vector<Symbol> symbols;
  std::string codes;  // one byte a symbol, with start and end: codes[i + 1] is symbols[i]
};

/// The statements of the blocks that may carry figures, one a sentence, in order; a sentence of more than some hundred
/// symbols is cut, so that what looks around in its statement stays linear in the text.
[[nodiscard]] std::vector<Statement> make_statements(const Passage&, const StatementRules&,
                                                     const std::vector<Mention>&);

/// The statement around one symbol as the patterns see it: that symbol as the target, a bounded window.
[[nodiscard]] std::string target_window(const Statement&, std::size_t symbol, const FixedSymbols&);

[[nodiscard]] inline bool is_figure(const MentionValue& value) {
  return std::holds_alternative<CountValue>(value) || std::holds_alternative<PercentValue>(value) ||
         std::holds_alternative<MoneyValue>(value);
}

}  // namespace v0
}  // namespace solieu
