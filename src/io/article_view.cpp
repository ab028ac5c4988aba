#include "io/article_view.hpp"

#include <algorithm>

#include "io/facts.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// One of those with the same span: the mention's type, the first record, the gravest check.
void merge(Piece& piece, Piece&& other) {
  if (piece.rule.empty() && !other.rule.empty()) {
    piece.rule = std::move(other.rule);
    piece.type = other.type;
  }
  if (piece.record == 0 || (other.record != 0 && other.record < piece.record)) piece.record = other.record;
  if (other.check && (!piece.check || *piece.check < *other.check)) piece.check = other.check;
}

std::vector<Piece> merged(std::vector<Piece> pieces) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return outer_first(a.span, b.span); });
  std::vector<Piece> out;
  for (Piece& piece : pieces) {
    if (!out.empty() && out.back().span == piece.span) {
      merge(out.back(), std::move(piece));
    } else {
      out.push_back(std::move(piece));
    }
  }
  return out;
}

std::optional<CheckLevel> gravest(const Record& record) {
  std::optional<CheckLevel> level;
  for (const Check& check : record.checks) level = level ? std::max(*level, check.level) : check.level;
  return level;
}

void add_places(const std::vector<Fact>& facts, const Record& record, std::size_t number, std::vector<Piece>& pieces) {
  const std::optional<CheckLevel> check = gravest(record);
  for (const Fact& fact : facts) {
    if (!fact.place || fact.place->empty()) continue;
    const bool checked = fact.label == "value";
    pieces.push_back({*fact.place, fact.type, {}, number, checked ? check : std::nullopt});
  }
}

}  // namespace

ArticleView article_view(const Analysis& found, std::string_view source, const Labels& labels) {
  ArticleView view;
  std::vector<Piece> pieces;
  for (const Mention& mention : found.mentions) {
    if (!mention.source.empty()) pieces.push_back({mention.source, type_name(mention.value), mention.rule, 0, {}});
  }
  FactReader reader(found.mentions, source, labels);
  for (const Record& record : found.records) {
    view.facts.push_back(reader.read(record));
    add_places(view.facts.back(), record, view.facts.size(), pieces);
    view.sentences.push_back(record.evidence.span);
  }
  view.pieces = merged(std::move(pieces));
  std::sort(view.sentences.begin(), view.sentences.end(), outer_first);
  view.sentences.erase(std::unique(view.sentences.begin(), view.sentences.end()), view.sentences.end());
  return view;
}

std::size_t ArticleView::piece_at(SourceSpan span) const {
  const auto found = std::lower_bound(pieces.begin(), pieces.end(), span,
                                      [](const Piece& piece, SourceSpan s) { return outer_first(piece.span, s); });
  return static_cast<std::size_t>(found - pieces.begin());
}

std::size_t ArticleView::sentence_at(SourceSpan span) const {
  return static_cast<std::size_t>(std::lower_bound(sentences.begin(), sentences.end(), span, outer_first) -
                                  sentences.begin());
}

}  // namespace v0
}  // namespace solieu
