// A passage from a plain string, for the tests of the finders: every line is a paragraph.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/article.hpp>
#include <solieu/mention.hpp>
#include <solieu/rules.hpp>
#include <solieu/text.hpp>

#include "extract/finders.hpp"
#include "extract/passage.hpp"
#include "rules/lexicon.hpp"
#include "rules/load.hpp"
#include "token/tokenize.hpp"

namespace solieu::test {

/// The lexicon with the tables of one finder, as compiled by `compile_numbers`, `compile_dates` …
template <class Compiled>
struct FinderRules {
  using Compile = std::shared_ptr<const Compiled> (*)(const Rules&, Lexicon&, Problems&);

  FinderRules(const Rules& rules, Compile compile)
      : lexicon(lexicon_of(rules, problems)), compiled(compile(rules, lexicon, problems)) {}

  Problems problems;
  Lexicon lexicon;
  std::shared_ptr<const Compiled> compiled;
};

/// Owns everything that a Passage refers to.
struct TestText {
  TestText(std::string_view source, const Lexicon& lexicon,
           std::optional<std::chrono::year_month_day> published = std::nullopt)
      : text(normalize(source)),
        article(paragraphs_of(text.text)),
        tokenized(tokenize(text, article, lexicon.abbreviations())),
        hits(lexicon.match(text.text, tokenized.tokens)),
        passage{text.text, article, tokenized, hits, published} {}
  TestText(const TestText&) = delete;
  TestText& operator=(const TestText&) = delete;

  static Article paragraphs_of(std::string_view text) {
    Article out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (end > at) {
        out.blocks.push_back({BlockKind::paragraph, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
      }
      at = end + 1;
    }
    return out;
  }

  [[nodiscard]] std::string_view at(const Mention& mention) const { return slice(text.text, mention.span); }

  NormalizedText text;
  Article article;
  TokenizedText tokenized;
  Hits hits;
  Passage passage;
};

}  // namespace solieu::test
