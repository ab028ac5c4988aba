/// \file
/// Tokens and sentences, and the class that finds them in a text.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <solieu/article.hpp>
#include <solieu/export.hpp>
#include <solieu/span.hpp>
#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

class Rules;

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
  symbol,        ///< any other character: %, +, =, ½
  emoji,  ///< a picture with its modifiers, a joined sequence, a flag, a keycap: "👍🏽", "👩‍🔬", "🇻🇳",
          ///< "1️⃣"
  hashtag,  ///< "#BHXH", "#bảo_hiểm"
  handle,   ///< an account's name: "@toasoan"
};

/// The name of a kind as the program writes it: "word", "percent".
[[nodiscard]] SOLIEU_EXPORT std::string_view to_string(TokenKind kind);

/// One token. Offsets are bytes of NormalizedText::text; never inside an extended grapheme cluster (UAX #29). A unit or
/// currency run together with its number is a token of its own with no space before it: "7.940" "ha", "$" "5".
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

/// A text read as far as its tokens. Owns its strings.
struct TokenizedArticle {
  NormalizedText text;
  Article article;
  TokenizedText tokenized;
};

/// Normalizes texts and finds their tokens and sentences: what Analyzer does before it looks for figures, for
/// corpora, search and language models. Immutable once built: one tokenizer serves any number of threads at once.
class SOLIEU_EXPORT Tokenizer {
 public:
  /// The built-in abbreviations and page layout.
  Tokenizer();
  /// Takes the tables `abbreviations` and `layout`. \throws RuleError for a wrong row of these.
  explicit Tokenizer(const Rules& rules);
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  ~Tokenizer();

  /// The tokens of a text. Any bytes are a valid text. Every character but white space is in one token. Linear time.
  /// \throws std::length_error if the text is 4 GiB or longer; std::bad_alloc.
  [[nodiscard]] TokenizedArticle tokenize(std::string_view text, Encoding encoding = Encoding::automatic) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace v0
}  // namespace solieu
