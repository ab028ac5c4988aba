// SOLIEU_ANY_TEXTS=1000000 takes that many texts; without it, as many as a few seconds allow.
#include "any_text.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "token_properties.hpp"

namespace solieu {
namespace {

TEST(AnyText, HasOrderedTokensThatLoseNothing) {
  const char* asked = std::getenv("SOLIEU_ANY_TEXTS");
  const unsigned long texts = asked == nullptr ? 50'000 : std::strtoul(asked, nullptr, 10);
  ASSERT_GT(texts, 0U);
  const Tokenizer tokenizer;
  AnyText any(2024);
  std::size_t tokens = 0;
  for (unsigned long i = 0; i < texts; ++i) {
    const std::string text = any.next(1 + i % 30);
    const TokenizedArticle read = tokenizer.tokenize(text);
    ASSERT_EQ(broken_property(text, read), "") << "text " << i << ": " << testing::PrintToString(text);
    tokens += read.tokenized.tokens.size();
  }
  EXPECT_GT(tokens, texts);
}

}  // namespace
}  // namespace solieu
