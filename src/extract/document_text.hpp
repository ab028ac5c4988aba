// A sentence as the document grammar sees it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/document_rules.hpp"
#include "extract/passage.hpp"

namespace solieu {
inline namespace v0 {

class DocumentText {
 public:
  DocumentText(const Passage& passage, const DocumentRules& rules, const Sentence& sentence)
      : passage_(passage), rules_(rules), last_(sentence.last_token) {}

  [[nodiscard]] bool in(std::uint32_t token) const { return token < last_; }
  /// The first token from this one on where a document may begin: at a kind of documents or a number with letters.
  [[nodiscard]] std::uint32_t next_head(std::uint32_t token) const {
    return passage_.hits.next(token, last_, Hits::starts(Lex::document_head, Mark::code));
  }
  /// The row of this role whose phrase starts here, or null; `past` is the end of that phrase.
  [[nodiscard]] const DocumentRow* row(std::uint32_t token, DocumentRole role) const;
  [[nodiscard]] std::uint32_t past(std::uint32_t token) const { return passage_.hits.at(Lex::document, token)->last; }

  [[nodiscard]] std::string_view at(std::uint32_t token) const { return passage_.at(token); }
  [[nodiscard]] bool is(std::uint32_t token, TokenKind kind) const {
    return in(token) && passage_.tokens()[token].kind == kind;
  }
  template <std::size_t length>
  [[nodiscard]] bool is(std::uint32_t token, const char (&text)[length]) const {
    return in(token) && passage_.is(token, text);
  }
  template <class... More>
  [[nodiscard]] bool is(std::uint32_t token, Word word, More... more) const {
    return in(token) && passage_.is(token, word, more...);
  }
  [[nodiscard]] bool is_word(std::uint32_t token) const {
    return is(token, TokenKind::word) || is(token, TokenKind::abbreviation);
  }
  [[nodiscard]] bool is_capitalized(std::uint32_t token) const;
  [[nodiscard]] bool space_before(std::uint32_t token) const { return passage_.tokens()[token].space_before; }
  /// Digits only, at most this many.
  [[nodiscard]] std::optional<int> integer(std::uint32_t token, std::size_t max_width) const;
  /// Whether what follows makes the number before this token a quantity.
  [[nodiscard]] bool quantity_follows(std::uint32_t token) const;
  /// Whether a bare number can end here: a mark, a name or one of the table's words follows.
  [[nodiscard]] bool number_ends(std::uint32_t token) const;
  [[nodiscard]] std::string text_of(std::uint32_t first, std::uint32_t last) const {
    return std::string(passage_.at(first, last));
  }

 private:
  const Passage& passage_;
  const DocumentRules& rules_;
  std::uint32_t last_ = 0;
};

}  // namespace v0
}  // namespace solieu
