// What holds of every analysis: the order of its layers, and that places and quotes name what they say.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/analyzer.hpp>

namespace solieu::test {

template <class Ordered>
void expect_ordered(const std::vector<Ordered>& items, std::size_t size, std::string_view what) {
  std::uint32_t last = 0;
  for (const Ordered& item : items) {
    EXPECT_LE(last, item.span.begin) << what;
    EXPECT_LT(item.span.begin, item.span.end) << what;
    last = item.span.end;
  }
  EXPECT_LE(last, size) << what;
}

inline void check_layers(const Analysis& found) {
  const std::string& text = found.text.text;
  expect_ordered(found.article.blocks, text.size(), "block");
  expect_ordered(found.tokenized.tokens, text.size(), "token");
  std::uint32_t last = 0;
  for (const Sentence& sentence : found.tokenized.sentences) {
    EXPECT_LE(last, sentence.first_token);
    EXPECT_LT(sentence.first_token, sentence.last_token);
    last = sentence.last_token;
    ASSERT_LT(sentence.block, found.article.blocks.size());
    ASSERT_LE(last, found.tokenized.tokens.size());
    const TextSpan block = found.article.blocks[sentence.block].span;
    EXPECT_LE(block.begin, found.tokenized.tokens[sentence.first_token].span.begin);
    EXPECT_LE(found.tokenized.tokens[sentence.last_token - 1].span.end, block.end);
  }
}

inline void check_mentions(const Analysis& found, std::string_view source) {
  EXPECT_TRUE(std::is_sorted(found.mentions.begin(), found.mentions.end(),
                             [](const Mention& a, const Mention& b) { return a.span < b.span; }));
  for (const Mention& mention : found.mentions) {
    ASSERT_LT(mention.span.begin, mention.span.end);
    ASSERT_LE(mention.span.end, found.text.text.size());
    ASSERT_LE(mention.source.begin, mention.source.end);
    ASSERT_LE(mention.source.end, source.size());
    EXPECT_EQ(mention.source, found.text.map.to_source(mention.span));
    ASSERT_LT(mention.first_token, mention.last_token);
    ASSERT_LE(mention.last_token, found.tokenized.tokens.size());
    EXPECT_FALSE(mention.rule.empty());
  }
}

inline bool inside(SourceSpan inner, SourceSpan outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

inline void check_quote(const Quote& quote, std::string_view source) {
  ASSERT_LE(quote.span.begin, quote.span.end);
  ASSERT_LE(quote.span.end, source.size());
  EXPECT_EQ(quote.text, slice(source, quote.span));
}

inline void check_quantity(const Quantity& quantity) {
  EXPECT_TRUE(std::isfinite(quantity.low) && std::isfinite(quantity.high));
  EXPECT_LE(quantity.low, quantity.high);
}

template <class Piece>
void check_pieces(const std::vector<Piece>& pieces, const Record& record, std::string_view source) {
  for (const Piece& piece : pieces) {
    check_quote(piece.quote, source);
    // A record that merged another one keeps that one's pieces.
    EXPECT_TRUE(inside(piece.quote.span, record.evidence.span) || !record.also.empty())
        << piece.quote.text << " in " << record.evidence.text << " of:\n"
        << source;
    if constexpr (requires { piece.percent; }) {
      check_quantity(piece.percent);
    } else {
      check_quantity(piece.quantity);
    }
  }
}

inline void check_record(const Record& record, std::string_view source) {
  check_quote(record.evidence, source);
  EXPECT_FALSE(record.evidence.text.empty());
  EXPECT_FALSE(record.measure.empty());
  EXPECT_FALSE(record.rules.empty());
  EXPECT_TRUE(record.value || !record.ratios.empty() || !record.changes.empty()) << record.evidence.text;
  if (record.value) {
    check_quote(record.value->quote, source);
    EXPECT_TRUE(inside(record.value->quote.span, record.evidence.span));
    check_quantity(record.value->quantity);
  }
  if (record.agency) {
    EXPECT_LE(record.agency->span.end, source.size());
  }
  if (record.period) check_quote(record.period->quote, source);
  check_pieces(record.ratios, record, source);
  check_pieces(record.changes, record, source);
  check_pieces(record.amounts, record, source);
  check_pieces(record.plans, record, source);
  for (const SourceSpan place : record.also) {
    EXPECT_LT(place.begin, place.end);
    EXPECT_LE(place.end, source.size());
  }
}

}  // namespace solieu::test
