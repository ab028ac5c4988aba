// One trie over interned folded tokens for the phrases of all tables: longest match per table.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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

using TokenId = std::uint32_t;
inline constexpr TokenId unknown_token = 0;

/// A phrase found in the text: tokens [first, last), and the rows of its table that have this phrase.
struct Hit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Lex lex = Lex::cue;
  std::span<const std::uint32_t> rows;  // indices as given to add(); points into the lexicon
};

/// The hits of one text, looked up by table and first token.
class Hits {
 public:
  /// The longest phrase of a table that starts at this token and ends by `end`, or null. O(1).
  [[nodiscard]] const Hit* at(Lex lex, std::uint32_t token, std::uint32_t end = 0xFFFFFFFF) const;
  [[nodiscard]] std::span<const Hit> all() const { return hits_; }

 private:
  friend class Lexicon;
  std::vector<Hit> hits_;              // by first token, then length
  std::vector<std::uint32_t> starts_;  // per token: index of its first hit; one more at the end
};

class Lexicon {
 public:
  explicit Lexicon(Abbreviations abbreviations);

  /// Adds a phrase of a table; several rows of one table may share a phrase. Returns false if it has no token.
  bool add(Lex lex, std::string_view phrase, std::uint32_t row);

  /// Folded ids of tokens, unknown_token for those in no phrase.
  [[nodiscard]] std::vector<TokenId> intern(std::string_view text, const std::vector<Token>& tokens) const;

  /// For each table and token the phrases that start there; phrases of one table may overlap. Linear.
  [[nodiscard]] Hits match(std::span<const TokenId> ids) const;

  [[nodiscard]] const Abbreviations& abbreviations() const { return abbreviations_; }

 private:
  struct Terminal {
    std::array<std::uint32_t, static_cast<std::size_t>(Lex::count_)> rows{};  // index into row_lists_, 0 = none
  };

  std::uint32_t child(std::uint32_t state, TokenId id) const;
  std::uint32_t grow(std::uint32_t state, TokenId id);
  TokenId id_of(std::string_view folded);

  struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  Abbreviations abbreviations_;
  std::unordered_map<std::string, TokenId, StringHash, std::equal_to<>> ids_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::uint32_t> terminal_of_;  // per state: index into terminals_, 0 = none
  std::vector<Terminal> terminals_;
  std::vector<std::vector<std::uint32_t>> row_lists_;
};

}  // namespace v0
}  // namespace solieu
