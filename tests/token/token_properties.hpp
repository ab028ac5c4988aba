// What must hold of the tokens of any text whatever, for the tests and the fuzz targets.
#pragma once

#include <solieu/token.hpp>
#include <string>
#include <string_view>

#include "text/char_class.hpp"
#include "text/grapheme.hpp"

namespace solieu {

inline bool is_white_space(std::string_view text, std::size_t begin, std::size_t end) {
  for (; begin < end; begin += character_at(text, begin).length) {
    if (character_at(text, begin).kind != CharClass::space) return false;
  }
  return true;
}

inline std::string broken_sentences(const TokenizedArticle& read) {
  std::uint32_t token = 0;
  std::uint32_t block = 0;
  for (const Sentence& sentence : read.tokenized.sentences) {
    if (sentence.first_token != token || sentence.last_token <= token)
      return "the sentences do not take token by token";
    if (sentence.block < block || sentence.block >= read.article.blocks.size()) return "a sentence in no block";
    const TextSpan whole = read.article.blocks[block = sentence.block].span;
    token = sentence.last_token;
    if (token > read.tokenized.tokens.size()) return "a sentence of tokens that are not there";
    const bool inside = read.tokenized.tokens[sentence.first_token].span.begin >= whole.begin &&
                        read.tokenized.tokens[token - 1].span.end <= whole.end;
    if (!inside) return "a sentence across blocks";
  }
  return token == read.tokenized.tokens.size() ? "" : "tokens in no sentence";
}

/// What is wrong, or empty.
inline std::string broken_property(std::string_view source, const TokenizedArticle& read) {
  const std::string_view text = read.text.text;
  std::uint32_t at = 0;
  std::uint32_t source_at = 0;
  std::size_t cluster = 0;
  for (const Token& token : read.tokenized.tokens) {
    const TextSpan span = token.span;
    if (span.begin < at || span.end <= span.begin || span.end > text.size()) return "spans out of order";
    if (!is_white_space(text, at, span.begin)) return "a character is lost";
    at = span.end;
    while (cluster < span.begin) cluster = cluster_boundary(text, cluster, cluster + 1);
    if (cluster != span.begin) return "a token begins inside a character";
    while (cluster < span.end) cluster = cluster_boundary(text, cluster, cluster + 1);
    if (cluster != span.end) return "a token ends inside a character";
    const SourceSpan place = read.text.map.to_source(span);
    if (place.begin < source_at || place.end <= place.begin || place.end > source.size()) return "places out of order";
    source_at = place.end;
  }
  if (!is_white_space(text, at, text.size())) return "a character is lost at the end";
  return broken_sentences(read);
}

}  // namespace solieu
