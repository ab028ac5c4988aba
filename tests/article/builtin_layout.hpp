// The built-in layout rules, and blocks as words, for the tests of the article stage.
#pragma once

#include <gtest/gtest.h>

#include <solieu/rules.hpp>
#include <string>
#include <utility>
#include <vector>

#include "article/divide.hpp"

namespace solieu {

inline const Layout& builtin_layout() {
  static const Layout layout = [] {
    std::vector<LayoutRule> read;
    const Rules builtin = Rules::builtin();
    for (const RuleRow& row : builtin.tables().at("layout").rows) {
      const auto match = layout_match(row.cells[1]);
      const auto effect = layout_effect(row.cells[2]);
      EXPECT_TRUE(match && effect) << row.cells[0];
      if (match && effect) read.push_back(layout_rule(row.cells[0], *match, *effect));
    }
    return Layout(std::move(read));
  }();
  return layout;
}

inline Article divided(const std::string& text) { return divide({text, {}}, builtin_layout(), std::nullopt); }

inline std::string_view name_of(BlockKind kind) {
  constexpr std::string_view names[] = {"headline", "dateline",  "source",  "byline", "lead",
                                        "text",     "list_item", "caption", "junk"};
  return names[static_cast<int>(kind)];
}

/// The kinds of the blocks: "headline lead text junk".
inline std::string kinds(const Article& article) {
  std::string out;
  for (const Block& block : article.blocks) {
    if (!out.empty()) out += ' ';
    out += name_of(block.kind);
  }
  return out;
}

}  // namespace solieu
