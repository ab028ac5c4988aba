// An article as the name finder sees it: what stands around each token.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/name_rules.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {

class NameText {
 public:
  NameText(const Passage& passage, const NameRules& rules, const Claims& claims);

  [[nodiscard]] const Passage& passage() const { return passage_; }
  [[nodiscard]] const NameRules& rules() const { return rules_; }
  /// Whether an area bears its new name when the article is published.
  [[nodiscard]] bool renamed(const Area& area) const {
    return !area.renamed.empty() && passage_.published &&
           static_cast<int>(passage_.published->year()) >= area.renamed_in;
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(marks_.size() - 1); }

  [[nodiscard]] bool upper(std::uint32_t token) const {
    return word(token) && letter_case(passage_.at(token)).first_upper;
  }
  /// A word of several letters, all of them capitals.
  [[nodiscard]] bool all_upper(std::uint32_t token) const {
    return word(token) && passage_.at(token).size() > 2 && letter_case(passage_.at(token)).all_upper;
  }
  [[nodiscard]] bool word(std::uint32_t token) const {
    if (token >= size()) return false;
    const TokenKind kind = passage_.tokens()[token].kind;
    return kind == TokenKind::word || kind == TokenKind::abbreviation;
  }
  [[nodiscard]] bool sentence_start(std::uint32_t token) const { return has(token, start_mark); }
  [[nodiscard]] bool block_start(std::uint32_t token) const { return has(token, block_mark); }
  /// Whether a block begins here, or with a word or a bullet before.
  [[nodiscard]] bool opens_line(std::uint32_t token) const {
    return block_start(token) || (token > 0 && block_start(token - 1));
  }
  /// Boilerplate, spam, and what an earlier finder took.
  [[nodiscard]] bool closed(std::uint32_t token) const {
    return has(token, closed_mark) || (token < size() && claims_.taken(token));
  }
  /// The first token from this one on where an agency or a place may begin, else `size()`.
  [[nodiscard]] std::uint32_t next(std::uint32_t token) const {
    while ((token = passage_.hits.next(token, size(), name_starts)) < size() && !may_begin(token)) ++token;
    return token;
  }
  [[nodiscard]] bool after_blocker(std::uint32_t token) const { return has(token, blocker_mark); }
  [[nodiscard]] bool after_company(std::uint32_t token) const { return has(token, company_mark); }
  [[nodiscard]] bool after_locative(std::uint32_t token) const { return has(token, locative_mark); }
  /// Since July 2025 there are no districts, and provinces are larger; without a date, a "đặc khu" tells.
  [[nodiscard]] bool after_mergers() const { return after_mergers_; }
  /// The province of the paper that signs the article ("LSO - ", "(HBĐT)"), or `no_area`.
  [[nodiscard]] std::int32_t paper_area() const { return paper_area_; }
  /// After "Đại hội": part of an event's name.
  [[nodiscard]] bool after_event(std::uint32_t token) const { return has(token, event_mark); }
  /// Whether a name in quotation marks begins here, and no speech: "phong trào “Cả nước chung tay vì người nghèo”".
  [[nodiscard]] bool opens_title(std::uint32_t token) const;
  /// After "các", "mỗi", or a number.
  [[nodiscard]] bool after_plural(std::uint32_t token) const {
    return has(token, plural_mark) || (token > 0 && number(token - 1) && !claims_.taken(token - 1));
  }
  /// The kind of block that a token stands in. Logarithmic.
  [[nodiscard]] BlockKind block(std::uint32_t token) const;
  [[nodiscard]] bool number(std::uint32_t token) const {
    return token < size() && passage_.tokens()[token].kind == TokenKind::number;
  }
  /// "H'Bông": a word of the highlands in two pieces.
  [[nodiscard]] bool joins_next(std::uint32_t token) const {
    return token + 2 < size() && is(token + 1, "'") && word(token + 2) && !passage_.tokens()[token + 1].space_before &&
           !passage_.tokens()[token + 2].space_before;
  }
  template <std::size_t length>
  [[nodiscard]] bool is(std::uint32_t token, const char (&text)[length]) const {
    return token < size() && passage_.is(token, text);
  }
  template <class... More>
  [[nodiscard]] bool is(std::uint32_t token, Word word, More... more) const {
    return token < size() && passage_.is(token, word, more...);
  }

  /// The row of a role among the phrases that start at a token; `last` is the end of the phrase.
  [[nodiscard]] const PlaceWord* word_at(std::uint32_t token, PlaceRole role, std::uint32_t& last) const;
  [[nodiscard]] static const PlaceWord* word_of(const NameRules& rules, const Hit& phrase, PlaceRole role);
  [[nodiscard]] bool word_at(std::uint32_t token, PlaceRole role) const;
  [[nodiscard]] std::optional<Hit> hit(Lex lex, std::uint32_t token) const {
    return token < size() ? passage_.hits.at(lex, token) : std::nullopt;
  }
  [[nodiscard]] bool any_closed(std::uint32_t first, std::uint32_t last) const;
  /// The words of tokens [first, last), one space between where the text has any white space.
  [[nodiscard]] std::string words(std::uint32_t first, std::uint32_t last) const;

 private:
  static constexpr Hits::Starts name_starts = Hits::starts(Lex::place_mark, Lex::agency, Lex::area);

  [[nodiscard]] bool has(std::uint32_t token, NameMark which) const {
    return token < marks_.size() && (marks_[token] & which) != 0;
  }
  [[nodiscard]] bool may_begin(std::uint32_t token) const {
    if (closed(token)) return false;
    return has(token, place_mark) || passage_.hits.any(token, Lex::agency) ||
           (passage_.hits.any(token, Lex::area) && upper(token));
  }
  void mark(std::uint32_t token, unsigned which) { marks_[token] = static_cast<std::uint16_t>(marks_[token] | which); }
  [[nodiscard]] bool opens_block(std::uint32_t token) const;
  void mark_blocks();
  void mark_phrases();

  const Passage& passage_;
  const NameRules& rules_;
  const Claims& claims_;
  std::vector<std::uint16_t> marks_;  // one more than tokens: some are of what stands after a token
  bool after_mergers_ = false;
  std::int32_t paper_area_ = no_area;
};

}  // namespace v0
}  // namespace solieu
