#include "article/divide.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "article/dateline.hpp"
#include "article/lines.hpp"
#include "article/roles.hpp"
#include "article/spam.hpp"
#include "article/wrapped.hpp"
#include "text/fold.hpp"
#include "text/grapheme.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using Effect = LayoutRule::Effect;

// Sizes in bytes; a Vietnamese letter takes 1.4 on average.
constexpr std::size_t longest_headline = 320;
constexpr std::size_t longest_caption_above = 200;
constexpr std::size_t shortest_repeat = 25;      // shorter lines ("Trả lời") come again without being captions
constexpr std::size_t shortest_running = 80;     // a paragraph without a full stop at its end
constexpr std::size_t resuming_paragraph = 400;  // text of the article goes on behind a box of links
constexpr std::size_t longest_source_tag = 60;
constexpr std::size_t longest_menu_name = 40;

class Divider {
 public:
  Divider(std::string_view text, const Layout& layout) : text_(text), layout_(layout) {}

  Article run() {
    // A text of short lines has many blocks: room for all at once takes less than growing to it.
    std::size_t line_ends = 0;
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1)) ++line_ends;
    article_.blocks.reserve(line_ends + 1);
    WholeLines lines(text_);
    for (std::optional<Line> line = lines.next(); line;) {
      const std::optional<Line> next = lines.next();
      line_ = *line;
      next_ = next ? at(next->span) : std::string_view{};
      cut(line_.span);
      line = next;
    }
    close_headline(text_, article_);
    mark_links_below(text_, article_);
    mark_bylines(text_, article_);
    mark_dialogue(text_, article_);
    if (!moved_lead_) mark_lead(text_, article_);
    return std::move(article_);
  }

 private:
  std::string_view at(TextSpan span) const { return slice(text_, span); }

  // A line may hold two blocks: an image and its text, a paragraph and boilerplate glued to it.
  void cut(TextSpan span) {
    if (const std::size_t image = image_end(at(span))) {
      const auto end = span.begin + static_cast<std::uint32_t>(whole_clusters(at(span), 0, image));
      add({span.begin, end}, BlockKind::boilerplate);
      image_ = {span.begin, end};
      return cut_glued({end, span.end});
    }
    if (const auto stamp = stamp_in(span)) return cut_at_stamp(span, *stamp);
    if (at(span).starts_with("more(")) {  // a page generator's mark before the lead
      add({span.begin, span.begin + 4}, BlockKind::boilerplate);
      moved_lead_ = true;
      return add({span.begin + 4, span.end}, BlockKind::lead);
    }
    cut_glued(span);
  }

  // A page flattened to one line: "BỐN XÃ VỀ ĐÍCH (Thứ Năm, 16/9/2021, 14:26) Chỉ còn ba tháng, …".
  std::optional<Stamp> stamp_in(TextSpan span) const {
    if (headline_done_ || article_.published || span.size() <= longest_headline) return std::nullopt;
    const auto stamp = find_stamp(at(span), layout_, longest_headline);
    const bool headed = stamp && stamp->begin > 0 && at(span)[stamp->begin - 1] == ' ';
    return headed ? stamp : std::nullopt;
  }

  void cut_at_stamp(TextSpan span, const Stamp& stamp) {
    const auto begin = span.begin + static_cast<std::uint32_t>(stamp.begin);
    const auto end = span.begin + static_cast<std::uint32_t>(stamp.end);
    article_.published = stamp.day;
    const TextSpan before = trimmed(text_, {span.begin, begin});
    if (!before.empty()) add(before, is_headline(at(before)) ? take_headline(at(before)) : kind_of(at(before)));
    add({begin, end}, BlockKind::dateline);
    cut_glued({end, span.end});
  }

  void cut_glued(TextSpan span) {
    span = trimmed(text_, span);
    if (span.empty()) return;
    const std::size_t glued = layout_.glued_at(at(span));
    if (glued == std::string_view::npos) return add(span, kind_of(at(span)));
    const auto middle = span.begin + static_cast<std::uint32_t>(whole_clusters(at(span), 0, glued));
    const TextSpan before = trimmed(text_, {span.begin, middle});
    add(before, kind_of(at(before)));
    add({middle, span.end}, BlockKind::boilerplate);
  }

  void add(TextSpan span, BlockKind kind) {
    span = trimmed(text_, span);
    if (span.empty()) return;
    if (kind == BlockKind::paragraph || kind == BlockKind::lead) note_source(at(span));
    if (!(kind == BlockKind::boilerplate && image_end(at(span)) != 0)) image_ = {};
    article_.blocks.push_back({kind, span});
  }

  BlockKind kind_of(std::string_view line) {
    if (rest_is_boilerplate_ && line.size() < resuming_paragraph) return BlockKind::boilerplate;
    rest_is_boilerplate_ = false;
    if (only_marks(line) || is_phone_number(line)) return BlockKind::boilerplate;
    if (take_dateline_row(line)) return BlockKind::dateline;
    const LayoutRule* rule = layout_.rule_for(line);
    const bool may = rule == nullptr || rule->effect == Effect::boilerplate || rule->effect == Effect::source_tag;
    if (may && is_path(line)) return BlockKind::boilerplate;
    if (rule != nullptr) {
      if (const auto kind = kind_by(*rule, line)) return *kind;
    } else if (is_link_below(line) || is_menu(line) ||
               ((!headline_done_ || outlet_above_) && layout_.names_sections(line))) {
      return BlockKind::boilerplate;
    }
    if (take_dateline(line)) {
      outlet_above_ = outlet_above_ || names_outlet_above();
      return BlockKind::dateline;
    }
    if (is_unaccented_copy(line, article_.title)) return BlockKind::boilerplate;
    if (is_unaccented_copy(line, next_)) {
      copied_ = next_.data();
      return BlockKind::boilerplate;
    }
    if (is_caption(line)) return BlockKind::caption;
    return kind_of_text(line);
  }

  std::optional<BlockKind> kind_by(const LayoutRule& rule, std::string_view line) {
    switch (rule.effect) {
      case Effect::rest_boilerplate:
        rest_is_boilerplate_ = running_seen_;
        return BlockKind::boilerplate;
      case Effect::boilerplate:
        return BlockKind::boilerplate;
      case Effect::byline:
        return BlockKind::byline;
      case Effect::caption:
        if (rule.match == LayoutRule::Match::prefix) mark_caption_above();
        return BlockKind::caption;
      case Effect::source_tag:
        return take_source_line(line);
      case Effect::section:
        return headline_done_ && !outlet_above_ ? std::nullopt : std::optional(BlockKind::boilerplate);
      default:
        return std::nullopt;
    }
  }

  // "Trong ảnh: …" goes on with the line right above it, unless that is the lead.
  void mark_caption_above() {
    if (line_.after_blank || paragraphs_ < 2) return;
    Block& above = article_.blocks.back();
    if (above.kind == BlockKind::paragraph && above.span.size() <= longest_caption_above)
      above.kind = BlockKind::caption;
  }

  std::optional<BlockKind> take_source_line(std::string_view line) {
    const bool tag = line.size() <= longest_source_tag && !running_seen_ && is_name(line);
    if (!tag) {  // "Cổng thông tin điện tử huyện Cao Sơn": the headline only where no other follows
      named_outlet_ = line.data();
      return std::nullopt;
    }
    if (article_.source_name.empty()) article_.source_name = line;
    return BlockKind::source_tag;
  }

  bool take_dateline(std::string_view line) {
    constexpr std::size_t short_line = 70;  // "Cao Sơn LDO | 08/12/2022 09:30"
    const bool byline_too = !running_seen_ || (!article_.published && line.size() <= short_line);
    const bool name_too = headline_done_ && !running_seen_ && !article_.published;
    const auto day = dateline_day(headline_done_ ? line : layout_.past_section(line), layout_, byline_too, name_too);
    if (day && !article_.published) article_.published = day;
    return day.has_value();
  }

  // A dateline among other items is no menu and no hotline.
  bool take_dateline_row(std::string_view line) {
    if (running_seen_ || article_.published) return false;
    article_.published = dateline_in_row(line, layout_);
    if (!article_.published) return false;
    outlet_above_ = outlet_above_ || (has_plain_headline() && has_address(line));
    return true;
  }

  // A path below what was taken for the headline tells that it is the outlet's name.
  bool is_path(std::string_view line) {
    if (running_seen_) return false;
    if (!is_breadcrumb(line)) return !headline_done_ && may_be_breadcrumb(line) && next_is_dateline();
    outlet_above_ = outlet_above_ || has_plain_headline();
    return true;
  }

  // Whether a headline stands alone so far, but for lines in capitals: "BẢO HIỂM XÃ HỘI VIỆT NAM", "BHXH TỈNH CAO SƠN".
  bool has_plain_headline() const {
    return headline_done_ && std::none_of(article_.blocks.begin(), article_.blocks.end(), [&](const Block& block) {
             if (block.kind == BlockKind::paragraph) return !letter_case(at(block.span)).all_upper;
             return block.kind == BlockKind::headline && at(block.span).starts_with("# ");
           });
  }

  // A link to another article below the text, or below another link.
  bool is_link_below(std::string_view line) const {
    if (!running_seen_ || !is_dated_link(line) || article_.blocks.empty()) return false;
    const Block& above = article_.blocks.back();
    return above.kind == BlockKind::boilerplate || is_name(at(above.span)) ||
           (line_.after_blank && at(above.span).back() != ':');
  }

  // "CÔNG ĐOÀN CAO SƠN", "Diễn đàn người lao động", the day, and below it a line that says more: the headline.
  bool names_outlet_above() const {
    constexpr std::size_t few = 5;       // words
    constexpr std::size_t longest = 30;  // the same
    if (!headline_done_ || running_seen_ || next_.empty() || article_.title.empty()) return false;
    const std::size_t words = word_count(next_);
    return word_count(article_.title) <= few && is_headline(next_) && words > few && words <= longest;
  }

  bool next_is_dateline() const { return dateline_day(next_, layout_, true).has_value(); }

  bool is_caption(std::string_view line) {
    if (is_repeat(line)) {
      Block& before = article_.blocks.back();
      if (before.kind == BlockKind::paragraph && at(before.span) == line && line.size() <= longest_caption) {
        before.kind = BlockKind::caption;
      }
      return true;
    }
    if (line.data() == copied_) return true;
    if (image_.empty() || line.size() > longest_caption) return false;
    const bool alternative = at(image_).find(line.substr(0, line.size() - 1)) != std::string_view::npos;
    return alternative || is_italic(line) || line.find_first_of("0123456789") == std::string_view::npos;
  }

  // The same line once more, or the beginning of the headline.
  bool is_repeat(std::string_view line) {
    if (line.size() < shortest_repeat || line.back() == ':') return false;
    const bool again = !seen_.insert(line).second;
    const bool headline = article_.title.starts_with(line.substr(0, line.size() - (line.back() == '.' ? 1 : 0)));
    return again || headline;
  }

  BlockKind kind_of_text(std::string_view line) {
    if (goes_on_menu(line)) return BlockKind::boilerplate;
    if (outlet_above_ && is_headline(line)) drop_headline();
    const bool marked = line.starts_with("# ");
    if (marked || (!headline_done_ && is_headline(line))) {
      if (!headline_done_ || article_.title.empty()) return take_headline(line);
    }
    if (bullet_length(line) > 0) {
      running_seen_ = true;
      return BlockKind::list_item;
    }
    if (runs(line)) {
      running_seen_ = true;
      outlet_above_ = false;
    }
    headline_done_ = headline_done_ || running_seen_;
    ++paragraphs_;
    return BlockKind::paragraph;
  }

  // "An Giang", "Bình Dương", "Cà Mau", a line each, in place of a headline.
  bool goes_on_menu(std::string_view line) {
    constexpr std::size_t least = 3;
    const bool first = menu_names_ == 0 && !headline_done_ && !running_seen_;
    if ((!first && menu_names_ == 0) || line.size() > longest_menu_name || !is_name(line) ||
        letter_case(line).all_upper) {
      menu_names_ = 0;
      return false;
    }
    if (++menu_names_ < least) return false;
    if (menu_names_ > least) return true;
    std::size_t names = least - 1;
    for (auto block = article_.blocks.rbegin(); names > 0 && block != article_.blocks.rend(); ++block) {
      if (block->kind != BlockKind::headline && block->kind != BlockKind::paragraph) continue;
      block->kind = BlockKind::boilerplate;
      --names;
    }
    article_.title.clear();
    headline_done_ = false;
    paragraphs_ = 0;
    return true;
  }

  // What stood above the path to the article was the outlet's name.
  void drop_headline() {
    outlet_above_ = false;
    for (Block& block : article_.blocks) {
      const bool above = block.kind == BlockKind::paragraph && !running_seen_;
      if (above || block.kind == BlockKind::headline) block.kind = BlockKind::source_tag;
    }
    paragraphs_ = 0;
    if (article_.source_name.empty()) article_.source_name = article_.title;
    article_.title.clear();
    headline_done_ = false;
  }

  // "BAOCAOSON.ORG.VN", "CAO SƠN ONLINE | An sinh", "Tài nguyên & Môi trường" above a longer line: the headline only
  // where no other follows.
  bool may_be_outlet(std::string_view line) const {
    constexpr std::size_t few = 5;                // words
    constexpr std::size_t longest_masthead = 14;  // the same
    const bool bars = line.find(" | ") != std::string_view::npos || line.find(" || ") != std::string_view::npos;
    if (line.data() == named_outlet_ || begins_with_host(line) || bars || layout_.names_sections(next_)) return true;
    if (next_.empty() || !is_headline(next_)) return false;
    const bool loud = letter_case(line).all_upper && !letter_case(next_).all_upper;
    return loud ? plain_words(line, longest_masthead) && word_count(next_) > few
                : plain_words(line, few) && word_count(next_) > few + 2;
  }

  BlockKind take_headline(std::string_view line) {
    headline_done_ = true;
    outlet_above_ = may_be_outlet(line);
    const std::size_t begin = line.find_first_not_of("#* ");
    const std::size_t end = line.find_last_not_of("#* ");
    article_.title = begin == std::string_view::npos ? line : line.substr(begin, end + 1 - begin);
    std::replace(article_.title.begin(), article_.title.end(), '\n', ' ');
    return BlockKind::headline;
  }

  static bool is_headline(std::string_view line) {
    return line.size() <= longest_headline && std::string_view(".;:").find(line.back()) == std::string_view::npos &&
           bullet_length(line) == 0 && source_tag(line).empty();
  }

  static bool runs(std::string_view line) {
    return line.size() >= shortest_running || line.back() == '.' || line.ends_with("…");
  }

  void note_source(std::string_view line) {
    if (article_.source_name.empty()) article_.source_name = source_tag(line);
    if (article_.source_name.empty() && runs(line)) article_.source_name = outlet_code(line);
  }

  std::string_view text_;
  const Layout& layout_;
  Article article_;
  Line line_;
  std::string_view next_;
  TextSpan image_;                // the image right above
  const char* copied_ = nullptr;  // the line that an unaccented copy was found of
  std::unordered_set<std::string_view> seen_;
  std::size_t paragraphs_ = 0;
  std::size_t menu_names_ = 0;  // lines above that are names, the first in place of the headline
  bool headline_done_ = false;
  bool running_seen_ = false;
  bool rest_is_boilerplate_ = false;
  bool moved_lead_ = false;
  const char* named_outlet_ = nullptr;  // a line that begins as the name of an outlet does
  bool outlet_above_ = false;           // the headline so far
};

}  // namespace

Article divide(const NormalizedText& text, const Layout& layout, std::optional<std::chrono::year_month_day> published) {
  Article article = Divider(text.text, layout).run();
  if (published) article.published = published;
  article.spam = find_spam(text.text, layout);
  return article;
}

}  // namespace v0
}  // namespace solieu
