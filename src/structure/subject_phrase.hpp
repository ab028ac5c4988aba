// Noun phrases beside a figure: how far they go, and what is no part of their edges.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/domain.hpp"
#include "structure/cue_symbols.hpp"
#include "structure/statement.hpp"

namespace solieu {
inline namespace v0 {

/// Tokens [first, last).
struct Phrase {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : last - first; }
};

/// What the readers of both sides ask of single tokens and phrases. All of it looks a bounded number of tokens around.
class SubjectWords {
 public:
  SubjectWords(const Passage& passage, const StructureCues& cues, const DomainRules& domains,
               const NumberRules& numbers)
      : passage_(passage), domains_(domains), numbers_(numbers), fixed_(cues.fixed), cues_(cues.subject) {}

 protected:
  /// The end of the words of a table that stand for one thing ("hộ nghèo", "cho vay"), else the token after this one.
  [[nodiscard]] std::uint32_t atom_end(std::uint32_t token, std::uint32_t end) const;
  /// Whether a token begins a phrase of its own: "tại", "cho", but not in "cho vay".
  [[nodiscard]] bool begins_phrase(std::uint32_t token) const;
  /// Whether a token is no part of a noun phrase: "đã", "này".
  [[nodiscard]] bool breaks(std::uint32_t token) const;
  /// Whether a token is a word, and no mark.
  [[nodiscard]] bool is_word(std::uint32_t token) const;
  /// Whether a function word makes one word with the token beside it: "theo dõi", "nhỏ và vừa", "chương trình".
  [[nodiscard]] bool binds(const Symbol& symbol, const Statement& statement) const;
  /// Without what is no part of its edges.
  [[nodiscard]] Phrase trimmed(Phrase phrase) const;
  [[nodiscard]] Phrase without_end(Phrase phrase, bool adverbs) const;
  /// Whether a token begins the name of an amount: "kim ngạch", but not "doanh nghiệp".
  [[nodiscard]] bool is_amount(std::uint32_t token) const;
  /// Whether it begins with a noun that is measured or counted: "tổng", "hộ nghèo".
  [[nodiscard]] bool measures(std::uint32_t token) const;
  /// The kind of the unit that begins at a token, else empty.
  [[nodiscard]] std::string_view unit_kind_at(std::uint32_t token) const;
  [[nodiscard]] bool is_capitalized(std::uint32_t token) const;

  const Passage& passage_;
  const DomainRules& domains_;
  const NumberRules& numbers_;
  const FixedSymbols& fixed_;
  const SubjectCues& cues_;

 private:
  [[nodiscard]] bool is_edge(std::uint32_t token) const;
};

}  // namespace v0
}  // namespace solieu
