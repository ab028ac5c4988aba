// Lists of places: "các xã An Thủy và Lộc Thủy", "xã A với 118 người, kế đến B 97 người".
#include <algorithm>

#include "extract/area_parts.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// "A đạt hơn 138%": a figure after a name and a word or two.
bool figure_near(const NameText& text, std::uint32_t last, std::uint32_t most_words = 3) {
  if (text.is(last, "-") || text.is(last, "–")) return has_figure(text, last + 1);  // "A - 96,5 ha"
  std::uint32_t at = last;
  while (at < text.size() && at < last + most_words && text.word(at) && !text.upper(at) && !text.sentence_start(at) &&
         !is_list_link(text, at)) {
    ++at;
  }
  return has_figure(text, at);
}

// "xã A (210 ha), B (175 ha)", "xã A 45 ha, B 38 ha": past what is said of a name in a list.
std::uint32_t past_figure(const NameText& text, std::uint32_t last, bool plural) {
  constexpr std::uint32_t longest_figure = 14;                 // tokens
  const bool mark = text.is(last, ":") || text.is(last, "-");  // "A: 187 ha; B - 96,5 ha"
  const std::uint32_t told = mark && has_figure(text, last + 1) ? last + 1 : last;
  constexpr std::uint32_t most_words = 5;  // "xã A là điểm sáng với 96 hội viên, tiếp đó là B"
  if (plural ? !figure_near(text, told, most_words) : !has_figure(text, told)) return last;
  const bool bracket = text.is(told, "(");
  for (std::uint32_t at = told + 1; at < text.size() && at < last + longest_figure && !text.sentence_start(at); ++at) {
    const bool goes_on = text.is(at, ",") && text.word(at + 1) && !text.upper(at + 1) &&
                         !text.word_at(at + 1, PlaceRole::next);  // "A 12/70 người, đạt 17%; B 15/80"
    if (goes_on && !bracket) continue;
    if (bracket ? text.is(at, ")") : is_list_link(text, at)) return bracket ? at + 1 : at;
    if (!bracket && text.is(at, "(")) {  // "B 241 ha (đạt 104,8% chỉ tiêu huyện giao), C 198 ha"
      while (at + 1 < text.size() && at < last + longest_figure && !text.is(at, ")")) ++at;
      continue;
    }
    if (!bracket && !is_figure_token(text, at) && (!text.word(at) || text.upper(at))) break;
  }
  return last;
}

// "- A: 95%", "1. A 95%": past what opens a line of a list.
std::uint32_t past_bullet(const NameText& text, std::uint32_t line) {
  if (text.number(line) && (text.is(line + 1, ".") || text.is(line + 1, ")"))) return line + 2;
  const bool mark = line < text.size() && text.passage().tokens()[line].kind == TokenKind::punctuation;
  return mark ? line + 1 : line;
}

// "Xã đạt cao: A 97%", "Xét theo xã: A dẫn đầu": where no plural says so, a colon does.
bool opens_list(const NameText& text, std::uint32_t token) {
  if (token == 0) return false;
  return (text.sentence_start(token) && text.upper(token)) || text.is(token - 1, Word::according) ||
         text.passage().tokens()[token - 1].kind == TokenKind::punctuation;
}

bool is_several(const NameText& text, std::uint32_t token) {
  return text.after_plural(token) || (token > 0 && text.hit(Lex::numeral, token - 1));
}

// "Một số xã của huyện có tỷ lệ tham gia cao như: A đạt 95%, B 93%": the first of the names that a plural level word
// announces further on, or `last`.
std::uint32_t announced_name(const NameText& text, std::uint32_t last, bool several) {
  constexpr std::uint32_t farthest = 16;  // tokens
  bool announced = false;
  bool closed = false;  // by a figure of its own
  for (std::uint32_t at = last; at < text.size() && at < last + farthest; ++at) {
    if (text.sentence_start(at)) {  // "Cụ thể các xã như sau:", and a line each
      if (!text.is(at - 1, ":")) return last;
      at = past_bullet(text, at);
    }
    if (text.is(at, ":")) closed = false;  // "4 xã có tỷ lệ dưới 70% gồm: A 58%, B 64%"
    if (announced && !closed && text.upper(at)) {
      const std::uint32_t end = read_name(text, at, longest_area_name);
      const bool listed = several && is_list_link(text, end) && text.upper(end + 1);  // "là Ia Lang và Ia Pnôn"
      return listed || is_counted(text, end) ? at : last;
    }
    if (text.is(at, ";")) return last;
    closed = closed || is_figure_token(text, at);
    announced = text.is(at, ":") || (several && text.is(at, Word::listing, Word::copula));
  }
  return last;
}

// The name that opens the next line of a list whose lines each tell of a place.
std::uint32_t name_on_next_line(const NameText& text, std::uint32_t last) {
  constexpr std::uint32_t longest_line = 24;  // tokens
  if (!is_counted(text, last)) return last;
  std::uint32_t line = last;
  while (line < text.size() && line < last + longest_line && !text.sentence_start(line)) ++line;
  if (line >= text.size() || !text.sentence_start(line)) return last;
  const std::uint32_t first = past_bullet(text, line);
  const std::uint32_t end = read_name(text, first, longest_area_name);
  return end > first && is_counted(text, end) ? first : last;
}

// "các huyện Vĩnh Lợi, Hòa Bình và Đông Hải": another name of the list follows, and no province.
bool goes_on_below(const NameText& text, std::uint32_t last) {
  if (!is_list_link(text, last)) return false;
  const std::optional<Hit> next = text.hit(Lex::area, last + 1);
  return next && !is_province(text, *next);
}

// "xã A và B lần lượt đạt 74% và 70%", "xã A và B là hai xã dẫn đầu"
bool is_second_of_pair(const NameText& text, std::uint32_t first) {
  if (first >= text.size() || !text.upper(first)) return false;
  return text.word_at(read_name(text, first, longest_area_name), PlaceRole::pair);
}

}  // namespace

bool is_counted(const NameText& text, std::uint32_t last) {
  return figure_near(text, last) || (text.is(last, ":") && has_figure(text, last + 1));
}

bool heads_list_of_names(const NameText& text, std::uint32_t first) {
  const std::uint32_t last = read_name(text, first, longest_area_name);
  return last > first && (has_figure(text, last) || is_list_link(text, last));
}

std::optional<WrittenPlace> read_next_place(const NameText& text, const WrittenPlace& before) {
  std::uint32_t link = past_figure(text, before.last, before.plural);
  std::uint32_t first = link + 1;
  // "xã A với 118 người, kế đến B 97 người"
  const std::uint32_t loose = before.plural ? link : past_figure(text, before.last, true);
  bool announced = false;  // "riêng C mới có 3 người"
  if (std::uint32_t end = 0; text.word_at(loose + 1, PlaceRole::next, end)) {
    link = loose;
    first = end;
    announced = true;
  } else if (text.is(loose, ";") || (link == before.last && text.is(loose, ","))) {  // "xã A có 10 hộ; B 15 hộ"
    link = loose;
    first = link + 1;
  }
  if (const std::uint32_t line = before.lines ? name_on_next_line(text, before.last) : before.last;
      line > before.last) {
    std::optional<WrittenPlace> next = read_named_place(text, line, line, *before.word, true);
    if (next) next->plural = next->lines = true;
    return next;
  }
  const bool linked = text.is(link, ",") || text.is(link, Word::conjunction) || text.is(link, ";");
  const bool pair =
      !before.plural && text.is(before.last, Word::conjunction) && is_second_of_pair(text, before.last + 1);
  const bool told = link > before.last || pair;
  if (before.word == nullptr || !linked || (!before.plural && !told)) return std::nullopt;
  if (first >= text.size() || !text.upper(first) || agency_at(text, first) || text.closed(first)) return std::nullopt;
  // "xã Tịnh Thới 254 người, Phường 11 233 người"; "Bản Công" is a commune
  std::uint32_t level_last = 0;
  const PlaceWord* level = text.word_at(first, PlaceRole::level, level_last);
  if (level != nullptr && (level->kind != AreaKind::hamlet || !before.plural)) return std::nullopt;
  const std::optional<Hit> area = text.hit(Lex::area, first);
  const bool told_too =  // a commune of a province's name
      before.plural && area && (figure_near(text, area->last) || goes_on_below(text, area->last));
  if (area && level_of(before.kind) > AreaLevel::province && is_province(text, *area) && !told_too) return std::nullopt;
  std::optional<WrittenPlace> next = read_named_place(text, first, first, *before.word, true);
  const bool counted = next && (announced ? figure_near(text, next->last) : has_figure(text, next->last));
  if (next && !before.plural && !pair && !counted) return std::nullopt;
  if (next) next->plural = before.plural;
  return next;
}

namespace {

// "chậm nhất là Phi Liêng với 99,31%", "cao nhất vẫn là Làng Nhì, còn 67,2%": a name that no table knows.
std::optional<ListedPlace> find_top_place(const NameText& text, std::uint32_t first) {
  constexpr std::uint32_t fewest_words = 2;
  if (text.is(first, ",")) ++first;  // "Ở cấp xã, Hải Minh (148 người) và …"
  if (text.hit(Lex::area, first) || text.hit(Lex::cue, first) || text.word_at(first, PlaceRole::level))
    return std::nullopt;  // "Tây Nguyên" is a region
  const std::uint32_t end = read_name(text, first, longest_area_name);
  const bool told = is_counted(text, end) || (text.is(end, ",") && figure_near(text, end + 1));
  const bool person = end > first + fewest_words && text.word_at(first, PlaceRole::surname);
  if (end < first + fewest_words || !told || person) return std::nullopt;
  const auto& words = text.rules().words;
  const auto commune = std::find_if(words.begin(), words.end(), [](const PlaceWord& word) {
    return word.role == PlaceRole::level && word.kind == AreaKind::rural_commune;
  });
  return commune == words.end() ? std::nullopt : std::optional(ListedPlace{first, &*commune});
}

// "một số xã, thị trấn:": the last of the level words in a row. `last` is behind them.
const PlaceWord* last_of_levels(const NameText& text, std::uint32_t token, std::uint32_t& last) {
  if (text.word_at(token, PlaceRole::never, last) == nullptr) return nullptr;
  for (std::uint32_t at = last; at-- > token + 1;) {
    std::uint32_t end = 0;
    const PlaceWord* level = text.word_at(at, PlaceRole::level, end);
    if (level != nullptr && end == last) return is_list_link(text, at - 1) ? level : nullptr;
  }
  return nullptr;
}

}  // namespace

std::optional<ListedPlace> find_listed_place(const NameText& text, std::uint32_t token) {
  std::uint32_t last = 0;
  if (text.word_at(token, PlaceRole::top, last)) return find_top_place(text, last);
  const PlaceWord* level = text.word_at(token, PlaceRole::level, last);
  if (level == nullptr) level = last_of_levels(text, token, last);
  if (level == nullptr || level_of(level->kind) != AreaLevel::commune) return std::nullopt;
  const bool several = is_several(text, token);
  if (!several && !opens_list(text, token)) return std::nullopt;
  const std::uint32_t first = announced_name(text, last, several);
  return first == last ? std::nullopt : std::optional(ListedPlace{first, level});
}

std::optional<WrittenPlace> read_listed_place(const NameText& text, const ListedPlace& listed) {
  if (text.closed(listed.first) || agency_at(text, listed.first)) return std::nullopt;
  std::optional<WrittenPlace> place = read_named_place(text, listed.first, listed.first, *listed.level, false);
  if (!place) return place;
  place->plural = true;
  constexpr std::uint32_t longest_bullet = 2;  // tokens
  for (std::uint32_t back = 0; back <= longest_bullet && back <= listed.first; ++back)
    place->lines = place->lines || text.sentence_start(listed.first - back);
  return place;
}

}  // namespace v0
}  // namespace solieu
