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

constexpr std::uint64_t mixed(std::uint64_t value) {
  value *= 0x9E3779B97F4A7C15U;
  return value ^ value >> 32;
}

constexpr std::uint64_t edge_key(std::uint32_t state, std::uint32_t id) { return std::uint64_t{state} << 32 | id; }

constexpr std::uint64_t follower_bit(std::uint32_t id) { return std::uint64_t{1} << (id & 63U); }

std::uint64_t eight_bytes(const char* at) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// The first eight bytes of a word as one number; of a shorter one all, each place of which is told by the size.
std::uint64_t head_of(std::string_view word) {
  const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(word[at])}; };
  if (word.size() >= 8) return eight_bytes(word.data());
  if (word.size() >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, word.data(), sizeof first);
    std::memcpy(&last, word.data() + word.size() - sizeof last, sizeof last);
    return std::uint64_t{last} << 32 | first;
  }
  if (word.empty()) return 0;
  return byte(0) | byte(word.size() / 2) << 8 | byte(word.size() - 1) << 16;
}

// Words are short: most take one or two reads. The same on every machine only as long as it does not leave the process.
std::uint64_t hash_of(std::uint64_t head, std::string_view word) {
  std::uint64_t hash = mixed(head ^ word.size());
  while (word.size() > sizeof(std::uint64_t)) {
    word.remove_prefix(std::min(sizeof(std::uint64_t), word.size() - sizeof(std::uint64_t)));
    hash = mixed(hash ^ eight_bytes(word.data()));
  }
  return hash;
}

std::string capitalized(std::string_view word) {
  std::string out;
  const CodePoint first = code_point_at(word, 0);
  append_utf8(out, to_upper(first.value));
  return out += word.substr(first.length);
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

}  // namespace

std::optional<Hit> Hits::longest(Lex lex, std::uint32_t token, std::uint32_t end) const {
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

Lexicon::Lexicon(Abbreviations abbreviations)
    : abbreviations_(std::move(abbreviations)),
      spellings_(1),
      words_(smallest_table),
      edges_(smallest_table),
      roots_(1, 0),
      nodes_(1) {}

const Lexicon::Word& Lexicon::word_of(std::string_view spelling) const {
  const std::uint64_t head = head_of(spelling);
  const std::uint64_t hash = hash_of(head, spelling);
  return words_[place_in(words_, hash, [&](const Word& word) {
    if (word.spelling == 0) return true;
    if (word.head != head || word.size != spelling.size()) return false;
    return spelling.size() <= sizeof head || spellings_[word.spelling] == spelling;
  })];
}

void Lexicon::add_spelling(std::string spelling, TokenId id) {
  if (word_of(spelling).spelling != 0) return;
  const auto is_free = [](const Word& word) { return word.spelling == 0; };
  make_room(words_, spellings_.size(), is_free, [](const Word& word) { return word.hash; });
  const std::uint64_t head = head_of(spelling);
  const std::uint64_t hash = hash_of(head, spelling);
  words_[place_in(words_, hash, is_free)] = {head, hash, static_cast<std::uint32_t>(spelling.size()), id,
                                             static_cast<std::uint32_t>(spellings_.size())};
  spellings_.push_back(std::move(spelling));
}

Lexicon::TokenId Lexicon::intern(const std::string& folded) {
  if (const TokenId known = word_of(folded).id) return known;
  const auto id = static_cast<TokenId>(roots_.size());
  roots_.push_back(0);
  add_spelling(folded, id);
  std::string capital = capitalized(folded);
  if (fold(capital) == folded) add_spelling(std::move(capital), id);
  return id;
}

Lexicon::State Lexicon::child(State state, TokenId id) const {
  if (state == 0) return roots_[id];
  if ((nodes_[state].followers & follower_bit(id)) == 0) return 0;
  const std::uint64_t key = edge_key(state, id);
  return edges_[place_in(edges_, mixed(key), [&](const Edge& edge) { return edge.key == key || edge.key == 0; })].to;
}

Lexicon::State Lexicon::grow(State state, TokenId id) {
  if (const State known = child(state, id)) return known;
  const auto next = static_cast<State>(nodes_.size());
  nodes_.emplace_back();
  if (state == 0) return roots_[id] = next;
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

std::uint32_t Lexicon::list_of(std::uint32_t lists, Hits::Starts tables, Hits::Starts table) {
  for (Hits::Starts before = tables & (table - 1); before != 0; before &= before - 1) ++lists;
  return lists;
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

std::vector<Lexicon::TokenId> Lexicon::ids_of(std::string_view text, const std::vector<Token>& tokens) const {
  std::vector<TokenId> ids;
  ids.reserve(tokens.size());
  std::string folded;
  for (const Token& token : tokens) {
    const std::string_view spelling = slice(text, token.span);
    const Word& word = word_of(spelling);
    if (word.spelling != 0) {
      ids.push_back(word.id);
      continue;
    }
    folded.clear();
    append_folded(folded, spelling);
    ids.push_back(folded == spelling ? unknown_token : word_of(folded).id);
  }
  return ids;
}

Hits Lexicon::match(std::string_view text, const std::vector<Token>& tokens) const {
  const std::vector<TokenId> ids = ids_of(text, tokens);
  Hits out(*this);
  out.phrase_of_.reserve(ids.size() + 1);
  out.size_ = static_cast<std::uint32_t>(ids.size());
  out.starts_here_.resize(ids.size());
  out.ends_here_.resize(ids.size() + 1);
  out.phrases_.reserve(ids.size() / 2);
  for (std::uint32_t first = 0; first < ids.size(); ++first) {
    out.phrase_of_.push_back(static_cast<std::uint32_t>(out.phrases_.size()));
    State state = 0;
    Hits::Starts tables = marks_of(text, tokens[first]);
    for (std::uint32_t at = first; at < ids.size() && ids[at] != unknown_token; ++at) {
      state = child(state, ids[at]);
      if (state == 0) break;
      const Node& found = nodes_[state];
      if (found.tables == 0) continue;
      out.phrases_.push_back({at + 1, found.lists, found.tables});
      tables |= found.tables;
      out.ends_here_[at + 1] |= found.tables;
    }
    out.starts_here_[first] = tables;
  }
  out.phrase_of_.push_back(static_cast<std::uint32_t>(out.phrases_.size()));
  return out;
}

}  // namespace v0
}  // namespace solieu
