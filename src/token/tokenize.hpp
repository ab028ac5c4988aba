// Tokens and sentences of a divided article.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <solieu/article.hpp>
#include <solieu/text.hpp>
#include <solieu/token.hpp>

namespace solieu {
inline namespace v0 {

/// Rows of abbreviations.tsv, as written, with their dot or slash: "TP.", "đ/c", "GS.TS".
/// Case is ignored. They stay one token and do not end a sentence.
struct Abbreviations {
  std::unordered_set<std::string> folded;  // with the dot: "tp.", "đ/c"

  void add(std::string_view abbreviation);
  [[nodiscard]] bool has_with_dot(std::string_view word) const;
};

/// Appends the tokens of one piece of text (a block, a table phrase); spans count from `base`.
void append_tokens(std::vector<Token>& out, std::string_view piece, std::uint32_t base, const Abbreviations& known);

/// Tokens of all blocks, and the sentences of each block. Never fails; linear.
[[nodiscard]] TokenizedText tokenize(const NormalizedText& text, const Article& article, const Abbreviations& known);

}  // namespace v0
}  // namespace solieu
