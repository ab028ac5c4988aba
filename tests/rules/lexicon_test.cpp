// The trie of phrases: rows of a phrase, the longest phrase, and where tables and marks begin.
#include "rules/lexicon.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace solieu {
namespace {

struct Text {
  explicit Text(std::string words, const Lexicon& lexicon) : text(std::move(words)) {
    append_tokens(tokens, text, 0, lexicon.abbreviations());
  }
  std::string text;
  std::vector<Token> tokens;
};

std::vector<std::uint32_t> rows_at(const Hits& hits, Lex lex, std::uint32_t token) {
  const std::optional<Hit> hit = hits.at(lex, token);
  return hit ? std::vector<std::uint32_t>(hit->rows.begin(), hit->rows.end()) : std::vector<std::uint32_t>();
}

TEST(Lexicon, KeepsTheRowsOfAPhraseInOrder) {
  for (std::uint32_t count = 0; count <= 9; ++count) {
    Lexicon lexicon{Abbreviations{}};
    std::vector<std::uint32_t> expected;
    for (std::uint32_t row = 0; row < count; ++row) {
      lexicon.add(Lex::area, "Vĩnh Lộc", 100 - row);
      lexicon.add(Lex::area, "Vĩnh Lộc", 100 - row);  // once more is once
      lexicon.add(Lex::place, "Vĩnh Lộc", row);       // another table of the same phrase
      lexicon.add(Lex::area, "Vĩnh Yên", row);        // grows between
      expected.push_back(100 - row);
    }
    const Text text("xã vĩnh lộc", lexicon);
    EXPECT_EQ(rows_at(lexicon.match(text.text, text.tokens), Lex::area, 1), expected) << count;
  }
}

TEST(Lexicon, TellsTheTablesOfAPhraseApart) {
  Lexicon lexicon{Abbreviations{}};
  const std::vector<Lex> tables = {Lex::domain, Lex::numeral, Lex::unit, Lex::cue, Lex::date};
  for (std::uint32_t i = 0; i < tables.size(); ++i) lexicon.add(tables[i], "năm", i);
  const Text text("năm", lexicon);
  const Hits hits = lexicon.match(text.text, text.tokens);
  for (std::uint32_t i = 0; i < tables.size(); ++i) EXPECT_EQ(rows_at(hits, tables[i], 0), std::vector{i});
  EXPECT_FALSE(hits.at(Lex::agency, 0));
}

TEST(Lexicon, FindsTheLongestPhraseOfATableThatEndsInTime) {
  Lexicon lexicon{Abbreviations{}};
  lexicon.add(Lex::unit, "hộ", 1);
  lexicon.add(Lex::unit, "hộ gia đình", 2);
  lexicon.add(Lex::cue, "hộ gia", 3);
  const Text text("hộ gia đình", lexicon);
  const Hits hits = lexicon.match(text.text, text.tokens);
  EXPECT_EQ(hits.at(Lex::unit, 0)->last, 3U);
  EXPECT_EQ(hits.at(Lex::unit, 0, 2)->last, 1U);
  EXPECT_EQ(hits.at(Lex::cue, 0)->last, 2U);
  EXPECT_FALSE(hits.at(Lex::unit, 3));
}

TEST(Lexicon, FindsTheNextTokenOfATableOrMark) {
  Lexicon lexicon{Abbreviations{}};
  lexicon.add(Lex::date, "tháng", 0);
  lexicon.add(Lex::unit, "người", 0);
  const Text text("trong tháng 7, 41,5% số người theo 20-NQ/TW", lexicon);
  const Hits hits = lexicon.match(text.text, text.tokens);
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  ASSERT_EQ(size, 9U);
  const auto all = [&](Hits::Starts wanted) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t at = 0; (at = hits.next(at, size, wanted)) < size; ++at) out.push_back(at);
    return out;
  };
  using Tokens = std::vector<std::uint32_t>;
  EXPECT_EQ(all(Hits::starts(Lex::date)), Tokens({1}));
  EXPECT_EQ(all(Hits::starts(Lex::date, Lex::unit)), Tokens({1, 6}));
  EXPECT_EQ(all(Hits::starts(Mark::number)), Tokens({2, 4}));
  EXPECT_EQ(all(Hits::starts(Mark::digit)), Tokens({2, 4, 8}));
  EXPECT_EQ(all(Hits::starts(Mark::code)), Tokens({8}));
  EXPECT_EQ(all(Hits::starts(Mark::punctuation)), Tokens({3}));
  EXPECT_EQ(all(Hits::starts(Lex::agency)), Tokens({}));
  EXPECT_EQ(hits.next(7, 8, Hits::starts(Mark::digit)), 8U);
  EXPECT_FALSE(hits.any(size, Mark::digit));
}

}  // namespace
}  // namespace solieu
