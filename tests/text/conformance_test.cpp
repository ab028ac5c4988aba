// Unicode's own cases of normalization (Debian package unicode-data): NFC as UAX #15 has it, and the way back.
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <solieu/text.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.hpp"
#include "text/utf8.hpp"

namespace solieu {
namespace {

constexpr NormalizeOptions nfc_only{Encoding::utf8, ToneMarks::keep, true};

// source; NFC; NFD; NFKC; NFKD
using Columns = std::array<std::string, 5>;

std::string text_of(const std::string& code_points) {
  std::string out;
  std::istringstream words(code_points);
  for (std::string word; words >> word;) append_utf8(out, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
  return out;
}

Columns columns_of(const std::string& line) {
  Columns columns;
  std::istringstream cells(line);
  for (std::string& column : columns) {
    std::string cell;
    std::getline(cells, cell, ';');
    column = text_of(cell);
  }
  return columns;
}

class NormalizationTest : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream file(SOLIEU_NORMALIZATION_TEST);
    if (!file) GTEST_SKIP() << "needs the package unicode-data";
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("@Part")) in_part_1_ = line.starts_with("@Part1");
      if (line.empty() || line[0] == '#' || line[0] == '@') continue;
      cases_.push_back(columns_of(line));
      if (in_part_1_) listed_.insert(cases_.back()[0]);
    }
    ASSERT_GE(cases_.size(), 19'000U);
    ASSERT_GE(listed_.size(), 16'000U);
  }

  std::vector<Columns> cases_;
  std::set<std::string> listed_;  // characters that a form changes

 private:
  bool in_part_1_ = false;
};

// The source again, out of the text and the sources of its edits: what lies between them is the same on both sides.
std::string inverted(std::string_view source, const NormalizedText& text) {
  std::string out;
  std::uint32_t at = 0;
  for (const OffsetMap::Edit& edit : text.map.edits()) {
    out.append(text.text, at, edit.text.begin - at).append(slice(source, edit.source));
    at = edit.text.end;
  }
  return out.append(text.text, at);
}

void expect_nfc(const std::string& source, const std::string& composed) {
  SCOPED_TRACE(testing::PrintToString(source));
  const NormalizedText result = normalize(source, nfc_only);
  ASSERT_EQ(result.text, composed);
  ASSERT_EQ(inverted(source, result), source);
  for_each_piece(result.map, [&](const OffsetMap::Edit& edit) {
    ASSERT_EQ(normalize(slice(source, edit.source), nfc_only).text, slice(std::string_view(result.text), edit.text));
  });
  const auto end = static_cast<std::uint32_t>(result.text.size());
  ASSERT_EQ(result.map.to_source({0, end}), (SourceSpan{0, static_cast<std::uint32_t>(source.size())}));
}

TEST_F(NormalizationTest, EveryCase) {
  for (const Columns& c : cases_) {
    for (const std::size_t column : {0U, 1U, 2U}) ASSERT_NO_FATAL_FAILURE(expect_nfc(c[column], c[1]));
    for (const std::size_t column : {3U, 4U}) ASSERT_NO_FATAL_FAILURE(expect_nfc(c[column], c[3]));
  }
}

TEST_F(NormalizationTest, CharactersThatAreNotListedStay) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string character;
    append_utf8(character, c);
    if (listed_.contains(character)) continue;
    ASSERT_TRUE(normalize(character, nfc_only).map.identity()) << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace solieu
