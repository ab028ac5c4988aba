#include "rules/lexicon.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint64_t edge_key(std::uint32_t state, TokenId id) { return std::uint64_t{state} << 32 | id; }

}  // namespace

const Hit* Hits::at(Lex lex, std::uint32_t token, std::uint32_t end) const {
  if (token + 1 >= starts_.size()) return nullptr;
  for (std::uint32_t i = starts_[token + 1]; i-- > starts_[token];) {
    if (hits_[i].lex == lex && hits_[i].last <= end) return &hits_[i];
  }
  return nullptr;
}

Lexicon::Lexicon(Abbreviations abbreviations)
    : abbreviations_(std::move(abbreviations)), terminal_of_(1, 0), terminals_(1), row_lists_(1) {}

TokenId Lexicon::id_of(std::string_view folded) {
  const auto next = static_cast<TokenId>(ids_.size() + 1);
  return ids_.emplace(folded, next).first->second;
}

std::uint32_t Lexicon::child(std::uint32_t state, TokenId id) const {
  const auto found = edges_.find(edge_key(state, id));
  return found == edges_.end() ? 0 : found->second;
}

std::uint32_t Lexicon::grow(std::uint32_t state, TokenId id) {
  const auto [edge, added] = edges_.emplace(edge_key(state, id), static_cast<std::uint32_t>(terminal_of_.size()));
  if (added) terminal_of_.push_back(0);
  return edge->second;
}

bool Lexicon::add(Lex lex, std::string_view phrase, std::uint32_t row) {
  std::vector<Token> tokens;
  append_tokens(tokens, phrase, 0, abbreviations_);
  if (tokens.empty()) return false;
  std::uint32_t state = 0;
  for (const Token& token : tokens) state = grow(state, id_of(fold(slice(phrase, token.span))));
  if (terminal_of_[state] == 0) {
    terminal_of_[state] = static_cast<std::uint32_t>(terminals_.size());
    terminals_.emplace_back();
  }
  std::uint32_t& list = terminals_[terminal_of_[state]].rows[static_cast<std::size_t>(lex)];
  if (list == 0) {
    list = static_cast<std::uint32_t>(row_lists_.size());
    row_lists_.emplace_back();
  }
  std::vector<std::uint32_t>& rows = row_lists_[list];
  if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
  return true;
}

std::vector<TokenId> Lexicon::intern(std::string_view text, const std::vector<Token>& tokens) const {
  std::vector<TokenId> out;
  out.reserve(tokens.size());
  std::string folded;
  for (const Token& token : tokens) {
    folded.clear();
    append_folded(folded, slice(text, token.span));
    const auto found = ids_.find(std::string_view(folded));
    out.push_back(found == ids_.end() ? unknown_token : found->second);
  }
  return out;
}

Hits Lexicon::match(std::span<const TokenId> ids) const {
  Hits out;
  out.starts_.reserve(ids.size() + 1);
  for (std::uint32_t first = 0; first < ids.size(); ++first) {
    out.starts_.push_back(static_cast<std::uint32_t>(out.hits_.size()));
    std::uint32_t state = 0;
    for (std::uint32_t at = first; at < ids.size() && ids[at] != unknown_token; ++at) {
      state = child(state, ids[at]);
      if (state == 0) break;
      if (terminal_of_[state] == 0) continue;
      const Terminal& terminal = terminals_[terminal_of_[state]];
      for (std::size_t lex = 0; lex < terminal.rows.size(); ++lex) {
        if (terminal.rows[lex] == 0) continue;
        out.hits_.push_back({first, at + 1, static_cast<Lex>(lex), row_lists_[terminal.rows[lex]]});
      }
    }
  }
  out.starts_.push_back(static_cast<std::uint32_t>(out.hits_.size()));
  return out;
}

}  // namespace v0
}  // namespace solieu
