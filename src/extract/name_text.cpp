#include "extract/name_text.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {

NameText::NameText(const Passage& passage, const NameRules& rules, const Claims& claims)
    : passage_(passage), rules_(rules), claims_(claims), marks_(passage.tokens().size() + 1, 0) {
  mark_blocks();
  mark_phrases();
  using namespace std::chrono;
  if (passage.published) after_mergers_ = *passage.published >= 2025y / July / 1d;
}

void NameText::mark_blocks() {
  std::optional<std::uint32_t> block;
  for (const Sentence& sentence : passage_.tokenized.sentences) {
    if (block != sentence.block) mark(sentence.first_token, block_mark);
    block = sentence.block;
    const bool boilerplate = passage_.article.blocks[sentence.block].kind == BlockKind::boilerplate;
    for (std::uint32_t i = sentence.first_token; boilerplate && i < sentence.last_token; ++i) mark(i, closed_mark);
    mark(sentence.first_token, start_mark);
  }
  auto spam = passage_.article.spam.begin();
  for (std::uint32_t i = 0; i < size() && spam != passage_.article.spam.end(); ++i) {
    const TextSpan span = passage_.tokens()[i].span;
    while (spam != passage_.article.spam.end() && spam->end <= span.begin) ++spam;
    if (spam != passage_.article.spam.end() && spam->begin < span.end) mark(i, closed_mark);
  }
}

void NameText::mark_phrases() {
  constexpr Hits::Starts wanted = Hits::starts(Lex::place_mark);
  const std::uint32_t end = size();
  for (std::uint32_t i = 0; (i = passage_.hits.next(i, end, wanted)) < end; ++i) {
    const Hit found = *passage_.hits.at(Lex::place, i);
    for (const std::uint32_t row : found.rows) {
      const PlaceWord& word = rules_.words[row];
      if (word.role == PlaceRole::paper && opens_block(i) && all_upper(i)) paper_area_ = word.area;
      mark(i, word.mark);
      if (!sentence_start(found.last)) mark(found.last, word.mark_after);
      // "ĐẠI HỘI HỘI NÔNG DÂN": no agency begins inside it either
      for (std::uint32_t at = i + 1; word.role == PlaceRole::event && at < found.last; ++at) mark(at, event_mark);
      const bool zone = word.role == PlaceRole::level && word.kind == AreaKind::special_zone;
      if (zone && upper(found.last)) after_mergers_ = true;
    }
  }
}

// "(HBĐT) - Ngày …", "LSO - Ngày …"
bool NameText::opens_block(std::uint32_t token) const {
  return sentence_start(token) || (token > 0 && sentence_start(token - 1) && is(token - 1, "("));
}

BlockKind NameText::block(std::uint32_t token) const {
  const std::vector<Sentence>& sentences = passage_.tokenized.sentences;
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), token,
                       [](std::uint32_t at, const Sentence& sentence) { return at < sentence.first_token; });
  return after == sentences.begin() ? BlockKind::paragraph : passage_.article.blocks[(after - 1)->block].kind;
}

const PlaceWord* NameText::word_at(std::uint32_t token, PlaceRole role, std::uint32_t& last) const {
  const std::optional<Hit> found = hit(Lex::place, token);
  const PlaceWord* word = found ? word_of(rules_, *found, role) : nullptr;
  if (word != nullptr) last = found->last;
  return word;
}

const PlaceWord* NameText::word_of(const NameRules& rules, const Hit& phrase, PlaceRole role) {
  for (const std::uint32_t row : phrase.rows) {
    if (rules.words[row].role == role) return &rules.words[row];
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

bool NameText::opens_title(std::uint32_t token) const {
  constexpr std::uint32_t longest = 14;  // tokens
  if (token == 0 || !is(token - 1, "\"")) return false;
  for (std::uint32_t at = token + 1; at < size() && at < token + longest && !number(at); ++at) {
    if (is(at, "\"")) return true;
    if (sentence_start(at)) return false;
  }
  return false;
}

}  // namespace v0
}  // namespace solieu
