// Long articles are read in sections.
#include "article/sections.hpp"

#include <gtest/gtest.h>
#include <solieu/analyzer.hpp>

namespace solieu {
namespace {

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

std::vector<TextSpan> spans_of(const Article& article, std::string_view text, std::size_t& sections) {
  std::vector<TextSpan> spans;
  Article part;
  sections = 0;
  for (Sections cut(article, text); cut.next(part); ++sections) {
    std::size_t size = 0;
    for (const Block& block : part.blocks) {
      spans.push_back(block.span);
      size += block.span.size();
    }
    EXPECT_LE(size, longest_section + 128);  // a grapheme cluster at the cut
  }
  return spans;
}

TEST(Sections, KeepWholeBlocks) {
  const std::string text(3 * longest_section, 'a');
  Article article;
  const auto block = static_cast<std::uint32_t>(longest_section / 4);
  for (std::uint32_t at = 0; at < text.size(); at += block) article.blocks.push_back({{}, {at, at + block}});
  std::size_t sections = 0;
  const std::vector<TextSpan> spans = spans_of(article, text, sections);
  EXPECT_EQ(sections, 3U);
  ASSERT_EQ(spans.size(), article.blocks.size());
  for (std::size_t i = 0; i < spans.size(); ++i) EXPECT_EQ(spans[i], article.blocks[i].span);
}

TEST(Sections, CutABlockThatIsTooLong) {
  for (const std::string& piece :
       {std::string("tỉnh "), std::string("7"), std::string("ế"), std::string("e\u0323\u0323")}) {
    const std::string text = repeated(piece, 2 * longest_section + 1000);
    Article article;
    article.blocks.push_back({BlockKind::paragraph, {0, static_cast<std::uint32_t>(text.size())}});
    std::size_t sections = 0;
    const std::vector<TextSpan> spans = spans_of(article, text, sections);
    EXPECT_EQ(sections, 3U) << piece;
    EXPECT_EQ(spans.front().begin, 0U);
    EXPECT_EQ(spans.back().end, text.size());
    for (std::size_t i = 1; i < spans.size(); ++i) {
      EXPECT_EQ(spans[i].begin, spans[i - 1].end);
      EXPECT_EQ(spans[i].begin % piece.size(), 0U) << piece;
    }
  }
}

TEST(Sections, SpamOnTheEdgeBelongsToBoth) {
  const std::string text(2 * longest_section, 'a');
  const auto middle = static_cast<std::uint32_t>(longest_section);
  Article article;
  article.blocks = {{{}, {0, middle}}, {{}, {middle, 2 * middle}}};
  article.spam = {{10, 20}, {middle - 5, middle + 5}, {middle + 50, middle + 60}};
  Sections sections(article, text);
  Article part;
  ASSERT_TRUE(sections.next(part));
  EXPECT_EQ(part.spam, (std::vector<TextSpan>{{10, 20}, {middle - 5, middle + 5}}));
  ASSERT_TRUE(sections.next(part));
  EXPECT_EQ(part.spam, (std::vector<TextSpan>{{middle - 5, middle + 5}, {middle + 50, middle + 60}}));
  EXPECT_FALSE(sections.next(part));
}

// The sections put together: every index and place fits the whole.
TEST(Sections, OfAnAnalysisFitTogether) {
  const std::string text = repeated(
      "BHXH tỉnh An Giang cho biết, đến ngày 30/6/2021 toàn tỉnh có 12.345 người tham gia BHXH tự nguyện, "
      "đạt 61,5% kế hoạch.\n\n",
      2 * longest_section);
  const Analysis found = Analyzer().analyze(text);
  EXPECT_GE(found.records.size(), 2U);
  ASSERT_FALSE(found.mentions.empty());
  for (const Mention& mention : found.mentions) {
    ASSERT_LE(mention.last_token, found.tokenized.tokens.size());
    EXPECT_EQ(found.tokenized.tokens[mention.first_token].span.begin, mention.span.begin);
  }
  for (const Sentence& sentence : found.tokenized.sentences) {
    ASSERT_LE(sentence.last_token, found.tokenized.tokens.size());
    const TextSpan block = found.article.blocks[sentence.block].span;
    EXPECT_GE(found.tokenized.tokens[sentence.first_token].span.begin, block.begin);
    EXPECT_LE(found.tokenized.tokens[sentence.last_token - 1].span.end, block.end);
  }
  std::size_t records = 0;
  Analyzer().analyze_sections(text, {}, [&](const Analysis& section) { records += section.records.size(); });
  EXPECT_EQ(records, found.records.size());
}

TEST(Sections, BlankTextIsOne) {
  std::size_t sections = 0;
  Analyzer().analyze_sections(std::string(2 * longest_section, ' '), {}, [&](const Analysis&) { ++sections; });
  EXPECT_EQ(sections, 1U);
}

}  // namespace
}  // namespace solieu
