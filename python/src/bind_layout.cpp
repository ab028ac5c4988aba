// Article, blocks, sentences and tokens as Python classes.
#include <array>

#include "bindings.hpp"

namespace solieu::python {
namespace {

constexpr std::array<std::string_view, 10> kTokenKinds{"word", "abbreviation", "number", "percent",     "date",
                                                       "time", "code",         "link",   "punctuation", "symbol"};
constexpr std::array<std::string_view, 9> kBlockKinds{"headline",  "dateline",  "source_tag", "byline",     "lead",
                                                      "paragraph", "list_item", "caption",    "boilerplate"};

template <class T>
std::optional<SourceSpan> source_of(const View<T>& view, TextSpan span) {
  return view.found->analysis.text.map.to_source(span);
}

std::optional<SourceSpan> place_of_sentence(const View<Sentence>& view) {
  const std::vector<Token>& tokens = view.found->analysis.tokenized.tokens;
  return source_of(view, {tokens[view.item->first_token].span.begin, tokens[view.item->last_token - 1].span.end});
}

nb::object tokens_of(const View<Sentence>& view) {
  nb::list out;
  for (std::uint32_t i = view.item->first_token; i < view.item->last_token; ++i) {
    out.append(view.part(view.found->analysis.tokenized.tokens[i]));
  }
  return nb::tuple(out);
}

}  // namespace

void bind_layout(nb::module_& m) {
  ViewClass<Token>(m, "Token", "A word, number or mark.")
      .attribute("kind", [](const View<Token>& v) { return kTokenKinds.at(static_cast<std::size_t>(v.item->kind)); })
      .attribute(
          "form", [](const View<Token>& v) { return slice(v.found->analysis.text.text, v.item->span); },
          "The token in normalized text.")
      .attribute("space_before", &Token::space_before)
      .place([](const View<Token>& v) { return source_of(v, v.item->span); });
  ViewClass<Sentence>(m, "Sentence", "A sentence; never crosses a block.")
      .attribute("tokens", tokens_of)
      .attribute(
          "block",
          [](const View<Sentence>& v) { return nb::cast(v.part(v.found->analysis.article.blocks[v.item->block])); })
      .place(place_of_sentence);
  ViewClass<Block>(m, "Block", "A line or paragraph, and what it is.")
      .attribute("kind", [](const View<Block>& v) { return kBlockKinds.at(static_cast<std::size_t>(v.item->kind)); })
      .place([](const View<Block>& v) { return source_of(v, v.item->span); });
  ViewClass<TextSpan>(m, "Spam", "Text that was injected into the article.").place([](const View<TextSpan>& v) {
    return source_of(v, *v.item);
  });
  ViewClass<Article>(m, "Article", "What the layout of an article tells about it.")
      .attribute("title", &Article::title)
      .attribute("source", &Article::source_name, "The outlet.")
      .attribute("published", &Article::published, "From the dateline, unless the caller gave one.")
      .attribute("blocks", [](const View<Article>& v) { return views(v, v.item->blocks); })
      .attribute("spam", [](const View<Article>& v) { return views(v, v.item->spam); });
}

}  // namespace solieu::python
