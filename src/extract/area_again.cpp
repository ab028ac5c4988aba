// Communes named again without their level word: "xã Quỳnh Bá … Quỳnh Bá là xã thuần nông".
#include <algorithm>
#include <bitset>
#include <iterator>
#include <map>
#include <string_view>

#include "extract/area_parts.hpp"
#include "extract/name_items.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t fewest_words = 2;  // of a name: one word is too often another's
constexpr std::size_t most_names = 64;     // of an article

class CommuneNames {
 public:
  CommuneNames(const NameText& text, const std::vector<NameItem>& items) : text_(text) {
    for (const NameItem& item : items) {
      if (!item.place || item.agency || item.place->deictic || !item.place->candidates.empty()) continue;
      const WrittenPlace& place = *item.place;
      const bool commune = place.word != nullptr && level_of(place.kind) == AreaLevel::commune;
      if (!commune || place.last < place.name_first + fewest_words || names_.size() == most_names) continue;
      const std::string_view first = text.passage().at(place.name_first);
      const auto [begin, end] = names_.equal_range(first);
      if (std::none_of(begin, end, [&](const auto& known) { return same(*known.second, place.name_first); }))
        names_.emplace(first, &place);
      begins_.set(static_cast<unsigned char>(first[0]));
    }
  }

  [[nodiscard]] bool empty() const { return names_.empty(); }

  /// The commune whose whole name stands at a token, or null.
  [[nodiscard]] const WrittenPlace* at(std::uint32_t token) const {
    const std::string_view word = text_.passage().at(token);
    if (!begins_[static_cast<unsigned char>(word[0])]) return nullptr;
    const auto [begin, end] = names_.equal_range(word);
    const auto found = std::find_if(begin, end, [&](const auto& known) { return same(*known.second, token); });
    return found == end ? nullptr : found->second;
  }

 private:
  [[nodiscard]] bool same(const WrittenPlace& place, std::uint32_t token) const {
    const std::uint32_t words = place.last - place.name_first;
    if (token + words > text_.size()) return false;
    for (std::uint32_t i = 1; i < words; ++i) {
      if (text_.sentence_start(token + i) || text_.passage().at(token + i) != text_.passage().at(place.name_first + i))
        return false;
    }
    return !(text_.upper(token + words) && !text_.sentence_start(token + words)) &&
           !text_.any_closed(token, token + words);
  }

  const NameText& text_;
  std::multimap<std::string_view, const WrittenPlace*> names_;  // by their first word
  std::bitset<256> begins_;                                     // the first bytes of those words
};

// Puts more items between those that are there, both in the order of the text.
void merge_items(std::vector<NameItem>& items, std::vector<NameItem>& more) {
  if (more.empty()) return;
  std::vector<NameItem> all;
  all.reserve(items.size() + more.size());
  std::merge(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()),
             std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()), std::back_inserter(all),
             [](const NameItem& a, const NameItem& b) { return a.first < b.first; });
  items = std::move(all);
}

// Where a clause begins, or after "ở": elsewhere it may be part of another name.
bool may_stand_bare(const NameText& text, std::uint32_t token) {
  if (token == 0 || text.sentence_start(token) || text.after_locative(token)) return true;
  return text.is(token - 1, ",") || text.is(token - 1, ";") || text.is(token - 1, ":") || text.is(token - 1, "(");
}

void add_place(std::vector<NameItem>& items, const WrittenPlace& place) {
  NameItem& item = items.emplace_back();
  item.first = place.first;
  item.last = place.last;
  item.place = place;
}

// "Xuân Quang là xã có dư nợ cao nhất": what a name at the start of a sentence is.
std::optional<WrittenPlace> told_commune(const NameText& text, std::uint32_t token) {
  if (!text.sentence_start(token) || !text.upper(token) || text.closed(token)) return std::nullopt;
  if (text.hit(Lex::area, token) || text.hit(Lex::agency, token) || text.word_at(token, PlaceRole::surname))
    return std::nullopt;
  const std::uint32_t last = read_name(text, token, longest_area_name);
  if (last - token < fewest_words || last >= text.size() || !text.is(last, Word::copula)) return std::nullopt;
  std::uint32_t end = 0;
  const PlaceWord* level = text.word_at(last + 1, PlaceRole::level, end);
  if (level == nullptr || level_of(level->kind) != AreaLevel::commune) return std::nullopt;
  WrittenPlace place;
  place.first = place.name_first = token;
  place.last = last;
  place.kind = level->kind;
  place.word = level;
  return place;
}

bool is_commune(const WrittenPlace& place) {
  return place.word != nullptr && !place.deictic && level_of(place.kind) == AreaLevel::commune;
}

// The level word of the communes of a text that names more than one, else null.
const WrittenPlace* one_of_several(const NameText& text, const std::vector<NameItem>& items) {
  const WrittenPlace* first = nullptr;
  for (const NameItem& item : items) {
    if (!item.place || item.agency || !is_commune(*item.place)) continue;
    if (first == nullptr) first = &*item.place;
    if (text.words(first->name_first, first->last) != text.words(item.place->name_first, item.place->last))
      return first;
  }
  return nullptr;
}

// "Lam Sơn có 1.190 người", "Còn ở Thọ Lập, …" in such a text.
std::optional<WrittenPlace> bare_commune(const NameText& text, std::uint32_t token, const WrittenPlace& other) {
  const bool opens = token > 1 && (text.sentence_start(token - 1) || text.sentence_start(token - 2));
  const bool at = opens && text.after_locative(token);
  if (!at && !text.sentence_start(token)) return std::nullopt;
  if (!text.upper(token) || text.all_upper(token) || text.closed(token)) return std::nullopt;
  if (text.hit(Lex::area, token) || text.hit(Lex::agency, token) || text.word_at(token, PlaceRole::surname))
    return std::nullopt;
  const std::uint32_t last = read_name(text, token, longest_area_name);
  if (last - token < fewest_words || last >= text.size()) return std::nullopt;
  if (!is_counted(text, last) && !(at && text.is(last, ","))) return std::nullopt;
  std::optional<WrittenPlace> place = read_named_place(text, token, token, *other.word, true);
  return place && place->last == last ? place : std::nullopt;
}

// "…; tiếp đến là Gia Phú 38,9 tỷ đồng, Phú Nhuận 35,2 tỷ đồng": the next of a list that a told commune begins.
void add_next(const NameText& text, const WrittenPlace& told, std::uint32_t end, std::vector<NameItem>& out) {
  for (std::uint32_t at = told.last; at < end; ++at) {
    std::uint32_t first = 0;
    if (text.word_at(at, PlaceRole::next, first) == nullptr || first >= end || !text.upper(first)) continue;
    std::optional<WrittenPlace> next = read_named_place(text, first, first, *told.word, true);
    while (next && has_figure(text, next->last)) {
      at = next->last;
      add_place(out, *next);
      next = read_next_place(text, *next);
    }
  }
}

// Communes that are told to be one, where nothing else is read.
void add_told_communes(const NameText& text, std::vector<NameItem>& items) {
  std::vector<NameItem> told;
  std::size_t next = 0;
  for (const Sentence& sentence : text.passage().tokenized.sentences) {
    while (next < items.size() && items[next].last <= sentence.first_token) ++next;
    if (next < items.size() && items[next].first <= sentence.first_token) continue;
    const std::optional<WrittenPlace> place = told_commune(text, sentence.first_token);
    if (!place) continue;
    add_place(told, *place);
    add_next(text, *place, sentence.last_token, told);
  }
  const auto known = [&](const NameItem& more) {
    return std::any_of(items.begin(), items.end(),
                       [&](const NameItem& item) { return item.first < more.last && more.first < item.last; });
  };
  told.erase(std::remove_if(told.begin(), told.end(), known), told.end());
  merge_items(items, told);
}

void add_bare_communes(const NameText& text, std::vector<NameItem>& items) {
  const WrittenPlace* const other = one_of_several(text, items);
  if (other == nullptr) return;
  std::vector<NameItem> bare;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    while (next < items.size() && items[next].last <= at) ++next;
    if (next < items.size() && items[next].first <= at) continue;
    const std::optional<WrittenPlace> place = bare_commune(text, at, *other);
    if (!place || (next < items.size() && items[next].first < place->last)) continue;
    add_place(bare, *place);
    at = place->last - 1;
  }
  merge_items(items, bare);
}

}  // namespace

void add_communes_again(const NameText& text, std::vector<NameItem>& items) {
  add_told_communes(text, items);
  add_bare_communes(text, items);
  const CommuneNames names(text, items);
  if (names.empty()) return;
  std::vector<NameItem> again;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    while (next < items.size() && items[next].last <= at) ++next;
    if (next < items.size() && items[next].first <= at) continue;
    const WrittenPlace* commune = names.at(at);
    if (commune == nullptr || !text.upper(at) || !may_stand_bare(text, at)) continue;
    NameItem& item = again.emplace_back();
    item.place = *commune;
    item.first = item.place->first = at;
    item.place->plural = false;
    item.place->last = item.last = at + (commune->last - commune->name_first);
    item.place->name_first = at;
  }
  merge_items(items, again);
}

}  // namespace v0
}  // namespace solieu
