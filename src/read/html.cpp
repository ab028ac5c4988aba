#include "read/html.hpp"

#include <algorithm>

#include "read/ascii.hpp"
#include "read/html_charset.hpp"
#include "read/html_date.hpp"
#include "read/html_main.hpp"
#include "read/html_parse.hpp"
#include "read/json_ld.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t longest_page = std::size_t{1} << 30;  // lines are counted in 32 bits
constexpr std::size_t longest_caption = 300;                // longer lines are text, wherever they stand
constexpr std::size_t longest_site_name = 40;
constexpr std::size_t shortest_title = 20;

std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (const char c : trim_ascii(text)) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space) out += c;
    if (space && !out.ends_with(' ')) out += ' ';
  }
  return out;
}

// "Cao Sơn ra quân | Báo Cao Sơn" without the site's name.
std::string without_site_name(std::string title) {
  for (const std::string_view separator : {" | ", " - ", " – ", " » ", " :: "}) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string::npos || at < shortest_title) continue;
    const std::string_view name = std::string_view(title).substr(at + separator.size());
    if (name.size() > longest_site_name || name.find_first_of("0123456789") != std::string_view::npos) continue;
    title.resize(at);
    return title;
  }
  return title;
}

std::string headline_of(const HtmlPage& page, const JsonLd& json_ld) {
  if (!page.meta_title.value.empty()) return with_single_spaces(page.meta_title.value);
  if (!json_ld.headline.empty()) return with_single_spaces(json_ld.headline);
  return {};
}

std::optional<std::chrono::year_month_day> published_of(const HtmlPage& page, const JsonLd& json_ld,
                                                        const HtmlMain& main) {
  for (const std::string& value : {json_ld.published, page.meta_published.value, page.published}) {
    if (const auto day = publication_day(value)) return day;
  }
  for (const HtmlPage::Time& time : page.times) {
    const bool outside = time.line > main.end || (time.node < main.dropped.size() && main.dropped[time.node]);
    if (outside) continue;
    if (const auto day = publication_day(time.value)) return day;
  }
  return std::nullopt;
}

// Lays the lines out as the division into blocks reads them best.
class Layouter {
 public:
  Layouter(const HtmlPage& page, HtmlArticle& article) : page_(page), article_(article) {}

  void title() {
    if (article_.title.empty()) return;
    const bool marked = article_.title.ends_with('.') || article_.title.ends_with(';');  // else a paragraph
    paragraph((marked ? "# " : "") + article_.title);
  }

  void line(std::uint32_t index) {
    const HtmlLine& line = page_.lines[index];
    const std::string text(page_.line(index));
    if (line.caption && !line.row && text.size() <= longest_caption) return caption(text);
    if (line.after_gap || after_caption_) {
      paragraph(text);
    } else {
      article_.text += '\n' + text;
    }
  }

  void finish() {
    if (!article_.text.empty()) article_.text += '\n';
  }

 private:
  void paragraph(const std::string& text) {
    if (!article_.text.empty()) article_.text += "\n\n";
    article_.text += text;
    after_caption_ = false;
  }

  void caption(const std::string& text) {
    paragraph("![](image)\n*" + text + "*");
    article_.captions.push_back(text);
    after_caption_ = true;
  }

  const HtmlPage& page_;
  HtmlArticle& article_;
  bool after_caption_ = true;
};

}  // namespace

HtmlArticle read_html(std::string_view page, std::string_view http_charset, const HtmlClues& clues) {
  HtmlArticle article;
  if (page.size() > longest_page) {
    article.error = "the page is longer than 1 GiB";
    return article;
  }
  std::string storage;
  HtmlBytes bytes = html_to_utf8(page, http_charset, storage);
  article.error = std::move(bytes.error);
  if (!article.error.empty()) return article;
  HtmlParse parse = parse_html(bytes.utf8, clues);
  article.error = std::move(parse.error);
  if (!article.error.empty()) return article;

  const HtmlPage& found = parse.page;
  const JsonLd json_ld = read_json_ld(found.json_ld);
  const HtmlMain main = find_main(found, headline_of(found, json_ld));
  article.title = !main.title.empty() ? main.title : without_site_name(with_single_spaces(found.title));
  article.url = !found.canonical.empty() ? found.canonical : found.meta_url.value;
  article.published = published_of(found, json_ld, main);
  Layouter layout(found, article);
  if (!main.lines.empty()) layout.title();
  for (const std::uint32_t line : main.above) layout.line(line);
  for (const std::uint32_t line : main.lines) layout.line(line);
  layout.finish();
  return article;
}

}  // namespace v0
}  // namespace solieu
