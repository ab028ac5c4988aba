// A sentence as a short string of symbols: mentions, cue words, punctuation; the rest are gaps.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
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
  std::span<const Symbol> symbols;  // in the Statements that it is one of
  std::string_view codes;           // one byte a symbol, with start and end: codes[i + 1] is symbols[i]
};

/// The colon that ends what stands before a list, within the first words of a statement, else its first token: "Số
/// phòng xây mới theo huyện: Mèo Vạc: 52; Yên Minh: 47".
[[nodiscard]] std::uint32_t list_head_end(const Passage& passage, const Statement& statement, std::uint32_t figure);

/// The statements of an article with what they are made of.
struct Statements {
  Statements() = default;
  Statements(Statements&&) noexcept = default;
  Statements& operator=(Statements&&) noexcept = default;

  std::vector<Statement> all;
  std::vector<Symbol> symbols;
  std::vector<char> codes;
};

/// The statements of the blocks that may carry figures, one a sentence, in order; a sentence of more than some hundred
/// symbols is cut, so that what looks around in its statement stays linear in the text.
[[nodiscard]] Statements make_statements(const Passage&, const StatementRules&, const std::vector<Mention>&);

/// The statement around one symbol as the patterns see it: that symbol as the target, a bounded window.
class TargetWindow {
 public:
  TargetWindow(const Statement&, std::size_t symbol, const FixedSymbols&);
  [[nodiscard]] std::string_view codes() const { return {codes_.data(), size_}; }

 private:
  // Far enough for "aim … figure" across a list; bounded, so that one endless sentence stays linear.
  static constexpr std::size_t left = 40;
  static constexpr std::size_t right = 16;
  std::array<char, left + right> codes_;
  std::size_t size_;
};

[[nodiscard]] inline bool is_figure(const MentionValue& value) {
  return std::holds_alternative<CountValue>(value) || std::holds_alternative<PercentValue>(value) ||
         std::holds_alternative<MoneyValue>(value);
}

}  // namespace v0
}  // namespace solieu
