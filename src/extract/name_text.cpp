#include "extract/name_text.hpp"

namespace solieu {
inline namespace v0 {

NameText::NameText(const Passage& passage, const NameRules& rules, const Claims& claims)
    : passage_(passage),
      rules_(rules),
      flags_(passage.tokens().size() + 1, 0),
      blocks_(passage.tokens().size(), BlockKind::paragraph) {
  mark_tokens(claims);
  mark_blocks();
  mark_phrases();
  using namespace std::chrono;
  if (passage.published) after_mergers_ = *passage.published >= 2025y / July / 1d;
}

void NameText::mark_tokens(const Claims& claims) {
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (claims.taken(i)) {
      set(i, closed_flag);
    } else if (number(i)) {
      set(i + 1, plural_flag);
    }
  }
}

void NameText::mark_blocks() {
  for (const Sentence& sentence : passage_.tokenized.sentences) {
    const BlockKind kind = passage_.article.blocks[sentence.block].kind;
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      blocks_[i] = kind;
      if (kind == BlockKind::boilerplate) set(i, closed_flag);
    }
    set(sentence.first_token, start_flag);
  }
  auto spam = passage_.article.spam.begin();
  for (std::uint32_t i = 0; i < size() && spam != passage_.article.spam.end(); ++i) {
    const TextSpan span = passage_.tokens()[i].span;
    while (spam != passage_.article.spam.end() && spam->end <= span.begin) ++spam;
    if (spam != passage_.article.spam.end() && spam->begin < span.end) set(i, closed_flag);
  }
}

void NameText::mark_phrases() {
  for (std::uint32_t i = 0; i < size(); ++i) {
    const std::optional<Hit> found = passage_.hits.at(Lex::place, i);
    if (!found) continue;
    for (const std::uint32_t row : found->rows) {
      const PlaceRole role = rules_.words[row].role;
      const bool place = role == PlaceRole::never || role == PlaceRole::country || role == PlaceRole::level;
      if (place || role == PlaceRole::deictic) set(i, place_flag);
      if (role == PlaceRole::blocker) set(found->last, blocker_flag);
      if (role == PlaceRole::company) set(found->last, company_flag | blocker_flag);
      if (role == PlaceRole::locative) set(found->last, locative_flag);
      if (role == PlaceRole::plural) set(found->last, plural_flag);
      const bool zone = role == PlaceRole::level && rules_.words[row].kind == AreaKind::special_zone;
      if (zone && upper(found->last)) after_mergers_ = true;
      if (role == PlaceRole::event) set(found->last, event_flag);
    }
  }
}

const PlaceWord* NameText::word_at(std::uint32_t token, PlaceRole role, std::uint32_t& last) const {
  const std::optional<Hit> found = hit(Lex::place, token);
  if (!found) return nullptr;
  for (const std::uint32_t row : found->rows) {
    if (rules_.words[row].role != role) continue;
    last = found->last;
    return &rules_.words[row];
  }
  return nullptr;
}

bool NameText::word_at(std::uint32_t token, PlaceRole role) const {
  std::uint32_t last = 0;
  return word_at(token, role, last) != nullptr;
}

bool NameText::any_closed(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    if (closed(i)) return true;
  }
  return false;
}

std::string NameText::words(std::uint32_t first, std::uint32_t last) const {
  std::string out;
  for (std::uint32_t i = first; i < last; ++i) {
    if (i > first && passage_.tokens()[i].space_before) out += ' ';
    out += passage_.at(i);
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
