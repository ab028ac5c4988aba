#include "extract/document_text.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {

const DocumentRow* DocumentText::row(std::uint32_t token, DocumentRole role) const {
  const std::optional<Hit> hit = in(token) ? passage_.hits.at(Lex::document, token) : std::nullopt;
  if (!hit || hit->last > last_) return nullptr;
  for (const std::uint32_t index : hit->rows) {
    if (rules_.rows[index].role == role) return &rules_.rows[index];
  }
  return nullptr;
}

bool DocumentText::is_capitalized(std::uint32_t token) const {
  return is_word(token) && letter_case(at(token)).first_upper;
}

std::optional<int> DocumentText::integer(std::uint32_t token, std::size_t max_width) const {
  if (!is(token, TokenKind::number) || at(token).size() > max_width) return std::nullopt;
  int value = 0;
  for (const char c : at(token)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool DocumentText::quantity_follows(std::uint32_t token) const {
  if (!in(token)) return false;
  return row(token, DocumentRole::quantity) != nullptr || at(token) == "%" || passage_.hits.any(token, Lex::currency);
}

bool DocumentText::number_ends(std::uint32_t token) const {
  if (!in(token) || is(token, TokenKind::punctuation)) return true;
  if (quantity_follows(token)) return false;
  return is_capitalized(token) || row(token, DocumentRole::date) != nullptr ||
         row(token, DocumentRole::issuer) != nullptr || row(token, DocumentRole::boundary) != nullptr ||
         row(token, DocumentRole::year) != nullptr;
}

}  // namespace v0
}  // namespace solieu
