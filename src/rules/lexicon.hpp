// One trie over interned folded tokens for the phrases of all tables: longest match per table.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/token.hpp>

#include "token/tokenize.hpp"

namespace solieu {
inline namespace v0 {

/// The table that a phrase belongs to.
enum class Lex : std::uint8_t {
  numeral,
  approximator,
  unit,
  currency,
  veto,
  document,
  date,
  agency,
  place,
  area,
  cue,
  domain,
  count_,  // number of tables
};

/// The rows of one table that share a phrase: indices as given to add().
class PhraseRows {
 public:
  explicit PhraseRows(const std::vector<std::uint32_t>& rows) : rows_(&rows) {}
  [[nodiscard]] auto begin() const { return rows_->begin(); }
  [[nodiscard]] auto end() const { return rows_->end(); }
  [[nodiscard]] std::uint32_t front() const { return rows_->front(); }
  [[nodiscard]] std::uint32_t operator[](std::size_t i) const { return (*rows_)[i]; }
  [[nodiscard]] std::size_t size() const { return rows_->size(); }

 private:
  const std::vector<std::uint32_t>* rows_;  // in the lexicon
};

class Lexicon;

/// A phrase found in the text: tokens [first, last), and the rows of its table that have this phrase.
struct Hit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  PhraseRows rows;
};

/// The hits of one text, looked up by table and first token. Refers to its lexicon.
class Hits {
 public:
  /// The longest phrase of a table that starts at this token and ends by `end`. O(1).
  [[nodiscard]] std::optional<Hit> at(Lex lex, std::uint32_t token, std::uint32_t end = 0xFFFFFFFF) const {
    if (!any(token, lex)) return std::nullopt;
    return longest(lex, token, end);
  }
  /// Whether a phrase of one of these tables starts at this token.
  template <class... Lexes>
  [[nodiscard]] bool any(std::uint32_t token, Lexes... lex) const {
    return token < tables_.size() && (tables_[token] & (bit(lex) | ...)) != 0;
  }

 private:
  friend class Lexicon;
  using TableSet = std::uint16_t;
  static_assert(static_cast<int>(Lex::count_) <= 16);
  static constexpr TableSet bit(Lex lex) { return static_cast<TableSet>(1U << static_cast<unsigned>(lex)); }

  struct Phrase {
    std::uint32_t last = 0;
    std::uint32_t terminal = 0;  // in the lexicon
  };

  explicit Hits(const Lexicon& lexicon) : lexicon_(&lexicon) {}
  [[nodiscard]] std::optional<Hit> longest(Lex lex, std::uint32_t token, std::uint32_t end) const;

  const Lexicon* lexicon_;
  std::vector<Phrase> phrases_;        // by first token, then length
  std::vector<std::uint32_t> starts_;  // per token: index of its first phrase; one more at the end
  std::vector<TableSet> tables_;       // per token: the tables that have a phrase here
};

class Lexicon {
 public:
  explicit Lexicon(Abbreviations abbreviations);

  /// Adds a phrase of a table; several rows of one table may share a phrase. Returns false if it has no token.
  bool add(Lex lex, std::string_view phrase, std::uint32_t row);

  /// For each table and token the phrases that start there; phrases of one table may overlap. Linear.
  [[nodiscard]] Hits match(std::string_view text, const std::vector<Token>& tokens) const;

  [[nodiscard]] const Abbreviations& abbreviations() const { return abbreviations_; }

 private:
  friend class Hits;
  using TokenId = std::uint32_t;
  using State = std::uint32_t;
  static constexpr TokenId unknown_token = 0;

  struct Terminal {
    Hits::TableSet tables = 0;
    std::array<std::uint32_t, static_cast<std::size_t>(Lex::count_)> rows{};  // index into row_lists_
  };
  struct Node {
    std::uint32_t terminal = 0;   // index into terminals_, 0 = none
    std::uint32_t followers = 0;  // one bit for each remainder of the ids that go on from here
  };
  struct Edge {
    std::uint64_t key = 0;  // state and id; 0 = free
    State to = 0;
  };
  struct Word {
    std::uint64_t head = 0;  // the first bytes: most words are no longer
    std::uint64_t hash = 0;
    std::uint32_t size = 0;
    TokenId id = unknown_token;
    std::uint32_t spelling = 0;  // index into spellings_, 0 = free
  };

  [[nodiscard]] const Word& word_of(std::string_view spelling) const;
  [[nodiscard]] State child(State state, TokenId id) const;
  TokenId intern(const std::string& folded);
  void add_spelling(std::string spelling, TokenId id);
  State grow(State state, TokenId id);
  [[nodiscard]] std::vector<TokenId> ids_of(std::string_view text, const std::vector<Token>& tokens) const;

  Abbreviations abbreviations_;
  std::vector<std::string> spellings_;  // folded words, and the same with capitals: most tokens need no folding
  std::vector<Word> words_;             // open addressing; so are edges_
  std::vector<Edge> edges_;
  std::vector<State> roots_;  // by id: the state behind a first token
  std::vector<Node> nodes_;
  std::vector<Terminal> terminals_;
  std::vector<std::vector<std::uint32_t>> row_lists_;
};

}  // namespace v0
}  // namespace solieu
