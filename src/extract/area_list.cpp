// Lists of places: "các xã An Thủy và Lộc Thủy", "xã A với 118 người, kế đến B 97 người".
#include "extract/area_parts.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// "A đạt hơn 138%": a figure after a name and a word or two.
bool figure_near(const NameText& text, std::uint32_t last) {
  constexpr std::uint32_t most_words = 3;
  std::uint32_t at = last;
  while (at < text.size() && at < last + most_words && text.word(at) && !text.upper(at) && !text.sentence_start(at) &&
         !is_list_link(text, at)) {
    ++at;
  }
  return has_figure(text, at);
}

// "xã A (210 ha), B (175 ha)", "xã A 45 ha, B 38 ha": past what is said of a name in a list.
std::uint32_t past_figure(const NameText& text, std::uint32_t last, bool plural) {
  constexpr std::uint32_t longest_figure = 10;  // tokens
  if (plural ? !figure_near(text, last) : !has_figure(text, last)) return last;
  const bool bracket = text.is(last, "(");
  for (std::uint32_t at = last + 1; at < text.size() && at < last + longest_figure && !text.sentence_start(at); ++at) {
    if (bracket ? text.is(at, ")") : is_list_link(text, at)) return bracket ? at + 1 : at;
    if (!bracket && !is_figure_token(text, at) && (!text.word(at) || text.upper(at))) break;
  }
  return last;
}

// "Một số xã của huyện có tỷ lệ tham gia cao như: A đạt 95%, B 93%": the first of the names that a plural level word
// announces further on, or `last`.
std::uint32_t announced_name(const NameText& text, std::uint32_t last) {
  constexpr std::uint32_t farthest = 16;  // tokens
  bool announced = false;
  bool closed = false;  // by a figure of its own
  for (std::uint32_t at = last; at < text.size() && at < last + farthest && !text.sentence_start(at); ++at) {
    if (text.is(at, ":")) closed = false;  // "4 xã có tỷ lệ dưới 70% gồm: A 58%, B 64%"
    if (announced && !closed && text.upper(at)) {
      const std::uint32_t end = read_name(text, at, longest_area_name);
      const bool listed = is_list_link(text, end) && text.upper(end + 1);  // "là Ia Lang và Ia Pnôn"
      return listed || figure_near(text, end) ? at : last;
    }
    if (text.is(at, ";")) return last;
    closed = closed || is_figure_token(text, at);
    announced = text.is(at, ":") || text.is(at, "như") || text.is(at, "là");
  }
  return last;
}

}  // namespace

bool heads_list_of_names(const NameText& text, std::uint32_t first) {
  const std::uint32_t last = read_name(text, first, longest_area_name);
  return last > first && (has_figure(text, last) || is_list_link(text, last));
}

std::optional<WrittenPlace> read_next_place(const NameText& text, const WrittenPlace& before) {
  std::uint32_t link = past_figure(text, before.last, before.plural);
  std::uint32_t first = link + 1;
  // "xã A với 118 người, kế đến B 97 người"
  const std::uint32_t loose = before.plural ? link : past_figure(text, before.last, true);
  if (std::uint32_t end = 0; text.word_at(loose + 1, PlaceRole::next, end)) {
    link = loose;
    first = end;
  }
  const bool linked = text.is(link, ",") || text.is(link, "và") || text.is(link, ";");
  const bool told = link > before.last;
  if (before.word == nullptr || !linked || (!before.plural && !told)) return std::nullopt;
  if (first >= text.size() || !text.upper(first) || agency_at(text, first) || text.closed(first)) return std::nullopt;
  if (text.word_at(first, PlaceRole::level)) return std::nullopt;  // "xã Tịnh Thới 254 người, Phường 11 233 người"
  const std::optional<Hit> area = text.hit(Lex::area, first);
  const bool told_too = before.plural && area && figure_near(text, area->last);  // a commune of a province's name
  if (area && level_of(before.kind) > AreaLevel::province && is_province(text, *area) && !told_too) return std::nullopt;
  std::optional<WrittenPlace> next = read_named_place(text, first, first, *before.word, true);
  if (next && !before.plural && !has_figure(text, next->last)) return std::nullopt;
  if (next) next->plural = before.plural;
  return next;
}

std::optional<ListedPlace> find_listed_place(const NameText& text, std::uint32_t token) {
  std::uint32_t last = 0;
  const PlaceWord* level = text.word_at(token, PlaceRole::level, last);
  if (level == nullptr || level_of(level->kind) != AreaLevel::commune || !text.after_plural(token)) return std::nullopt;
  const std::uint32_t first = announced_name(text, last);
  return first == last ? std::nullopt : std::optional(ListedPlace{first, level});
}

std::optional<WrittenPlace> read_listed_place(const NameText& text, const ListedPlace& listed) {
  if (text.closed(listed.first) || agency_at(text, listed.first)) return std::nullopt;
  std::optional<WrittenPlace> place = read_named_place(text, listed.first, listed.first, *listed.level, false);
  if (place) place->plural = true;
  return place;
}

}  // namespace v0
}  // namespace solieu
