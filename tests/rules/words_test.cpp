// words.tsv: which tokens are words of a class, and what is said of wrong rows.
#include "rules/words.hpp"

#include <string>

#include <gtest/gtest.h>

#include "extract/fixture.hpp"

namespace solieu::test {
namespace {

constexpr std::string_view head = "class\twords\texample\n";

TEST(Words, AreKnownInCapitalsToo) {
  Lexicon lexicon{Abbreviations{}};
  EXPECT_TRUE(lexicon.add_word(Word::conjunction, "và"));
  EXPECT_TRUE(lexicon.add_word(Word::year, "năm"));
  EXPECT_TRUE(lexicon.add_word(Word::calendar_unit, "năm"));
  const TestText text("và VÀ Năm van", lexicon);
  for (const std::uint32_t token : {0U, 1U}) EXPECT_TRUE(text.hits.is(token, Word::conjunction)) << token;
  EXPECT_FALSE(text.hits.is(0, Word::year));
  EXPECT_TRUE(text.hits.is(0, Word::year, Word::conjunction));
  EXPECT_TRUE(text.hits.is(2, Word::year));
  EXPECT_TRUE(text.hits.is(2, Word::calendar_unit));
  for (const std::uint32_t token : {3U, 4U}) EXPECT_FALSE(text.hits.is(token, Word::conjunction)) << token;  // the end
}

TEST(Words, StandOneBehindTheOther) {
  Problems problems;
  const Lexicon lexicon = lexicon_of(Rules::builtin(), problems);
  const TestText text("Đầu năm học", lexicon);
  EXPECT_TRUE(text.passage.reads(0, 2, Word::first, Word::year));
  EXPECT_FALSE(text.passage.reads(0, 3, Word::first, Word::year));
  EXPECT_FALSE(text.passage.reads(0, 1, Word::first, Word::year));
  EXPECT_FALSE(text.passage.reads(0, 2, Word::last, Word::year));
}

TEST(Words, OfATableOfYourOwnReplaceThoseOfTheClass) {
  Rules rules = Rules::builtin();
  rules.add("words", std::string(head) + "conjunction\tcùng|với\tA cùng B với C\n", "own.tsv");
  Problems problems;
  const Lexicon lexicon = lexicon_of(rules, problems);
  EXPECT_TRUE(problems.empty());
  const TestText text("và cùng với", lexicon);
  EXPECT_FALSE(text.hits.is(0, Word::conjunction));
  EXPECT_TRUE(text.hits.is(1, Word::conjunction));
  EXPECT_TRUE(text.hits.is(2, Word::conjunction));
  EXPECT_TRUE(text.hits.is(2, Word::comitative));
}

TEST(Words, WrongRowsAreNamed) {
  struct {
    std::string_view row, error;
  } const cases[] = {
      {"conjuction\tvà\tA và B", "own.tsv:2:1: there is no class of words \"conjuction\""},
      {"copula\t\tA là B", "own.tsv:2:8: a word is empty"},
      {"copula\tlà||có\tA là B", "own.tsv:2:12: a word is empty"},
      {"copula\tlà|\tA là B", "own.tsv:2:12: a word is empty"},
      {"plural\tcác|tất cả\tcác xã", "own.tsv:2:13: \"tất cả\" is not one word"},
      {"agent\t-", "words.tsv:1:1: the class of words \"agent\" is missing"},
  };
  for (const auto& [row, error] : cases) {
    Rules rules = Rules::builtin();
    rules.add("words", std::string(head) + std::string(row) + '\n', "own.tsv");
    Problems problems;
    (void)lexicon_of(rules, problems);
    ASSERT_EQ(problems.size(), 1U) << row;
    const RuleProblem& problem = problems.front();
    EXPECT_EQ(problem.file + ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column) + ": " +
                  problem.message,
              error);
  }
}

}  // namespace
}  // namespace solieu::test
