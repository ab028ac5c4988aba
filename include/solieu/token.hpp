/// \file
/// Tokens and sentences.
#pragma once

#include <cstdint>
#include <vector>

#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

enum class TokenKind : std::uint8_t {
  word,          ///< a syllable or a word of letters, also with digits inside ("A00", "covid")
  abbreviation,  ///< a word that keeps its dot or slash ("TP.", "đ/c", "GS.TS")
  number,        ///< digits with inner separators: "1.186", "13,4", "11/7", "10-15", "366/244"
  percent,       ///< a number with its percent sign: "132,14%", "5-7%", "98 %" is number + symbol
  date,          ///< day, month and year in one: "24/6/2020", "25-10-2017", "31.12.2019"
  time,          ///< a time of day: "7h30", "17h", "07:03"
  code,          ///< a document number: "2043/KHLT-BHXH-BĐVN", "20-NQ/TW", "57/2020/NĐ-CP"
  link,          ///< a URL, an e-mail address, an image link's target
  punctuation,   ///< one punctuation mark ("..." is one token)
  symbol,        ///< any other character: %, +, =, ½, emoji
};

/// One token. Offsets are bytes of NormalizedText::text.
struct Token {
  TextSpan span;
  TokenKind kind = TokenKind::word;
  bool space_before = false;  ///< white space or a line end stands before it
};

/// A half-open range of tokens; never crosses a block.
struct Sentence {
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;  ///< one past the last
  std::uint32_t block = 0;       ///< index into Article::blocks
};

/// The tokens of all blocks, in order; boilerplate and spam are tokenized too.
struct TokenizedText {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

}  // namespace v0
}  // namespace solieu
