#include "extract/area_parts.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::uint32_t longest_number = 2;  // digits of "Phường 12"
constexpr std::uint32_t shortest_word = 2;   // bytes: "K" and "Tr" are no names
constexpr std::uint32_t look_back = 8;       // tokens of a capitalized run before a name

bool is_dash(const NameText& text, std::uint32_t token) { return text.is(token, "-") || text.is(token, "–"); }

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

// "ở cấp xã, phường Rạch Giá đạt …": the last of the level words in a row has a name after all. Gives where to read on.
std::uint32_t past_level_list(const NameText& text, std::uint32_t first, std::uint32_t last) {
  if (last - first < 3 || !text.upper(last) || text.sentence_start(last)) return last;
  for (std::uint32_t at = last; at-- > first + 1;) {
    std::uint32_t end = 0;
    if (text.is(at, ",")) break;
    if (text.is(at - 1, ",") && text.word_at(at, PlaceRole::level, end) && end == last) return at;
  }
  return last;
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

// Whether a count goes on here: "xã Tân Lập 5 hộ", but "xã Đam Rông 1 có 40 hộ".
bool unit_at(const NameText& text, std::uint32_t token) {
  const std::optional<Hit> unit = text.hit(Lex::unit, token);
  const std::optional<Hit> none = unit ? text.hit(Lex::unit_none, token) : std::nullopt;
  return unit && !(none && none->last == unit->last);
}

// "xã Đam Rông 1", "phường Xuân Hương - Đà Lạt": names of communes formed of others.
std::uint32_t past_suffix(const NameText& text, std::uint32_t last) {
  const bool number = text.number(last) && text.passage().tokens()[last].span.size() == 1 && !text.closed(last) &&
                      !text.sentence_start(last);
  if (number && !unit_at(text, last + 1) && !text.is(last + 1, "%")) return last + 1;
  const std::uint32_t second = last + 1;
  if (!text.after_mergers() || !is_dash(text, last) || second >= text.size() || text.closed(second)) return last;
  if (text.word_at(second, PlaceRole::level)) return last;  // "XÃ CAM LỘ - TỈNH QUẢNG TRỊ"
  const std::optional<Hit> area = text.hit(Lex::area, second);
  const bool province = area && is_province(text, *area);
  const std::uint32_t end = province ? second : read_name(text, second, longest_area_name);
  return end - second >= 2 ? end : last;
}

// "xã NTM": an abbreviation, unless the level word is in capitals too; not "xã A Lưới".
bool is_abbreviation(const NameText& text, std::uint32_t first) {
  const bool letter = text.passage().tokens()[first].span.size() == 1 && text.upper(first + 1);
  return text.all_upper(first) && first > 0 && !text.all_upper(first - 1) && !letter;
}

std::uint32_t read_proper(const NameText& text, std::uint32_t first, AreaKind kind) {
  if (is_abbreviation(text, first)) return first;
  // "BHXH TỈNH TỔNG KẾT NĂM 2017": the tables know all provinces and districts, and capitals tell no names in a
  // heading.
  if (text.all_upper(first) && level_of(kind) <= AreaLevel::district) return first;
  if (numbered(kind) && is_place_number(text, first)) return first + 1;
  const std::uint32_t last = read_name(text, first, text.all_upper(first) ? 2 : longest_area_name);
  const bool small = level_of(kind) >= AreaLevel::commune;
  if (last - first >= 2) return small ? past_suffix(text, last) : last;
  const bool initial = text.word(first) && text.passage().tokens()[first].span.size() <= shortest_word;
  return small && !initial && !country_at(text, first) ? last : first;
}

// "Chủ tịch UBND xã Nguyễn Văn Tám": the name of the person, not of the commune; none of four words begins like that.
bool is_person(const NameText& text, const WrittenPlace& place, bool after_head) {
  const std::uint32_t words = place.last - place.name_first;
  if (words <= 2 || !text.word_at(place.name_first, PlaceRole::surname)) return false;
  return words > 3 || after_head || text.after_blocker(place.first);
}

// "trên địa bàn huyện Chợ Mới": the level word that ends a deictic phrase has a name after all.
std::optional<WrittenPlace> named_inside(const NameText& text, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    std::uint32_t end = 0;
    const PlaceWord* level = text.word_at(i, PlaceRole::level, end);
    if (level != nullptr && end == last) return read_named_place(text, i, last, *level, false);
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

// "Thanh Hà thấp nhất với 66,3%"
bool is_ranked(const NameText& text, std::uint32_t last) {
  constexpr std::uint32_t most_words = 4;
  bool first = false;
  for (std::uint32_t at = last; at < text.size() && at <= last + most_words && !text.sentence_start(at); ++at) {
    if (is_figure_token(text, at)) return first;
    if (!text.word(at) || text.upper(at)) return false;
    first = first || text.is(at, Word::superlative, Word::first);
  }
  return false;
}

// "Phú Ninh 91,2%", "Ba Tơ (940 thẻ)", "Lạc Sơn là huyện …": what follows says that it is a place.
bool is_told(const NameText& text, std::uint32_t last) {
  if (text.is(last, ":") && has_figure(text, last + 1)) return true;
  if (is_ranked(text, last)) return true;
  // "Chợ Mới, địa phương đông dân nhất nhì tỉnh, …"
  if (text.is(last, ",") && text.word_at(last + 1, PlaceRole::apposition)) return true;
  return has_figure(text, last) || (last < text.size() && !text.sentence_start(last) && text.is(last, Word::copula) &&
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

PlaceReading reading(std::optional<WrittenPlace> place) {
  const std::uint32_t end = place ? place->last : 0;
  return {std::move(place), end};
}

}  // namespace

bool is_list_link(const NameText& text, std::uint32_t token) {
  return text.is(token, Word::conjunction, Word::disjunction) || text.is(token, ",") || text.is(token, "/") ||
         text.is(token, "-") || text.is(token, ";");
}

bool agency_at(const NameText& text, std::uint32_t token) { return text.hit(Lex::agency, token).has_value(); }

bool is_province(const NameText& text, const Hit& hit) {
  return text.rules().areas[hit.rows.front()].level == AreaLevel::province;
}

bool is_figure_token(const NameText& text, std::uint32_t token) {
  return text.number(token) || (token < text.size() && text.passage().tokens()[token].kind == TokenKind::percent);
}

bool has_figure(const NameText& text, std::uint32_t last) {
  constexpr std::uint32_t most_words = 2;
  if (last >= text.size() || text.sentence_start(last)) return false;
  if (!text.is(last, "(")) return is_figure_token(text, last);
  std::uint32_t at = last + 1;
  while (at < text.size() && at <= last + most_words && text.word(at) && !text.upper(at)) ++at;
  return is_figure_token(text, at);
}

std::optional<WrittenPlace> read_named_place(const NameText& text, std::uint32_t first, std::uint32_t name_first,
                                             const PlaceWord& word, bool after_head) {
  if (name_first >= text.size() || (name_first > first && text.sentence_start(name_first))) return std::nullopt;
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
  if (after_head && word.kind == AreaKind::province) return std::nullopt;  // "Giám đốc BHXH tỉnh Thân Đức Lại"
  place.last = read_proper(text, name_first, word.kind);
  if (place.last == name_first || is_person(text, place, after_head)) return std::nullopt;
  return place;
}

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
    const bool alone = agency && agency->last - agency->first == 1;
    const bool end =
        alone && text.is(at, Word::association) && !(agency->last < text.size() && text.upper(agency->last));
    if (agency && !end && (at - first >= 2 || !alone)) break;  // but "xã Tân Hội", "xã Thới An Hội"
    if (later && text.all_upper(at) && !text.all_upper(first)) break;
    const std::optional<Hit> district = text.after_mergers() && later ? text.hit(Lex::area, at) : std::nullopt;
    if (district && district->last - first <= limit) {  // "xã Nam Ban Lâm Hà": no person's name
      at = district->last;
      continue;
    }
    if (at - first >= 2 && text.word_at(at, PlaceRole::surname)) break;
    ++at;
  }
  return at;
}

PlaceReading read_place(const NameText& text, std::uint32_t token, PlaceContext context) {
  if (text.closed(token)) return {};
  const std::optional<Hit> phrase = text.hit(Lex::place, token);
  if (!phrase) return reading(bare(text, token, context));
  const auto word = [&](PlaceRole role) { return NameText::word_of(text.rules(), *phrase, role); };
  const std::uint32_t last = phrase->last;
  if (word(PlaceRole::unnamed) != nullptr) {
    const bool named = text.upper(last) && !text.sentence_start(last);
    return named ? read_place(text, last - 1, context) : PlaceReading{std::nullopt, last};
  }
  if (word(PlaceRole::never) != nullptr) return {std::nullopt, past_level_list(text, token, last)};
  if (const PlaceWord* country = word(PlaceRole::country)) {
    return text.opens_title(token) ? PlaceReading{std::nullopt, last} : reading(country_of(text, *phrase, *country));
  }
  const bool after_head = context == PlaceContext::after_head;
  const bool named_by_number = after_head && token > 0 && text.number(token - 1);  // "Ban Chỉ đạo 389 tỉnh"
  const PlaceWord* level = word(PlaceRole::level);
  if (level != nullptr) {
    const bool heads_list = text.is(last, ":") && text.after_plural(token) && heads_list_of_names(text, last + 1);
    if (auto place = read_named_place(text, token, heads_list ? last + 1 : last, *level, after_head)) {
      const bool hamlet = place->kind == AreaKind::hamlet;
      return hamlet ? PlaceReading{std::nullopt, place->last} : reading(std::move(place));
    }
  }
  // "35% tổng số xã", "14,6 tiêu chí/xã": any of them
  const bool any = token > 0 && (text.is(token - 1, Word::number_noun) || text.is(token - 1, "/"));
  if (const PlaceWord* here = any ? nullptr : word(PlaceRole::deictic)) {
    if (auto place = named_inside(text, token + 1, last)) return reading(std::move(place));
    return reading(deictic(text, token, last, *here, level != nullptr && !named_by_number));
  }
  if (level != nullptr && after_head) return reading(deictic(text, token, last, *level, !named_by_number));
  return reading(bare(text, token, context));
}

}  // namespace v0
}  // namespace solieu
