#include <algorithm>
#include <array>

#include "io/html.hpp"
#include "io/html_article.hpp"
#include "io/nesting.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// A span of the text: a sentence that records were read from, or a piece.
struct Marked {
  SourceSpan span;
  bool sentence;
  std::size_t index;  // among the sentences, or among the pieces
};

std::vector<Marked> marked(const ArticleView& view) {
  std::vector<Marked> out;
  for (std::size_t i = 0; i < view.sentences.size(); ++i) out.push_back({view.sentences[i], true, i});
  for (std::size_t i = 0; i < view.pieces.size(); ++i) out.push_back({view.pieces[i].span, false, i});
  std::stable_sort(out.begin(), out.end(),
                   [](const Marked& a, const Marked& b) { return outer_first(a.span, b.span); });
  return out;
}

class TextWriter {
 public:
  TextWriter(const PageArticle& article, const ArticleView& view, const Labels& labels, std::string& out)
      : article_(article),
        view_(view),
        labels_(labels),
        id_("a" + std::to_string(article.number)),
        marked_(marked(view)),
        out_(out) {}

  [[nodiscard]] std::vector<SourceSpan> spans() const {
    std::vector<SourceSpan> spans;
    for (const Marked& item : marked_) spans.push_back(item.span);
    return spans;
  }

  void text(SourceSpan span) { out_ += html_text(slice(article_.source, span)); }

  void open(std::size_t at, bool again) {
    const Marked& item = marked_[at];
    if (item.sentence) {
      out_ += "<span class=\"sentence\" data-s=\"" + std::to_string(item.index) + "\">";
      return;
    }
    const Piece& piece = view_.pieces[item.index];
    const bool link = piece.record != 0 && link_ == none && !again;  // a link can't stand in a link
    if (link) link_ = at;
    out_ += link ? "<a href=\"#" + id_ + "r" + std::to_string(piece.record) + "\"" : std::string("<mark");
    out_ += " class=\"p " + std::string(piece.type);
    if (piece.record != 0) out_ += " used";
    if (piece.check) out_ += *piece.check == CheckLevel::warning ? " warned" : " checked";
    out_ += "\" data-p=\"" + std::to_string(item.index) + "\"";
    if (!again) out_ += " id=\"" + id_ + "p" + std::to_string(item.index) + "\"";
    if (!piece.rule.empty()) out_ += " data-rule=\"" + html_text(piece.rule) + "\"";
    out_ += " data-type=\"" + html_text(labels_[piece.type]) + "\">";
  }

  void close(std::size_t at) {
    if (marked_[at].sentence) {
      out_ += "</span>";
    } else if (link_ == at) {
      link_ = none;
      out_ += "</a>";
    } else {
      out_ += "</mark>";
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  const PageArticle& article_;
  const ArticleView& view_;
  const Labels& labels_;
  std::string id_;
  std::vector<Marked> marked_;
  std::string& out_;
  std::size_t link_ = none;  // the one that is open
};

std::string_view class_of(BlockKind kind) {
  constexpr std::array<std::string_view, 9> names{"headline",  "meta", "meta",    "meta",       "lead",
                                                  "paragraph", "item", "caption", "boilerplate"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string text_html(const PageArticle& article, const ArticleView& view, const Labels& labels) {
  std::string out;
  TextWriter writer(article, view, labels, out);
  const std::vector<SourceSpan> spans = writer.spans();
  Nesting<TextWriter> nesting(spans, writer);
  const std::vector<Block>& blocks = article.found.article.blocks;
  const std::string heading = " id=\"a" + std::to_string(article.number) + "h\"";
  const bool has_headline = !blocks.empty() && blocks.front().kind == BlockKind::headline;
  if (!has_headline) {
    const std::string& name = article.info.title.empty() ? article.info.id : article.info.title;
    out += "<h2" + heading + ">" + html_text(name) + "</h2>\n";
  }
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    SourceSpan span = article.found.text.map.to_source(blocks[i].span);
    span.begin = std::max(span.begin, end);
    if (span.begin >= span.end) continue;
    end = span.end;
    const bool headline = i == 0 && has_headline;
    out += headline ? "<h2" + heading + ">" : "<p class=\"" + std::string(class_of(blocks[i].kind)) + "\">";
    nesting.walk(span);
    out += headline ? "</h2>\n" : "</p>\n";
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
