#include "article/roles.hpp"

#include <algorithm>
#include <vector>

#include "article/lines.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t most_loose_captions = 2;

bool names(std::string_view text, const std::vector<Block*>& blocks, std::string_view name) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const Block* block) { return slice(text, block->span).find(name) != std::string_view::npos; });
}

}  // namespace

void close_headline(std::string_view text, Article& article) {
  const auto is_text = [](const Block& block) {
    return block.kind != BlockKind::boilerplate && block.kind != BlockKind::dateline;
  };
  if (std::count_if(article.blocks.begin(), article.blocks.end(), is_text) != 1) return;
  const auto only = std::find_if(article.blocks.begin(), article.blocks.end(), is_text);
  if (only->kind != BlockKind::headline || slice(text, only->span).starts_with("# ")) return;
  only->kind = BlockKind::paragraph;
  article.title.clear();
}

void mark_links_below(std::string_view text, Article& article) {
  constexpr std::size_t longest_link = 160;  // bytes
  constexpr std::size_t running = 200;       // the same
  const auto line = [&](const Block& block) { return slice(text, block.span); };
  auto block = article.blocks.rbegin();
  const auto end = article.blocks.rend();
  const auto is_link = [&](const Block& item) {
    return item.kind == BlockKind::list_item && item.span.size() <= longest_link &&
           std::string_view(".;:").find(line(item).back()) == std::string_view::npos;
  };
  while (block != end && (block->kind == BlockKind::boilerplate || is_link(*block))) ++block;
  const bool name = block != end && block->kind == BlockKind::paragraph && is_name(line(*block));
  const bool text_above = name && std::any_of(block + 1, end, [&](const Block& above) {
                            return above.kind == BlockKind::paragraph && above.span.size() >= running;
                          });
  if (!text_above) return;
  for (auto link = article.blocks.rbegin(); link != block; ++link) link->kind = BlockKind::boilerplate;
}

void mark_bylines(std::string_view text, Article& article) {
  std::vector<Block*> captions;
  Block* name = nullptr;  // with captions below it
  std::vector<Block*> below;
  for (auto block = article.blocks.rbegin(); block != article.blocks.rend(); ++block) {
    const std::string_view line = slice(text, block->span);
    if (block->kind == BlockKind::list_item || block->kind == BlockKind::headline) break;
    if (block->kind != BlockKind::paragraph) continue;
    if (is_name(line)) {
      if (name != nullptr && !captions.empty()) return;
      if (!captions.empty() && names(text, captions, line)) return;
      if (captions.empty()) block->kind = BlockKind::byline;
      if (!captions.empty()) name = &*block;
      below.insert(below.end(), captions.begin(), captions.end());
      captions.clear();
    } else if (line.size() <= longest_caption && captions.size() < most_loose_captions) {
      captions.push_back(&*block);
    } else {
      break;
    }
  }
  if (name == nullptr) return;
  name->kind = BlockKind::byline;
  for (Block* caption : below) caption->kind = BlockKind::caption;
}

void mark_dialogue(std::string_view text, Article& article) {
  constexpr std::ptrdiff_t fewest = 2;
  const auto is_question = [&](const Block& block) {
    return block.kind == BlockKind::list_item && slice(text, block.span).ends_with('?');
  };
  if (std::count_if(article.blocks.begin(), article.blocks.end(), is_question) < fewest) return;
  for (Block& block : article.blocks) {
    if (block.kind == BlockKind::list_item) block.kind = BlockKind::paragraph;
  }
}

void mark_lead(std::string_view text, Article& article) {
  for (Block& block : article.blocks) {
    if (block.kind == BlockKind::list_item) return;
    if (block.kind != BlockKind::paragraph || is_bold(slice(text, block.span))) continue;
    block.kind = BlockKind::lead;
    return;
  }
}

}  // namespace v0
}  // namespace solieu
