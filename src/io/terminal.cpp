#include "io/terminal.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "io/article_view.hpp"
#include "io/check_words.hpp"
#include "io/display.hpp"
#include "io/html_article.hpp"
#include "io/wrap.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t widest_text = 100;  // longer lines are hard to read

std::string_view look_of(std::string_view type) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> looks{{{"count", "1;36"},
                                                                                {"percent", "1;32"},
                                                                                {"money", "1;33"},
                                                                                {"date", "33"},
                                                                                {"agency", "35"},
                                                                                {"area", "34"},
                                                                                {"programme", "4"},
                                                                                {"document", "3"}}};
  for (const auto& [name, look] : looks) {
    if (name == type) return look;
  }
  return {};
}

std::string superscript(std::size_t number) {
  constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char digit : std::to_string(number)) out += digits[static_cast<std::size_t>(digit - '0')];
  return out;
}

bool is_figure(const Piece& piece) { return piece.type == "count" || piece.type == "percent" || piece.type == "money"; }

class TerminalText {
 public:
  TerminalText(std::string_view source, const ArticleView& view, const Labels& labels, const TerminalStyle& style)
      : source_(source), view_(view), labels_(labels), style_(style) {}

  // One block; blocks come in order.
  std::string block(SourceSpan span, BlockKind kind) {
    const bool dim = kind == BlockKind::boilerplate;
    const std::string_view look = kind == BlockKind::headline ? "1" : dim ? "2" : "";
    Wrapper wrapper(std::min(style_.width, widest_text), dim ? "| " : "");
    std::uint32_t at = span.begin;
    for (; next_ < view_.pieces.size() && view_.pieces[next_].span.begin < span.end; ++next_) {
      const Piece& piece = view_.pieces[next_];
      if (piece.span.begin < at || piece.span.end > span.end) continue;  // inside one that is shown, or cut
      wrapper.put(harmless(slice(source_, SourceSpan{at, piece.span.begin})), shown(look));
      put(wrapper, piece);
      at = piece.span.end;
    }
    wrapper.put(harmless(slice(source_, SourceSpan{at, span.end})), shown(look));
    return wrapper.take();
  }

  // What the names in the brackets mean, for the types that the article has.
  std::string legend() const {
    std::set<std::string_view> types;
    for (const Piece& piece : view_.pieces) types.insert(piece.type);
    if (types.empty()) return {};
    Wrapper wrapper(std::min(style_.width, widest_text));
    wrapper.put(std::string(labels_["legend"]) + ":", shown("2"));
    for (const std::string_view type : types) {
      wrapper.put(" ");
      wrapper.put("[" + short_name(type) + "]", shown(look_of(type)));
      wrapper.put(" " + std::string(labels_[type]));
    }
    wrapper.put(" " + superscript(1) + " " + std::string(labels_["legend_record"]));
    return wrapper.take();
  }

 private:
  std::string_view shown(std::string_view look) const { return style_.colour ? look : std::string_view(); }

  std::string short_name(std::string_view type) const { return std::string(labels_["short_" + std::string(type)]); }

  void put(Wrapper& wrapper, const Piece& piece) const {
    wrapper.put("[" + short_name(piece.type) + "\u00A0", shown("2"));
    wrapper.put(harmless(slice(source_, piece.span)), shown(look_of(piece.type)));
    wrapper.put("]", shown("2"));
    if (piece.record != 0 && is_figure(piece)) wrapper.put(superscript(piece.record));
    if (piece.check == CheckLevel::warning) wrapper.put("(!)", shown("1;31"));
  }

  std::string_view source_;
  const ArticleView& view_;
  const Labels& labels_;
  const TerminalStyle& style_;
  std::size_t next_ = 0;
};

bool is_running_text(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::lead || kind == BlockKind::paragraph ||
         kind == BlockKind::caption;
}

std::string checks_of(const std::vector<Record>& records, const Labels& labels, const TerminalStyle& style) {
  std::string out;
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (const Check& check : records[i].checks) {
      const bool warning = check.level == CheckLevel::warning;
      const std::string_view look = !style.colour ? "" : warning ? "1;31" : "32";
      Wrapper wrapper(std::min(style.width, widest_text));
      wrapper.put((warning ? "(!) " : "(✓) ") + std::to_string(i + 1) + ": ", look);
      wrapper.put(std::string(labels[check.code]) + ". " + harmless(check_words(check, labels)));
      out += wrapper.take();
    }
  }
  return out.empty() ? out : '\n' + out;
}

}  // namespace

std::string terminal_view(const Analysis& found, std::string_view source, const DocumentInfo& info,
                          const Labels& labels, const TerminalStyle& style) {
  const ArticleView view = article_view(found, source, labels);
  TerminalText text(source, view, labels, style);
  Wrapper heading(style.width);
  heading.put(harmless(document_words(info, labels)), style.colour ? "2" : "");
  std::string out = heading.take() + text.legend() + '\n';
  bool apart = false;  // an empty line stands before
  std::uint32_t end = 0;
  for (const Block& block : found.article.blocks) {
    SourceSpan span = found.text.map.to_source(block.span);
    span.begin = std::max(span.begin, end);
    if (span.begin >= span.end) continue;
    end = span.end;
    if (is_running_text(block.kind) && !apart && end > 0 && !out.ends_with("\n\n")) out += '\n';
    out += text.block(span, block.kind);
    apart = is_running_text(block.kind);
    if (apart) out += '\n';
  }
  if (!out.ends_with("\n\n")) out += '\n';
  if (found.records.empty()) return out + std::string(labels["no_records"]) + '\n';
  return out + terminal_table(found.records, labels, style) + checks_of(found.records, labels, style);
}

}  // namespace v0
}  // namespace solieu
