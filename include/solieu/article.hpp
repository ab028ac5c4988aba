/// \file
/// The parts of a press article: what is headline, lead, caption, boilerplate.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/export.hpp>
#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

enum class BlockKind : std::uint8_t {
  headline,     ///< the title of the article
  dateline,     ///< publication date and time, on a line of its own
  source_tag,   ///< the outlet's name on a line of its own ("Tạp Chí Nhân Đạo")
  byline,       ///< author, photographer or agency credit
  lead,         ///< the first paragraph of running text (sapo)
  paragraph,    ///< running text
  list_item,    ///< "- ...", "* ...", "1. ..." on a line of its own
  caption,      ///< the text below or inside an image
  boilerplate,  ///< menus, hotlines, share buttons, related articles, counters, image links
};

/// The name of a kind as the program writes it: "headline", "list_item".
[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(BlockKind kind);

/// One line or paragraph. Blocks are ordered, do not overlap, and leave out only white space.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  TextSpan span;
};

/// What the layout of an article tells about it.
struct Article {
  std::string title;                                     ///< the headline's text, else empty
  std::string source_name;                               ///< outlet or source tag ("PLVN"), else empty
  std::optional<std::chrono::year_month_day> published;  ///< from the dateline, unless the caller gave one
  std::vector<Block> blocks;
  std::vector<TextSpan> spam;  ///< injected text (betting links) inside blocks; carries no mention
};

}  // namespace v0
}  // namespace solieu
