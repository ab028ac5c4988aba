// Unicode's own cases (Debian package unicode-data): clusters as UAX #29 has them, and no token cuts one.
#include <gtest/gtest.h>

#include <fstream>
#include <solieu/token.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "text/grapheme.hpp"
#include "text/utf8.hpp"

namespace solieu {
namespace {

struct BreakCase {
  std::string text;
  std::vector<std::size_t> boundaries;  // in bytes, with both ends
};

// "÷ 0020 × 0308 ÷  # …"
BreakCase read_case(const std::string& line) {
  BreakCase out;
  std::istringstream words(line.substr(0, line.find('#')));
  for (std::string word; words >> word;) {
    if (word == "÷") {
      out.boundaries.push_back(out.text.size());
    } else if (word != "×") {
      append_utf8(out.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
    }
  }
  return out;
}

class GraphemeBreakTest : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream file(SOLIEU_UNICODE_DATA "/auxiliary/GraphemeBreakTest.txt");
    if (!file) GTEST_SKIP() << "needs the package unicode-data";
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("÷")) cases_.push_back(read_case(line));
    }
    ASSERT_GE(cases_.size(), 600U);
  }

  std::vector<BreakCase> cases_;
};

TEST_F(GraphemeBreakTest, Clusters) {
  for (const BreakCase& c : cases_) {
    for (std::size_t i = 0; i + 1 < c.boundaries.size(); ++i) {
      EXPECT_EQ(cluster_boundary(c.text, c.boundaries[i], c.boundaries[i] + 1), c.boundaries[i + 1]) << c.text;
    }
  }
}

TEST_F(GraphemeBreakTest, NoTokenCutsOne) {
  const Tokenizer tokenizer;
  const auto is_boundary = [](const BreakCase& c, std::uint32_t at) {
    return std::find(c.boundaries.begin(), c.boundaries.end(), at) != c.boundaries.end();
  };
  std::size_t tokens = 0;
  for (const BreakCase& c : cases_) {
    const TokenizedArticle read = tokenizer.tokenize(c.text);
    for (const Token& token : read.tokenized.tokens) {
      const SourceSpan place = read.text.map.to_source(token.span);
      EXPECT_TRUE(is_boundary(c, place.begin) && is_boundary(c, place.end))
          << testing::PrintToString(c.text) << " at " << place.begin << ' ' << place.end;
      ++tokens;
    }
  }
  EXPECT_GT(tokens, cases_.size() / 2);
}

TEST(Graphemes, ShortCut) {
  for (const std::string text : {"và ", "a\u0301", "\u06005", "x👍🏽", "5\u20E3", "ộ…"}) {
    const std::size_t first = code_point_at(text, 0).length;
    EXPECT_EQ(whole_clusters(text, 0, first), cluster_boundary(text, 0, first)) << text;
  }
}

}  // namespace
}  // namespace solieu
