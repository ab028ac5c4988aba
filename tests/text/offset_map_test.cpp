#include <gtest/gtest.h>

#include <vector>

#include <solieu/text.hpp>

namespace solieu {
namespace {

using Edits = std::vector<OffsetMap::Edit>;

TEST(OffsetMap, IdentityByDefault) {
  const OffsetMap map;
  EXPECT_TRUE(map.identity());
  EXPECT_EQ(map.to_source({0, 0}), (SourceSpan{0, 0}));
  EXPECT_EQ(map.to_source({3, 9}), (SourceSpan{3, 9}));
}

struct MapCase {
  TextSpan text;
  SourceSpan source;
};

void expect_maps(const OffsetMap& map, const std::vector<MapCase>& cases) {
  for (const MapCase& c : cases) {
    EXPECT_EQ(map.to_source(c.text), c.source) << c.text.begin << " to " << c.text.end;
  }
}

// Text "abXYcd", where XY stands for source bytes 2 to 7.
TEST(OffsetMap, ARangeThatOverlapsAChangeTakesAllOfIt) {
  const OffsetMap map(Edits{{{2, 4}, {2, 7}}});
  expect_maps(map, {{{0, 6}, {0, 9}},
                    {{0, 2}, {0, 2}},
                    {{0, 3}, {0, 7}},
                    {{1, 4}, {1, 7}},
                    {{2, 3}, {2, 7}},
                    {{3, 4}, {2, 7}},
                    {{4, 5}, {7, 8}},
                    {{3, 3}, {2, 7}},
                    {{2, 2}, {2, 2}},
                    {{4, 4}, {7, 7}},
                    {{5, 5}, {8, 8}}});
}

// Text "abcd", where three source bytes were dropped before it, between b and c, and after it.
TEST(OffsetMap, WhatWasDroppedBesideARangeStaysOut) {
  const OffsetMap map(Edits{{{0, 0}, {0, 3}}, {{2, 2}, {5, 8}}, {{4, 4}, {10, 13}}});
  expect_maps(map, {{{0, 2}, {3, 5}},
                    {{2, 4}, {8, 10}},
                    {{1, 3}, {4, 9}},
                    {{0, 4}, {3, 10}},
                    {{0, 0}, {3, 3}},
                    {{2, 2}, {8, 8}},
                    {{4, 4}, {13, 13}}});
}

// Text "XY": X stands for source bytes 0 to 3, then two are dropped, Y stands for 5 to 6.
TEST(OffsetMap, ChangesSideBySideStayApart) {
  const OffsetMap map(Edits{{{0, 1}, {0, 3}}, {{1, 1}, {3, 5}}, {{1, 2}, {5, 6}}});
  expect_maps(map, {{{0, 1}, {0, 3}}, {{1, 2}, {5, 6}}, {{0, 2}, {0, 6}}});
}

// Text "aXXXb", where XXX stands for one source byte.
TEST(OffsetMap, ATextMayBeLongerThanItsSource) {
  const OffsetMap map(Edits{{{1, 4}, {1, 2}}});
  expect_maps(map, {{{0, 5}, {0, 3}}, {{1, 4}, {1, 2}}, {{0, 1}, {0, 1}}, {{4, 5}, {2, 3}}, {{2, 3}, {1, 2}}});
}

}  // namespace
}  // namespace solieu
