#include "extract/area_reader.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t longest_name = 4;    // words of a commune's name
constexpr std::uint32_t longest_number = 2;  // digits of "Phường 12"
constexpr std::uint32_t shortest_word = 2;   // bytes: "K" and "Tr" are no names
constexpr std::uint32_t look_back = 8;       // tokens of a capitalized run before a name

bool is_dash(const NameText& text, std::uint32_t token) { return text.is(token, "-") || text.is(token, "–"); }

bool is_list_link(const NameText& text, std::uint32_t token) {
  return text.is(token, ",") || text.is(token, "/") || text.is(token, "và") || text.is(token, "-") ||
         text.is(token, ";") || text.is(token, "hoặc");
}

bool agency_at(const NameText& text, std::uint32_t token) { return text.hit(Lex::agency, token).has_value(); }

// "xã, phường, thị trấn": level words in a row name kinds of areas, not an area.
bool in_level_list(const NameText& text, std::uint32_t first, std::uint32_t last) {
  if (is_list_link(text, last) && text.word_at(last + 1, PlaceRole::level) && !agency_at(text, last + 1)) return true;
  if (first < 2 || !is_list_link(text, first - 1)) return false;
  for (std::uint32_t back = 2; back <= 3 && back <= first; ++back) {
    std::uint32_t end = 0;
    if (text.word_at(first - back, PlaceRole::level, end) != nullptr && end == first - 1) return true;
  }
  return false;
}

// How well an area fits a level word, 0 not at all. A city is a province or a district.
int fit(const Area& area, AreaKind kind) {
  const bool province = area.level == AreaLevel::province;
  const bool district = area.level == AreaLevel::district;
  if (kind == AreaKind::none) return area.level <= AreaLevel::province ? 2 : 1;
  if (kind == AreaKind::province) return province ? 1 : 0;
  if (kind == AreaKind::city) return area.kind == kind ? (province ? 4 : 3) : district ? 2 : province ? 1 : 0;
  return level_of(kind) != AreaLevel::district || !district ? 0 : area.kind == kind ? 2 : 1;
}

// The rows that fit best; behind them, for a district, those of other kinds: a huyện may since have become a town.
void find_candidates(const NameText& text, const Hit& hit, WrittenPlace& place) {
  const std::vector<Area>& areas = text.rules().areas;
  int best = 0;
  for (const std::uint32_t row : hit.rows) best = std::max(best, fit(areas[row], place.kind));
  const bool others = level_of(place.kind) == AreaLevel::district && place.kind != AreaKind::city;
  for (int rank = best; rank > 0 && (rank == best || others); --rank) {
    for (const std::uint32_t row : hit.rows) {
      if (fit(areas[row], place.kind) == rank) place.candidates.push_back(static_cast<std::int32_t>(row));
    }
    if (rank == best) place.exact = static_cast<std::uint32_t>(place.candidates.size());
  }
}

bool is_province(const NameText& text, const Hit& hit) {
  return text.rules().areas[hit.rows.front()].level == AreaLevel::province;
}

// Since July 2025 there are no districts: "TP Huế" is the province of that name, if it still is one; so is one that has
// become a city before.
void prefer_surviving_province(const NameText& text, const Hit& hit, std::vector<std::int32_t>& rows) {
  for (const std::uint32_t row : hit.rows) {
    const Area& area = text.rules().areas[row];
    const bool stands = area.survives && (text.after_mergers() || text.renamed(area));
    if (area.level == AreaLevel::province && stands) rows.assign(1, static_cast<std::int32_t>(row));
  }
}

bool numbered(AreaKind kind) {
  return kind == AreaKind::urban_district || kind == AreaKind::ward || kind == AreaKind::hamlet;
}

bool is_place_number(const NameText& text, std::uint32_t token) {
  return text.number(token) && text.passage().tokens()[token].span.size() <= longest_number;
}

bool country_at(const NameText& text, std::uint32_t token) {
  const std::optional<Hit> hit = text.hit(Lex::area, token);
  return hit && text.rules().areas[hit->rows.front()].level == AreaLevel::country;
}

// "xã Đam Rông 1", "phường Xuân Hương - Đà Lạt": names of communes formed of others.
std::uint32_t past_suffix(const NameText& text, std::uint32_t last) {
  const bool number = text.number(last) && text.passage().tokens()[last].span.size() == 1 && !text.closed(last) &&
                      !text.sentence_start(last);
  if (number && !text.hit(Lex::unit, last + 1) && !text.is(last + 1, "%")) return last + 1;
  const std::uint32_t second = last + 1;
  if (!text.after_mergers() || !is_dash(text, last) || second >= text.size() || text.closed(second)) return last;
  const std::optional<Hit> area = text.hit(Lex::area, second);
  const bool province = area && is_province(text, *area);
  const std::uint32_t end = province ? second : read_name(text, second, longest_name);
  return end - second >= 2 ? end : last;
}

// "xã NTM": an abbreviation, unless the level word is in capitals too.
bool is_abbreviation(const NameText& text, std::uint32_t first) {
  return text.all_upper(first) && first > 0 && !text.all_upper(first - 1);
}

std::uint32_t read_proper(const NameText& text, std::uint32_t first, AreaKind kind) {
  if (is_abbreviation(text, first)) return first;
  if (numbered(kind) && is_place_number(text, first)) return first + 1;
  const std::uint32_t last = read_name(text, first, text.all_upper(first) ? 2 : longest_name);
  const bool small = level_of(kind) >= AreaLevel::commune;
  if (last - first >= 2) return small ? past_suffix(text, last) : last;
  const bool initial = text.word(first) && text.passage().tokens()[first].span.size() <= shortest_word;
  return small && !initial && !country_at(text, first) ? last : first;
}

// "Chủ tịch UBND xã Nguyễn Văn Tám": the name of the person, not of the commune.
bool is_person(const NameText& text, const WrittenPlace& place, bool after_head) {
  const bool titled = after_head || text.after_blocker(place.first);
  return titled && place.last - place.name_first > 2 && text.word_at(place.name_first, PlaceRole::surname);
}

std::optional<WrittenPlace> named(const NameText& text, std::uint32_t first, std::uint32_t name_first,
                                  const PlaceWord& word, bool after_head) {
  if (name_first >= text.size() || text.sentence_start(name_first)) return std::nullopt;
  WrittenPlace place;
  place.first = first;
  place.name_first = name_first;
  place.kind = word.kind;
  place.word = &word;
  place.plural = text.after_plural(first);
  const bool number = text.number(name_first);
  if (number && (!numbered(word.kind) || text.after_plural(first))) return std::nullopt;
  const std::optional<Hit> hit = text.hit(Lex::area, name_first);
  if (hit && level_of(word.kind) <= AreaLevel::district && (number || text.upper(name_first))) {
    find_candidates(text, *hit, place);
    if (word.kind == AreaKind::city) prefer_surviving_province(text, *hit, place.candidates);
    place.last = hit->last;
    if (!place.candidates.empty()) return place;
  }
  place.last = read_proper(text, name_first, word.kind);
  if (place.last == name_first || is_person(text, place, after_head)) return std::nullopt;
  return place;
}

// "trên địa bàn huyện Chợ Mới": the level word that ends a deictic phrase has a name after all.
std::optional<WrittenPlace> named_inside(const NameText& text, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    std::uint32_t end = 0;
    const PlaceWord* level = text.word_at(i, PlaceRole::level, end);
    if (level != nullptr && end == last) return named(text, i, last, *level, false);
  }
  return std::nullopt;
}

std::optional<WrittenPlace> deictic(const NameText& text, std::uint32_t first, std::uint32_t last,
                                    const PlaceWord& word, bool loose) {
  const bool one_of_many = loose && text.after_plural(first);
  if (one_of_many || word.kind == AreaKind::hamlet || in_level_list(text, first, last)) return std::nullopt;
  WrittenPlace place;
  place.first = first;
  place.last = place.name_first = last;
  place.kind = word.kind;
  place.deictic = true;
  place.word = &word;
  return place;
}

// "đường Hà Nội - Hải Phòng": a word before the capitalized run says that it is a road.
bool blocked_before(const NameText& text, std::uint32_t token) {
  for (std::uint32_t steps = 0; steps <= look_back; ++steps, --token) {
    if (text.after_blocker(token)) return true;
    if (token == 0 || text.sentence_start(token)) return false;
    if (!text.upper(token - 1) && !is_dash(text, token - 1)) return false;
  }
  return false;
}

// "công ty cổ phần Vận tải Dầu khí Việt Nam": a company's name up to its end, lower-case words and all.
bool ends_company_name(const NameText& text, std::uint32_t token) {
  if (text.after_locative(token)) return false;
  for (std::uint32_t at = token; at > 0 && token - at < look_back && !text.sentence_start(at); --at) {
    if (text.after_company(at)) return true;
    if (!text.word(at - 1)) return false;
  }
  return false;
}

bool inside_longer_name(const NameText& text, std::uint32_t first, std::uint32_t last) {
  const bool capitals = text.all_upper(first) && last - first > 1;
  const bool before = first > 0 && !text.sentence_start(first) && !text.after_locative(first) && text.upper(first - 1);
  if (before && !(capitals && text.all_upper(first - 1))) return true;
  const bool after = last < text.size() && !text.sentence_start(last) && text.upper(last);
  return after && !(capitals && text.all_upper(last)) && !agency_at(text, last) &&
         !text.word_at(last, PlaceRole::level);
}

bool is_dateline(const NameText& text, std::uint32_t first, std::uint32_t last) {
  return text.sentence_start(first) && (text.is(last, "(") || text.is(last, ",")) &&
         text.word_at(last + 1, PlaceRole::wire);
}

bool needs_locative(const NameText& text, const Hit& hit) {
  std::uint32_t end = 0;
  if (text.word_at(hit.first, PlaceRole::ambiguous, end) != nullptr && end == hit.last) return true;
  const bool one_word = std::all_of(hit.rows.begin(), hit.rows.end(),
                                    [&](std::uint32_t row) { return text.rules().areas[row].one_word; });
  return hit.last - hit.first == 1 && one_word;
}

bool is_figure_token(const NameText& text, std::uint32_t token) {
  return text.number(token) || (token < text.size() && text.passage().tokens()[token].kind == TokenKind::percent);
}

// "A (210 ha)", "B 45 ha", "C (chỉ đạt 3%)": a figure right after a name.
bool has_figure(const NameText& text, std::uint32_t last) {
  constexpr std::uint32_t most_words = 2;
  if (last >= text.size() || text.sentence_start(last)) return false;
  if (!text.is(last, "(")) return is_figure_token(text, last);
  std::uint32_t at = last + 1;
  while (at < text.size() && at <= last + most_words && text.word(at) && !text.upper(at)) ++at;
  return is_figure_token(text, at);
}

// "Phú Ninh 91,2%", "Ba Tơ (940 thẻ)", "Lạc Sơn là huyện …": what follows says that it is a place.
bool is_told(const NameText& text, std::uint32_t last) {
  return has_figure(text, last) || (last < text.size() && !text.sentence_start(last) && text.is(last, "là") &&
                                    text.word_at(last + 1, PlaceRole::level));
}

std::optional<WrittenPlace> bare(const NameText& text, std::uint32_t token, PlaceContext context) {
  const std::optional<Hit> hit = text.hit(Lex::area, token);
  if (!hit || !text.upper(token) || text.any_closed(token, hit->last)) return std::nullopt;
  const bool glued = hit->last > token + 2 && text.is(hit->last - 2, "'");  // "Đắk R'lấp"
  if (!glued && !text.upper(hit->last - 1) && text.word(hit->last - 1)) return std::nullopt;
  if (context == PlaceContext::text) {
    if (blocked_before(text, token) || inside_longer_name(text, token, hit->last)) return std::nullopt;
    if (is_dateline(text, token, hit->last)) return std::nullopt;
    if (ends_company_name(text, token)) return std::nullopt;
  }
  WrittenPlace place;
  place.first = place.name_first = token;
  place.last = hit->last;
  find_candidates(text, *hit, place);
  if (context == PlaceContext::text && needs_locative(text, *hit) && !text.after_locative(token)) {
    if (is_province(text, *hit)) return std::nullopt;
    place.doubtful = !is_told(text, hit->last);
  }
  return place;
}

WrittenPlace country_of(const NameText& text, const Hit& phrase, const PlaceWord& word) {
  WrittenPlace place;
  place.first = place.name_first = phrase.first;
  place.last = phrase.last;
  place.word = &word;
  if (text.rules().country != no_area) place.candidates.push_back(text.rules().country);
  return place;
}

// "phong trào “Cả nước chung tay vì người nghèo”": a title in quotation marks.
bool opens_title(const NameText& text, std::uint32_t token) {
  constexpr std::uint32_t longest = 14;  // tokens
  if (token == 0 || !(text.is(token - 1, "\"") || text.is(token - 1, "“"))) return false;
  for (std::uint32_t at = token + 1; at < text.size() && at < token + longest && !text.number(at); ++at) {
    if (text.is(at, "\"") || text.is(at, "”")) return true;
    if (text.sentence_start(at)) return false;
  }
  return false;
}

PlaceReading reading(std::optional<WrittenPlace> place) {
  const std::uint32_t end = place ? place->last : 0;
  return {std::move(place), end};
}

}  // namespace

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

// "các xã: Tân Hội (12 người), …", and not "các xã: Tập trung …".
bool list_of_names(const NameText& text, std::uint32_t first) {
  const std::uint32_t last = read_name(text, first, longest_name);
  return last > first && (has_figure(text, last) || is_list_link(text, last));
}

// "Một số xã của huyện có tỷ lệ tham gia cao như: A đạt 95%, B 93%": the first of the names that a plural level word
// announces further on, or `last`.
std::uint32_t announced_name(const NameText& text, std::uint32_t last) {
  constexpr std::uint32_t farthest = 16;  // tokens
  bool announced = false;
  for (std::uint32_t at = last; at < text.size() && at < last + farthest && !text.sentence_start(at); ++at) {
    if (announced && text.upper(at)) return figure_near(text, read_name(text, at, longest_name)) ? at : last;
    if (is_figure_token(text, at) || text.is(at, ";")) return last;
    announced = text.is(at, ":") || text.is(at, "như") || text.is(at, "là");
  }
  return last;
}

}  // namespace

std::uint32_t read_name(const NameText& text, std::uint32_t first, std::uint32_t limit) {
  std::uint32_t at = first;
  while (at < text.size() && at - first < limit && text.word(at) && text.upper(at) && !text.closed(at)) {
    if (text.joins_next(at)) {
      at += 3;
      continue;
    }
    const bool later = at > first;
    if (later && (text.sentence_start(at) || text.word_at(at, PlaceRole::level))) break;
    const std::optional<Hit> agency = later ? text.hit(Lex::agency, at) : std::nullopt;
    if (agency && (at - first >= 2 || agency->last - agency->first >= 2)) break;  // but "xã Tân Hội"
    if (later && text.all_upper(at) && !text.all_upper(first)) break;
    if (at - first >= 2 && text.word_at(at, PlaceRole::surname)) break;
    ++at;
  }
  return at;
}

std::optional<WrittenPlace> read_next_place(const NameText& text, const WrittenPlace& before) {
  const std::uint32_t link = past_figure(text, before.last, before.plural);
  const std::uint32_t first = link + 1;
  const bool linked = text.is(link, ",") || text.is(link, "và") || text.is(link, ";");
  const bool told = link > before.last;
  if (before.word == nullptr || !linked || (!before.plural && !told)) return std::nullopt;
  if (first >= text.size() || !text.upper(first) || agency_at(text, first) || text.closed(first)) return std::nullopt;
  if (text.word_at(first, PlaceRole::level)) return std::nullopt;  // "xã Tịnh Thới 254 người, Phường 11 233 người"
  const std::optional<Hit> area = text.hit(Lex::area, first);
  const bool told_too = before.plural && area && figure_near(text, area->last);  // a commune of a province's name
  if (area && level_of(before.kind) > AreaLevel::province && is_province(text, *area) && !told_too) return std::nullopt;
  std::optional<WrittenPlace> next = named(text, first, first, *before.word, true);
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
  std::optional<WrittenPlace> place = named(text, listed.first, listed.first, *listed.level, false);
  if (place) place->plural = true;
  return place;
}

PlaceReading read_place(const NameText& text, std::uint32_t token, PlaceContext context) {
  if (text.closed(token)) return {};
  const std::optional<Hit> phrase = text.hit(Lex::place, token);
  if (!phrase) return reading(bare(text, token, context));
  const auto word = [&](PlaceRole role) { return NameText::word_of(text.rules(), *phrase, role); };
  const std::uint32_t last = phrase->last;
  if (word(PlaceRole::never) != nullptr) return {std::nullopt, last};
  if (const PlaceWord* country = word(PlaceRole::country)) {
    return opens_title(text, token) ? PlaceReading{std::nullopt, last} : reading(country_of(text, *phrase, *country));
  }
  const bool after_head = context == PlaceContext::after_head;
  const bool named_by_number = after_head && token > 0 && text.number(token - 1);  // "Ban Chỉ đạo 389 tỉnh"
  const PlaceWord* level = word(PlaceRole::level);
  if (level != nullptr) {
    const bool heads_list = text.is(last, ":") && text.after_plural(token) && list_of_names(text, last + 1);
    if (auto place = named(text, token, heads_list ? last + 1 : last, *level, after_head)) {
      const bool hamlet = place->kind == AreaKind::hamlet;
      return hamlet ? PlaceReading{std::nullopt, place->last} : reading(std::move(place));
    }
  }
  if (const PlaceWord* here = word(PlaceRole::deictic)) {
    if (auto place = named_inside(text, token + 1, last)) return reading(std::move(place));
    return reading(deictic(text, token, last, *here, level != nullptr && !named_by_number));
  }
  if (level != nullptr && after_head) return reading(deictic(text, token, last, *level, !named_by_number));
  return reading(bare(text, token, context));
}

}  // namespace v0
}  // namespace solieu
