// One article of the page: its text with nested marks on the left, its records on the right.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "io/article_view.hpp"
#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

/// An article on its way to a page. Ids are made of `number`: "a3", its piece "a3p7", its record "a3r2".
struct PageArticle {
  const Analysis& found;
  std::string_view source;  // the text that was analyzed
  const DocumentInfo& info;
  std::size_t number;  // in the page, from 1
};

[[nodiscard]] std::string article_html(const PageArticle& article, const ArticleView& view, const Labels& labels);

/// The text: blocks, and in them sentences and pieces.
[[nodiscard]] std::string text_html(const PageArticle& article, const ArticleView& view, const Labels& labels);

/// The card of record `index`, a list item.
[[nodiscard]] std::string record_html(const PageArticle& article, const ArticleView& view, std::size_t index,
                                      const Labels& labels);

/// "nghe-an.txt · PLVN · 7/6/2024": what is known of a document.
[[nodiscard]] std::string document_words(const DocumentInfo& info, const Labels& labels);

}  // namespace v0
}  // namespace solieu
