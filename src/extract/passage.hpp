// What every finder reads: one tokenized article and the phrases of the tables found in it.
#pragma once

#include <chrono>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include <solieu/article.hpp>
#include <solieu/mention.hpp>
#include <solieu/text.hpp>
#include <solieu/token.hpp>

#include "rules/lexicon.hpp"

namespace solieu {
inline namespace v0 {

struct Passage {
  std::string_view text;  // NormalizedText::text
  const Article& article;
  const TokenizedText& tokenized;
  const Hits& hits;
  std::optional<std::chrono::year_month_day> published;

  [[nodiscard]] const std::vector<Token>& tokens() const { return tokenized.tokens; }
  [[nodiscard]] std::string_view at(std::uint32_t token) const { return slice(text, tokens()[token].span); }
  /// Whether a token is this literal: compared without a call, as its length is known.
  template <std::size_t length>
  [[nodiscard]] bool is(std::uint32_t token, const char (&literal)[length]) const {
    const TextSpan span = tokens()[token].span;
    return span.size() == length - 1 && std::memcmp(text.data() + span.begin, literal, length - 1) == 0;
  }
  /// Whether a token is a word of one of these classes.
  template <class... More>
  [[nodiscard]] bool is(std::uint32_t token, Word word, More... more) const {
    return hits.is(token, word, more...);
  }
  /// Whether tokens [first, last) are a word of each of these classes in turn: "đầu năm".
  template <class... Each>
  [[nodiscard]] bool reads(std::uint32_t first, std::uint32_t last, Each... each) const {
    return last - first == sizeof...(each) && (hits.is(first++, each) && ...);
  }
  /// The text of tokens [first, last). Precondition: first < last.
  [[nodiscard]] std::string_view at(std::uint32_t first, std::uint32_t last) const {
    return slice(text, TextSpan{tokens()[first].span.begin, tokens()[last - 1].span.end});
  }
};

/// Which tokens are already part of a mention: a later finder leaves them alone.
class Claims {
 public:
  explicit Claims(std::size_t tokens) : taken_(tokens, 0) {}
  [[nodiscard]] bool taken(std::uint32_t token) const { return taken_[token] != 0; }
  [[nodiscard]] bool any_taken(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
      if (taken(i)) return true;
    }
    return false;
  }
  void take(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) taken_[i] = 1;
  }

 private:
  std::vector<std::uint8_t> taken_;
};

/// Appends a mention over tokens [first, last), whose value the caller puts in place: mentions are large, so none moves
/// more than it must. `source` is filled once, by the analyzer.
inline Mention& add_mention(std::vector<Mention>& mentions, const Passage& passage, std::uint32_t first,
                            std::uint32_t last, std::string_view rule) {
  Mention& mention = mentions.emplace_back();
  mention.span = {passage.tokens()[first].span.begin, passage.tokens()[last - 1].span.end};
  mention.first_token = first;
  mention.last_token = last;
  mention.rule = rule;
  return mention;
}

}  // namespace v0
}  // namespace solieu
