#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <solieu/text.hpp>

#include "text/hostile_text.hpp"
#include "text/utf8.hpp"

namespace solieu {
namespace {

using Range = CharacterOffsets::Range;

TEST(CharacterOffsets, CountsCodePointsAndUtf16Units) {
  const CharacterOffsets offsets("aế😀b");  // 1, 3, 4 and 1 bytes
  EXPECT_EQ(offsets.code_points({0, 9}), (Range{0, 4}));
  EXPECT_EQ(offsets.utf16({0, 9}), (Range{0, 5}));
  EXPECT_EQ(offsets.code_points({1, 4}), (Range{1, 2}));
  EXPECT_EQ(offsets.utf16({4, 8}), (Range{2, 4}));
  EXPECT_EQ(offsets.utf16({8, 9}), (Range{4, 5}));
  EXPECT_EQ(offsets.utf16({9, 9}), (Range{5, 5}));
}

TEST(CharacterOffsets, AnEmptyText) { EXPECT_EQ(CharacterOffsets("").code_points({0, 0}), (Range{0, 0})); }

TEST(CharacterOffsets, AnIllFormedSequenceCountsOnce) {
  const CharacterOffsets offsets(
      "\xE1\xBA"
      "a\xFF\xFF");
  EXPECT_EQ(offsets.code_points({0, 5}), (Range{0, 4}));
  EXPECT_EQ(offsets.code_points({2, 3}), (Range{1, 2}));
  EXPECT_EQ(offsets.utf16({0, 5}), (Range{0, 4}));
}

TEST(CharacterOffsets, AgreesWithPlainCountingInLongTexts) {
  HostileText hostile(5);
  for (int i = 0; i < 20; ++i) {
    const std::string any = hostile.any(1'000);
    const std::string text = i % 2 == 0 ? any : normalize(any).text;  // ill-formed, well-formed
    const CharacterOffsets offsets(text);
    Range points;
    Range units;
    for (std::uint32_t at = 0; at < text.size();) {
      const CodePoint point = decode(text, at);
      points = {points.end, points.end + 1};
      units = {units.end, units.end + (point.value > 0xFFFF ? 2U : 1U)};
      ASSERT_EQ(offsets.code_points({at, at + point.length}), points);
      ASSERT_EQ(offsets.utf16({at, at + point.length}), units);
      at += point.length;
    }
  }
}

}  // namespace
}  // namespace solieu
