// One trie over interned folded tokens for the phrases of all tables: longest match per table.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <solieu/token.hpp>

#include "rules/words.hpp"
#include "token/tokenize.hpp"

namespace solieu {
inline namespace v0 {

/// The table that a phrase belongs to.
enum class Lex : std::uint8_t {
  numeral,
  numeral_head,  // phrases of `numeral` that may begin a number
  approximator,
  unit,
  unit_none,  // phrases of `unit` that are never one, and say nothing of what is counted
  currency,
  veto,
  veto_self,  // phrases of `veto` that are no figures though they begin like one
  document,
  document_head,  // phrases of `document` that may begin one
  date,
  date_word,  // phrases of `date` that say something of dates, and not only that a number counts something or goes on
  agency,
  place,
  place_mark,  // phrases of `place` that say something of the tokens beside them
  area,
  cue,
  domain,
  count_,  // number of tables
};

/// What a token itself may begin, without a table.
enum class Mark : std::uint8_t {
  digit,        // begins with a digit
  number,       // a number or a percentage
  code,         // a document number
  punctuation,  // a punctuation mark
  count_,
};

/// The rows of one table that share a phrase: indices as given to add().
class PhraseRows {
 public:
  PhraseRows(const std::uint32_t* rows, std::uint32_t size) : rows_(rows), size_(size) {}
  [[nodiscard]] const std::uint32_t* begin() const { return rows_; }
  [[nodiscard]] const std::uint32_t* end() const { return rows_ + size_; }
  [[nodiscard]] std::uint32_t front() const { return *rows_; }
  [[nodiscard]] std::uint32_t operator[](std::size_t i) const { return rows_[i]; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  const std::uint32_t* rows_;  // in the lexicon
  std::uint32_t size_;
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
  /// Tables and marks, one bit each: what a finder looks for.
  using Starts = std::uint32_t;
  template <class... Some>
  [[nodiscard]] static constexpr Starts starts(Some... some) {
    return (bit(some) | ...);
  }
  /// The first token of [from, end) that has one of these marks or begins a phrase of one of these tables, else `end`.
  [[nodiscard]] std::uint32_t next(std::uint32_t from, std::uint32_t end, Starts wanted) const {
    const Starts* const here = starts_here_.data();
    for (; from + 4 <= end; from += 4) {  // by fours: few tokens begin anything
      std::uint64_t two = 0;
      std::uint64_t more = 0;
      std::memcpy(&two, here + from, sizeof two);
      std::memcpy(&more, here + from + 2, sizeof more);
      if (((two | more) & (std::uint64_t{wanted} << 32 | wanted)) != 0) break;
    }
    while (from < end && (here[from] & wanted) == 0) ++from;
    return from;
  }
  /// The longest phrase of a table that starts at this token and ends by `end`. O(1).
  [[nodiscard]] std::optional<Hit> at(Lex lex, std::uint32_t token, std::uint32_t end = 0xFFFFFFFF) const {
    if (!any(token, lex)) return std::nullopt;
    return longest(lex, token, end);
  }
  /// Whether this token has one of these marks or begins a phrase of one of these tables.
  template <class... Some>
  [[nodiscard]] bool any(std::uint32_t token, Some... some) const {
    return token < size_ && (starts_here_[token] & starts(some...)) != 0;
  }
  /// Whether this token is a word of one of these classes, in capitals or not. O(1); one that is none, as before the
  /// first or at the end, is no word.
  template <class... More>
  [[nodiscard]] bool is(std::uint32_t token, Word word, More... more) const {
    return token < size_ && words_here_[token].meets(word_set(word, more...));
  }
  /// Whether a phrase of this table ends right before this token.
  [[nodiscard]] bool any_ends(std::uint32_t token, Lex lex) const { return (ends_here_[token] & bit(lex)) != 0; }

 private:
  friend class Lexicon;
  static_assert(static_cast<int>(Lex::count_) + static_cast<int>(Mark::count_) <= 32);
  static constexpr Starts bit(Lex lex) { return 1U << static_cast<unsigned>(lex); }
  static constexpr Starts bit(Mark mark) {
    return 1U << (static_cast<unsigned>(Lex::count_) + static_cast<unsigned>(mark));
  }

  struct Phrase {
    std::uint32_t last = 0;
    std::uint32_t lists = 0;  // as those of its node in the lexicon
    Starts tables = 0;
  };

  Hits(const Lexicon& lexicon, std::uint32_t tokens)
      : lexicon_(&lexicon),
        phrase_of_(tokens + 1),
        size_(tokens),
        starts_here_(tokens),
        ends_here_(tokens + 1),
        words_here_(tokens + 1) {
    phrases_.reserve(tokens);  // about as many in most texts
  }
  [[nodiscard]] std::optional<Hit> longest(Lex lex, std::uint32_t token, std::uint32_t end) const;

  const Lexicon* lexicon_;
  std::vector<Phrase> phrases_;           // by first token, then length
  std::vector<std::uint32_t> phrase_of_;  // per token: index of its first phrase; one more at the end
  std::uint32_t size_ = 0;                // tokens
  std::vector<Starts> starts_here_;       // per token: its marks and the tables that have a phrase here
  std::vector<Starts> ends_here_;    // per token, and behind the last: the tables of the phrases that end before it
  std::vector<WordSet> words_here_;  // the same: the classes of words.tsv that it is a word of
};

class Lexicon {
 public:
  explicit Lexicon(Abbreviations abbreviations);

  /// Adds a phrase of a table; several rows of one table may share a phrase. Returns false if it has no token.
  bool add(Lex lex, std::string_view phrase, std::uint32_t row);

  /// Adds a word of a class. Returns false if it is not exactly one token.
  bool add_word(Word word, std::string_view spelling);

  /// For each table and token the phrases that start there; phrases of one table may overlap. Linear.
  [[nodiscard]] Hits match(std::string_view text, const std::vector<Token>& tokens) const;

  [[nodiscard]] const Abbreviations& abbreviations() const { return abbreviations_; }

 private:
  friend class Hits;
  using State = std::uint32_t;
  using TokenId = State;  // the state behind this token where it comes first
  static constexpr TokenId unknown_token = 0;

  // The rows of a phrase in one table. Most have one: it stands here, with no other place to look at.
  struct RowList {
    std::uint32_t size = 0;
    std::uint32_t at = 0;  // the row if there is one, else where they begin in rows_
  };
  struct Node {
    std::uint64_t followers = 0;  // one bit for each remainder of the ids that go on from here
    Hits::Starts tables = 0;      // that have the phrase that ends here
    std::uint32_t lists = 0;      // the first of its lists in row_lists_: one for each of its tables, in their order
  };
  struct Edge {
    std::uint64_t key = 0;  // state and id; 0 = free
    State to = 0;
  };
  struct Spelling {
    std::uint64_t bytes = 0;  // all of a short word; 0 = free
    TokenId id = unknown_token;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  [[nodiscard]] TokenId id_of_bytes(std::uint64_t bytes) const;
  [[nodiscard]] TokenId id_of(std::string_view spelling) const;
  [[nodiscard]] State child(State state, TokenId id) const;
  [[nodiscard]] State follow(State state, TokenId id) const;
  TokenId intern(const std::string& folded);
  void add_spelling(const std::string& spelling, TokenId id);
  State grow(State state, TokenId id);
  [[nodiscard]] static std::uint32_t list_of(std::uint32_t lists, Hits::Starts tables, Hits::Starts table);
  void add_table(Node& node, Hits::Starts table);
  void add_row(RowList& list, std::uint32_t row);
  [[nodiscard]] PhraseRows rows_of(const RowList& list) const {
    return {list.size == 1 ? &list.at : rows_.data() + list.at, list.size};
  }
  [[nodiscard]] std::vector<TokenId> ids_of(std::string_view text, const std::vector<Token>& tokens) const;

  Abbreviations abbreviations_;
  // Folded words, and as they are often written: most tokens need no folding. Those of up to eight bytes, and longer.
  std::vector<Spelling> spellings_;  // open addressing; so are edges_
  std::size_t short_words_ = 0;
  std::unordered_map<std::string, TokenId, Hash, std::equal_to<>> long_words_;
  std::vector<Edge> edges_;
  std::vector<Node> nodes_;
  std::vector<RowList> row_lists_;
  std::vector<std::uint32_t> rows_;
  std::vector<WordSet> words_;  // by id, up to the last that is a word of a class: few where these are added first
};

inline std::uint32_t Lexicon::list_of(std::uint32_t lists, Hits::Starts tables, Hits::Starts table) {
  for (Hits::Starts before = tables & (table - 1); before != 0; before &= before - 1) ++lists;
  return lists;
}

inline std::optional<Hit> Hits::longest(Lex lex, std::uint32_t token, std::uint32_t end) const {
  const Starts table = bit(lex);
  const Phrase* const first = phrases_.data() + phrase_of_[token];
  for (const Phrase* phrase = phrases_.data() + phrase_of_[token + 1]; phrase != first;) {
    --phrase;
    if ((phrase->tables & table) == 0 || phrase->last > end) continue;
    const std::uint32_t list = Lexicon::list_of(phrase->lists, phrase->tables, table);
    return Hit{token, phrase->last, lexicon_->rows_of(lexicon_->row_lists_[list])};
  }
  return std::nullopt;
}

}  // namespace v0
}  // namespace solieu
