#include "rules/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t smallest_table = 64;
constexpr std::size_t longest_short_word = sizeof(std::uint64_t);

constexpr std::uint64_t mixed(std::uint64_t value) {
  value *= 0x9E3779B97F4A7C15U;
  return value ^ value >> 32;
}

constexpr std::uint64_t edge_key(std::uint32_t state, std::uint32_t id) { return std::uint64_t{state} << 32 | id; }

constexpr std::uint64_t follower_bit(std::uint32_t id) { return std::uint64_t{1} << (id & 63U); }

// The bytes of a short word as one number, with zeros behind them. No token has a zero byte.
std::uint64_t bytes_of(std::string_view word) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, word.data(), word.size());
  return bytes;
}

// The same for a word of a text, which is read past its end where there is more text.
std::uint64_t bytes_in(std::string_view text, TextSpan word) {
  if constexpr (std::endian::native == std::endian::little) {
    if (word.begin + sizeof(std::uint64_t) <= text.size()) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text.data() + word.begin, sizeof bytes);
      return bytes & ~std::uint64_t{0} >> 8 * (sizeof bytes - word.size());
    }
  }
  return bytes_of(slice(text, word));
}

// A folded word as it is often written: "tỉnh", "Tỉnh", "TỈNH"; "tỉ" is "tỷ" too.
std::vector<std::string> spellings_of(const std::string& folded) {
  constexpr std::u32string_view final_i = U"iìíỉĩị";
  constexpr std::u32string_view final_y = U"yỳýỷỹỵ";
  std::vector<std::string> spellings{folded};
  const CodePoint last = code_point_before(folded, folded.size());
  if (const std::size_t at = final_i.find(last.value); at != std::u32string_view::npos) {
    append_utf8(spellings.emplace_back(folded, 0, folded.size() - last.length), final_y[at]);
  }
  for (std::size_t i = 0, small = spellings.size(); i < small; ++i) {
    const std::string word = spellings[i];
    std::string capitals;
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint point = code_point_at(word, at);
      append_utf8(capitals, to_upper(point.value));
      at += point.length;
      if (at == point.length || at == word.size()) spellings.push_back(capitals + word.substr(at));
    }
  }
  return spellings;
}

// The place of a key in an open-addressing table, or the free place where it belongs.
template <class Entry, class Found>
std::size_t place_in(const std::vector<Entry>& table, std::uint64_t hash, Found found) {
  std::size_t at = hash & (table.size() - 1);
  while (!found(table[at])) at = (at + 1) & (table.size() - 1);
  return at;
}

// Keeps the table at most half full of `used` entries; `hash` tells where each belongs.
template <class Entry, class Free, class Hash>
void make_room(std::vector<Entry>& table, std::size_t used, Free free, Hash hash) {
  if (used * 2 < table.size()) return;
  std::vector<Entry> larger(table.size() * 2);
  for (const Entry& entry : table) {
    if (!free(entry)) larger[place_in(larger, hash(entry), free)] = entry;
  }
  table = std::move(larger);
}

constexpr Hits::Starts mark_of(TokenKind kind) {
  if (kind == TokenKind::number || kind == TokenKind::percent) return Hits::starts(Mark::number);
  if (kind == TokenKind::code) return Hits::starts(Mark::code);
  return kind == TokenKind::punctuation ? Hits::starts(Mark::punctuation) : 0;
}

constexpr auto marks_of_kinds = [] {
  std::array<Hits::Starts, static_cast<std::size_t>(TokenKind::handle) + 1> out{};
  for (std::size_t kind = 0; kind < out.size(); ++kind) out[kind] = mark_of(static_cast<TokenKind>(kind));
  return out;
}();

Hits::Starts marks_of(std::string_view text, const Token& token) {
  const char first = text[token.span.begin];
  const Hits::Starts kind = marks_of_kinds[static_cast<std::size_t>(token.kind)];
  return first >= '0' && first <= '9' ? kind | Hits::starts(Mark::digit) : kind;
}

// Digits and marks: folding changes nothing in them.
constexpr bool has_one_spelling(TokenKind kind) {
  return kind == TokenKind::number || kind == TokenKind::percent || kind == TokenKind::date ||
         kind == TokenKind::punctuation;
}

}  // namespace

Lexicon::Lexicon(Abbreviations abbreviations)
    : abbreviations_(std::move(abbreviations)), spellings_(smallest_table), edges_(smallest_table), nodes_(1) {}

Lexicon::TokenId Lexicon::id_of_bytes(std::uint64_t bytes) const {
  return spellings_[place_in(spellings_, mixed(bytes),
                             [=](const Spelling& word) { return word.bytes == bytes || word.bytes == 0; })]
      .id;
}

Lexicon::TokenId Lexicon::id_of(std::string_view spelling) const {
  if (spelling.size() <= longest_short_word) return id_of_bytes(bytes_of(spelling));
  const auto found = long_words_.find(spelling);
  return found == long_words_.end() ? unknown_token : found->second;
}

void Lexicon::add_spelling(const std::string& spelling, TokenId id) {
  if (id_of(spelling) != unknown_token) return;
  if (spelling.size() > longest_short_word) {
    long_words_.emplace(spelling, id);
    return;
  }
  const auto is_free = [](const Spelling& word) { return word.bytes == 0; };
  make_room(spellings_, ++short_words_, is_free, [](const Spelling& word) { return mixed(word.bytes); });
  const std::uint64_t bytes = bytes_of(spelling);
  spellings_[place_in(spellings_, mixed(bytes), is_free)] = {bytes, id};
}

Lexicon::TokenId Lexicon::intern(const std::string& folded) {
  if (const TokenId known = id_of(folded)) return known;
  const auto id = static_cast<TokenId>(nodes_.size());
  nodes_.emplace_back();
  for (const std::string& spelling : spellings_of(folded)) {
    if (fold(spelling) == folded) add_spelling(spelling, id);
  }
  return id;
}

Lexicon::State Lexicon::child(State state, TokenId id) const {
  return (nodes_[state].followers & follower_bit(id)) == 0 ? 0 : follow(state, id);
}

Lexicon::State Lexicon::follow(State state, TokenId id) const {
  const std::uint64_t key = edge_key(state, id);
  return edges_[place_in(edges_, mixed(key), [&](const Edge& edge) { return edge.key == key || edge.key == 0; })].to;
}

Lexicon::State Lexicon::grow(State state, TokenId id) {
  if (state == 0) return id;
  if (const State known = child(state, id)) return known;
  const auto next = static_cast<State>(nodes_.size());
  nodes_.emplace_back();
  const auto is_free = [](const Edge& edge) { return edge.key == 0; };
  make_room(edges_, nodes_.size(), is_free, [](const Edge& edge) { return mixed(edge.key); });
  const std::uint64_t key = edge_key(state, id);
  edges_[place_in(edges_, mixed(key), is_free)] = {key, next};
  nodes_[state].followers |= follower_bit(id);
  return next;
}

bool Lexicon::add(Lex lex, std::string_view phrase, std::uint32_t row) {
  std::vector<Token> tokens;
  append_tokens(tokens, phrase, 0, abbreviations_);
  if (tokens.empty()) return false;
  State state = 0;
  for (const Token& token : tokens) state = grow(state, intern(fold(slice(phrase, token.span))));
  Node& node = nodes_[state];
  const Hits::Starts table = Hits::bit(lex);
  if ((node.tables & table) == 0) add_table(node, table);
  add_row(row_lists_[list_of(node.lists, node.tables, table)], row);
  return true;
}

bool Lexicon::add_word(Word word, std::string_view spelling) {
  std::vector<Token> tokens;
  append_tokens(tokens, spelling, 0, abbreviations_);
  if (tokens.size() != 1) return false;
  const TokenId id = intern(fold(slice(spelling, tokens.front().span)));
  if (words_.size() <= id) words_.resize(id + 1);
  words_[id] |= word_set(word);
  return true;
}

// The lists of a node stand side by side: with one more, all find a new place at the end.
void Lexicon::add_table(Node& node, Hits::Starts table) {
  std::uint32_t old = node.lists;
  node.lists = static_cast<std::uint32_t>(row_lists_.size());
  node.tables |= table;
  for (Hits::Starts rest = node.tables; rest != 0; rest &= rest - 1) {
    const bool added = (rest & -rest) == table;
    const RowList list = added ? RowList{} : row_lists_[old++];
    row_lists_.push_back(list);
  }
}

// Several rows stand side by side in a place with room for a power of two of them.
void Lexicon::add_row(RowList& list, std::uint32_t row) {
  const PhraseRows known = rows_of(list);
  if (std::find(known.begin(), known.end(), row) != known.end()) return;
  if (list.size == 0) {
    list = {1, row};
    return;
  }
  if (std::has_single_bit(list.size)) {
    const std::vector<std::uint32_t> moved(known.begin(), known.end());
    list.at = static_cast<std::uint32_t>(rows_.size());
    rows_.insert(rows_.end(), moved.begin(), moved.end());
    rows_.resize(rows_.size() + moved.size());
  }
  rows_[list.at + list.size++] = row;
}

// One more than there are tokens: behind the last one stands none.
std::vector<Lexicon::TokenId> Lexicon::ids_of(std::string_view text, const std::vector<Token>& tokens) const {
  std::vector<TokenId> ids(tokens.size() + 1, unknown_token);
  std::string folded;
  TokenId* out = ids.data();
  for (const Token& token : tokens) {
    const bool is_short = token.span.size() <= longest_short_word;
    TokenId id = is_short ? id_of_bytes(bytes_in(text, token.span)) : id_of(slice(text, token.span));
    if (id == unknown_token && !has_one_spelling(token.kind)) {
      folded.clear();
      append_folded(folded, slice(text, token.span));
      id = id_of(folded);
    }
    *out++ = id;
  }
  return ids;
}

Hits Lexicon::match(std::string_view text, const std::vector<Token>& tokens) const {
  const std::vector<TokenId> known = ids_of(text, tokens);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  Hits out(*this, size);
  const TokenId* const ids = known.data();
  std::uint32_t* const phrase_of = out.phrase_of_.data();
  Hits::Starts* const starts_here = out.starts_here_.data();
  Hits::Starts* const ends_here = out.ends_here_.data();
  WordSet* const words_here = out.words_here_.data();
  const Node* const nodes = nodes_.data();
  std::uint32_t phrases = 0;
  for (std::uint32_t first = 0; first < size; ++first) {
    phrase_of[first] = phrases;
    Hits::Starts tables = marks_of(text, tokens[first]);
    std::uint32_t last = first + 1;
    for (State state = ids[first]; state != 0;) {
      const Node& found = nodes[state];
      if (found.tables != 0) {
        out.phrases_.push_back({last, found.lists, found.tables});
        ++phrases;
        tables |= found.tables;
        ends_here[last] |= found.tables;
      }
      const TokenId next = ids[last++];
      state = (found.followers & follower_bit(next)) == 0 ? 0 : follow(state, next);
    }
    starts_here[first] = tables;
    if (ids[first] < words_.size()) words_here[first] = words_[ids[first]];
  }
  phrase_of[size] = phrases;
  return out;
}

}  // namespace v0
}  // namespace solieu
