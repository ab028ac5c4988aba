#include <gtest/gtest.h>

#include <vector>

#include <solieu/text.hpp>

#include "text/offset_map.hpp"

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

// Text "aXb", where X stands for four bytes, and each other byte for two.
TEST(OffsetMap, BytesMayStandForTwo) {
  const OffsetMap map(Edits{{{1, 3}, {2, 6}}}, 2);
  EXPECT_FALSE(map.identity());
  EXPECT_FALSE(OffsetMap({}, 2).identity());
  expect_maps(map, {{{0, 1}, {0, 2}}, {{1, 3}, {2, 6}}, {{3, 5}, {6, 10}}, {{0, 5}, {0, 10}}, {{4, 5}, {8, 10}}});
}

// Text "aXXXYYYZZZb", where each of X, Y and Z stands for two source bytes.
TEST(OffsetMap, PiecesOfAnEditStayApart) {
  const OffsetMap map(Edits{{{1, 10}, {1, 7}, 3}});
  expect_maps(map, {{{0, 11}, {0, 8}},
                    {{1, 4}, {1, 3}},
                    {{4, 7}, {3, 5}},
                    {{5, 6}, {3, 5}},
                    {{6, 8}, {3, 7}},
                    {{7, 10}, {5, 7}},
                    {{4, 4}, {3, 3}},
                    {{10, 11}, {7, 8}}});
}

TEST(OffsetMap, PiecesAsLongAsEachOtherBecomeOneEdit) {
  Edits edits;
  append_piece(edits, {{0, 3}, {0, 1}});
  append_piece(edits, {{3, 6}, {1, 2}});
  append_piece(edits, {{6, 8}, {2, 3}});   // shorter
  append_piece(edits, {{9, 11}, {4, 5}});  // not beside it
  append_piece(edits, {{11, 13}, {5, 6}});
  append_piece(edits, {{13, 13}, {6, 9}});  // dropped
  append_piece(edits, {{13, 13}, {9, 12}});
  EXPECT_EQ(
      edits,
      (Edits{{{0, 6}, {0, 2}, 2}, {{6, 8}, {2, 3}}, {{9, 13}, {4, 6}, 2}, {{13, 13}, {6, 9}}, {{13, 13}, {9, 12}}}));
  Edits run{{{0, 9}, {0, 3}, 3}};
  last_piece(run).source.end = 5;
  EXPECT_EQ(run, (Edits{{{0, 6}, {0, 2}, 2}, {{6, 9}, {2, 5}}}));
}

struct ComposeCase {
  OffsetMap outer;
  OffsetMap inner;
  Edits edits;
};

TEST(OffsetMap, Composition) {
  const OffsetMap none;
  const std::vector<ComposeCase> cases = {
      {none, none, {}},
      {OffsetMap(Edits{{{1, 2}, {1, 4}}}), none, {{{1, 2}, {1, 4}}}},
      {none, OffsetMap(Edits{{{1, 2}, {1, 4}}}), {{{1, 2}, {1, 4}}}},
      // Apart: each where the other has moved it.
      {OffsetMap(Edits{{{5, 6}, {5, 8}}}), OffsetMap(Edits{{{1, 3}, {1, 2}}}), {{{1, 3}, {1, 2}}, {{5, 6}, {4, 7}}}},
      {OffsetMap(Edits{{{1, 2}, {1, 4}}}), OffsetMap(Edits{{{6, 8}, {6, 7}}}), {{{1, 2}, {1, 4}}, {{4, 6}, {6, 7}}}},
      // A letter and a mark of one byte each become one letter.
      {OffsetMap(Edits{{{1, 4}, {1, 5}}}), OffsetMap(Edits{{{1, 3}, {1, 2}}, {{3, 5}, {2, 3}}}), {{{1, 4}, {1, 3}}}},
      // One edit of the outer map reaches beyond those of the inner one.
      {OffsetMap(Edits{{{1, 2}, {1, 6}}}), OffsetMap(Edits{{{2, 4}, {2, 3}}}), {{{1, 2}, {1, 5}}}},
      // Two of three pieces become one letter.
      {OffsetMap(Edits{{{2, 4}, {2, 6}}}), OffsetMap(Edits{{{0, 6}, {0, 3}, 3}}), {{{0, 2}, {0, 1}}, {{2, 4}, {1, 3}}}},
      {OffsetMap(Edits{{{0, 3}, {0, 6}, 3}}), OffsetMap(Edits{{{0, 6}, {0, 3}, 3}}), {{{0, 3}, {0, 3}, 3}}},
      // What was decoded is dropped.
      {OffsetMap(Edits{{{1, 1}, {1, 4}}}), OffsetMap(Edits{{{1, 4}, {1, 2}}}), {{{1, 1}, {1, 2}}}},
  };
  for (const ComposeCase& c : cases) EXPECT_EQ(compose(c.outer, c.inner).edits(), c.edits);
  const OffsetMap wide = compose(OffsetMap(Edits{{{2, 2}, {2, 3}}}), OffsetMap(Edits{{{4, 6}, {8, 10}}}, 2));
  EXPECT_EQ(wide.edits(), (Edits{{{2, 2}, {4, 6}}, {{3, 5}, {8, 10}}}));
  EXPECT_EQ(wide.step(), 2U);
}

}  // namespace
}  // namespace solieu
