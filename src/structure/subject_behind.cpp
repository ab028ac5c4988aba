// The words behind a figure that belong to what it counts.
#include <algorithm>
#include <optional>

#include "structure/subject.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t longest = 14;  // tokens
constexpr std::uint32_t longest_item = 4;

}  // namespace

struct SubjectReader::Walk {
  const Statement& statement;
  std::uint32_t symbol = 0;  // the next one
  Phrase phrase;
  std::optional<std::uint32_t> soft;  // where it may end if a figure follows or it gets too long
  const Unit& unit;

  [[nodiscard]] const Symbol* at(std::uint32_t ahead = 0) const {
    const std::uint32_t i = symbol + ahead;
    return i < statement.symbols.size() ? &statement.symbols[i] : nullptr;
  }
};

// Takes the words of a symbol up to the first that ends the phrase; false if one does.
bool SubjectReader::walk_words(Walk& walk, const Symbol& symbol) const {
  Phrase& phrase = walk.phrase;
  while (phrase.last < symbol.last) {
    const std::uint32_t token = phrase.last;
    if (!is_word(token) || phrase.size() >= longest) return false;
    if (phrase.empty() && passage_.tokens()[token].kind == TokenKind::number) return false;  // "96 người 2- Lâm Thao"
    const std::uint32_t next = atom_end(token, symbol.last);
    if (passage_.is(token, Word::causative) && !phrase.empty()) walk.soft = token;
    if (next == token + 1) {
      // "hội nghị về BHXH", "người về nhất"
      const bool about = passage_.is(token, Word::topic) && !(walk.unit.bare && walk.unit.persons) && !phrase.empty();
      if ((begins_phrase(token) && !about) || breaks(token)) return false;
      if (about || passage_.is(token, Word::passive)) walk.soft = token;
    }
    phrase.last = next;
  }
  return true;
}

// "hội nghị tư vấn, đối thoại.", "môn Vật lý và Hóa học": a short item that nothing but the end or the next follows.
bool SubjectReader::walk_joint(Walk& walk) const {
  const Symbol& joint = *walk.at();
  const Symbol* item = walk.at(1);
  if (walk.phrase.empty() || item == nullptr || item->first != joint.last) return false;
  if (item->code != fixed_.gap && item->code != fixed_.programme) return false;
  const bool comma = joint.code == fixed_.comma;
  const bool same_head = passage_.at(item->first) == passage_.at(walk.phrase.first);  // "tiền thuế, tiền phạt"
  if (comma && !same_head && passage_.is(item->first, Word::amount_noun, Word::causative)) return false;
  const std::uint32_t size = item->last - item->first;
  if (walk.phrase.size() + size >= longest) return false;
  const Symbol* after = walk.at(2);
  if (after != nullptr && cues_.figures.has(after->code)) return false;
  if (comma && passage_.is(joint.first - 1, Word::coordinate)) {  // "xuất, nhập khẩu"
    walk.phrase.last = joint.last;
    ++walk.symbol;
    return true;
  }
  if (!same_head && size > (comma ? 2U : longest_item) && item->code == fixed_.gap) return false;
  if (comma && item->code == fixed_.programme && (after == nullptr || after->code != fixed_.comma)) return false;
  if (after != nullptr && after->code != fixed_.comma && after->code != cues_.both && after->code != fixed_.semicolon &&
      !cues_.phrases.has(after->code) && !passage_.is(after->first, Word::comitative))
    return false;
  const std::uint32_t before = walk.phrase.last;
  walk.phrase.last = item->first;
  if (!walk_words(walk, *item)) {
    walk.phrase.last = before;
    return false;
  }
  walk.symbol += 2;
  return true;
}

// Takes the next symbol; false where the phrase ends.
bool SubjectReader::walk_symbol(Walk& walk) const {
  const Symbol* symbol = walk.at();
  if (symbol == nullptr || symbol->first != walk.phrase.last) return false;
  const Symbol* next = walk.at(1);
  const bool words_follow =
      next != nullptr && next->first == symbol->last && cues_.words.has(next->code) && next->code != cues_.super;
  if (symbol->code == fixed_.comma || symbol->code == cues_.both) {
    if (!binds(*symbol, walk.statement)) return walk_joint(walk);
  } else if (symbol->code == cues_.no || passage_.is(symbol->first, Word::existential, Word::attainment)) {
    // "hộ có ruộng", "xã đạt chuẩn", "lao động chưa tham gia"
    if (walk.unit.text.empty() && walk.phrase.empty()) return false;
    if (symbol->last != symbol->first + 1 || !words_follow) return false;
    walk.soft = symbol->first;
  } else if (symbol->code == cues_.of) {  // "lượt phản ánh của người dân", "hồ sơ của đơn vị"
    const std::string_view kind = words_follow ? unit_kind_at(symbol->last) : std::string_view();
    if (walk.phrase.empty() || kind.empty() || kind == "place" || kind == "organisation") return false;
    walk.soft = symbol->first;
  } else if (symbol->code == fixed_.gap) {
    if (!walk_words(walk, *symbol)) return false;
    ++walk.symbol;
    return true;
  } else if (!cues_.words.has(symbol->code) || symbol->code == cues_.super) {
    if (!binds(*symbol, walk.statement)) return false;
  } else if (cues_.verbal.has(symbol->code)) {
    walk.soft = symbol->first;
  }
  walk.phrase.last = symbol->last;
  ++walk.symbol;
  return walk.phrase.size() < longest;
}

// "vụ cháy | làm chết 3 người": what leads to the next figure is no part of it.
Phrase SubjectReader::ended(const Walk& walk) const {
  Phrase phrase = walk.phrase;
  const Symbol* stop = walk.at();
  const bool figure = stop != nullptr && cues_.figures.has(stop->code);
  if ((figure || phrase.size() >= longest) && walk.soft) phrase.last = *walk.soft;
  return without_end(phrase, false);
}

Phrase SubjectReader::behind(const Statement& statement, std::uint32_t symbol, const Unit& unit) const {
  const std::uint32_t first = statement.symbols[symbol].last;
  Walk walk{statement, symbol + 1, {first, first}, std::nullopt, unit};
  while (walk_symbol(walk)) {
  }
  return ended(walk);
}

}  // namespace v0
}  // namespace solieu
