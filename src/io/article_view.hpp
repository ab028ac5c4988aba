// An article as people see it: the places to mark in its text, and what each record says, place by place.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/analyzer.hpp>

#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

/// One thing that a record says: a row of its card.
struct Fact {
  std::string_view label;  // key of the messages: "agency", "value", "of_plan" …
  std::string text;
  std::string rule;                 // the rows that gave it, as `--explain` names them
  std::optional<SourceSpan> place;  // nothing where the article does not name it here
  std::string_view type;            // what the place is: a type of mention
};

/// A place in the text: a mention, or what a fact was read from.
struct Piece {
  SourceSpan span;
  std::string_view type;
  std::string rule;                 // of the mention; empty if the place is none
  std::size_t record = 0;           // number of the first record that was read from it, from 1; 0: none
  std::optional<CheckLevel> check;  // of the figure here, the gravest
};

struct ArticleView {
  std::vector<Piece> pieces;             // ordered, outer ones first; no two have the same span
  std::vector<SourceSpan> sentences;     // the evidence of the records, ordered, each once
  std::vector<std::vector<Fact>> facts;  // of each record

  /// The number of the piece with this span. Precondition: it is that of a fact.
  [[nodiscard]] std::size_t piece_at(SourceSpan span) const;
  [[nodiscard]] std::size_t sentence_at(SourceSpan span) const;
};

/// `source` is the text that was analyzed. Time: n log n in mentions and records.
[[nodiscard]] ArticleView article_view(const Analysis& found, std::string_view source, const Labels& labels);

/// Outer spans before the ones that lie in them.
[[nodiscard]] inline bool outer_first(SourceSpan a, SourceSpan b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

}  // namespace v0
}  // namespace solieu
