#include "article/sections.hpp"

#include <algorithm>

#include "text/grapheme.hpp"

namespace solieu {
inline namespace v0 {

std::uint32_t Sections::cut_of(TextSpan block) const {
  constexpr std::size_t back = 4096;
  const std::size_t end = block.begin + longest_section;
  const std::size_t space = text_.substr(end - back, back).find_last_of(" \n");
  if (space != std::string_view::npos) return static_cast<std::uint32_t>(end - back + space + 1);
  return static_cast<std::uint32_t>(whole_clusters(text_, block.begin, end));
}

// A run of spam that goes on in the next section belongs to both.
void Sections::take_spam(Article& out) {
  out.spam.clear();
  const std::uint32_t end = out.blocks.back().span.end;
  for (std::size_t i = next_spam_; i < article_.spam.size() && article_.spam[i].begin < end; ++i) {
    out.spam.push_back(article_.spam[i]);
    if (article_.spam[i].end <= end) next_spam_ = i + 1;
  }
}

bool Sections::next(Article& out) {
  if (next_block_ == article_.blocks.size()) return false;
  out.title = article_.title;
  out.source_name = article_.source_name;
  out.published = article_.published;
  out.blocks.clear();
  first_block_ = next_block_;
  for (std::size_t size = 0; next_block_ < article_.blocks.size(); ++next_block_) {
    Block block = article_.blocks[next_block_];
    block.span.begin = std::max(block.span.begin, taken_);
    size += block.span.size();
    if (size > longest_section && !out.blocks.empty()) break;
    const bool cut = block.span.size() > longest_section;
    taken_ = cut ? cut_of(block.span) : 0;
    if (cut) block.span.end = taken_;
    out.blocks.push_back(block);
    if (cut) break;
  }
  take_spam(out);
  return true;
}

}  // namespace v0
}  // namespace solieu
