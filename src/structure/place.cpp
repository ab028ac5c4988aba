#include "structure/place.hpp"

#include <algorithm>
#include <utility>

#include "text/char_class.hpp"

namespace solieu {
inline namespace v0 {

bool same_area(const AreaValue& a, const AreaValue& b) {
  if (!a.code.empty() && !b.code.empty()) return a.code == b.code;
  return a.name == b.name && a.level == b.level;
}

const AreaValue& whole_country() {
  static const AreaValue country{"Việt Nam", "country", "VN", ""};
  return country;
}

bool only_hosts(const AgencyValue& agency) {
  return agency.type == "steering_committee" || agency.type == "peoples_committee" || agency.type == "party" ||
         agency.type == "media";
}

const AreaValue* area_of(const AgencyValue& agency) {
  if (agency.area) return &*agency.area;
  return agency.level == "central" ? &whole_country() : nullptr;
}

const AreaValue* area_in(const Mention& mention) {
  const auto* agency = std::get_if<AgencyValue>(&mention.value);
  return agency != nullptr ? area_of(*agency) : std::get_if<AreaValue>(&mention.value);
}

bool is_within(const AreaValue& area, const AreaValue& other) {
  return area.level != "country" && (other.level == "country" || area.parent == other.name);
}

PlaceReader::PlaceReader(const Passage& passage, const StructureCues& cues, const std::vector<Mention>& mentions,
                         const AreaValue* focus)
    : passage_(passage), mentions_(mentions), focus_(focus), fixed_(cues.fixed), cues_(cues.place) {}

bool PlaceReader::above_focus(const AreaValue* area) const {
  return area != nullptr && area->level == "country" && focus_ != nullptr && focus_->level != "country";
}

const AgencyValue* PlaceReader::agency_at(const Statement& statement, std::uint32_t symbol) const {
  const Symbol& at = statement.symbols[symbol];
  return at.code == fixed_.agency ? &std::get<AgencyValue>(mentions_[static_cast<std::size_t>(at.mention)].value)
                                  : nullptr;
}

const AreaValue* PlaceReader::area_at(const Statement& statement, std::uint32_t symbol) const {
  const Symbol& at = statement.symbols[symbol];
  return at.code == fixed_.area ? &std::get<AreaValue>(mentions_[static_cast<std::size_t>(at.mention)].value) : nullptr;
}

bool PlaceReader::stays(const Statement& statement, std::uint32_t symbol) const {
  const AgencyValue* agency = agency_at(statement, symbol);
  const AreaValue* area = agency != nullptr ? area_of(*agency) : area_at(statement, symbol);
  if ((area == nullptr && agency == nullptr) || above_focus(area)) return false;
  for (std::uint32_t i = symbol, steps = 0; i-- > 0 && steps < 2; ++steps) {
    if (statement.symbols[i].code == cues_.title) return agency != nullptr && !only_hosts(*agency);
  }
  for (std::uint32_t i = symbol; i-- > 0;) {
    if (!cues_.figures.has(statement.symbols[i].code)) continue;
    // After the last figure a name is what the figure is said to, not whose it is.
    for (std::uint32_t j = symbol + 1; j < statement.symbols.size(); ++j) {
      if (cues_.figures.has(statement.symbols[j].code)) return true;
    }
    return false;
  }
  return true;
}

// "BHXH tỉnh và Bưu điện tỉnh đặt mục tiêu …": agencies of one place side by side go by the first.
std::uint32_t PlaceReader::first_of_agencies(const Statement& statement, std::uint32_t symbol, RecordKind kind) const {
  constexpr int longest = 8;
  const auto& symbols = statement.symbols;
  for (int steps = 0; steps < longest && symbol >= 2; ++steps, symbol -= 2) {
    if (symbols[symbol - 1].code != fixed_.comma && symbols[symbol - 1].code != cues_.both) break;
    const AgencyValue* earlier = agency_at(statement, symbol - 2);
    if (earlier == nullptr || !can_be_subject(statement, symbol - 2, kind)) break;
    if (symbol >= 3 && symbols[symbol - 3].code == cues_.source) break;  // "Theo BHXH tỉnh, Bưu điện huyện …"
    const AreaValue* a = area_of(*earlier);
    const AreaValue* b = area_of(*agency_at(statement, symbol));
    if (a == nullptr ? b != nullptr : (b == nullptr || !same_area(*a, *b))) break;
  }
  return symbol;
}

// A name that no table knows: "Vũ Muộn" in "gồm: Cao Sơn, Vũ Muộn và xã Đôn Phong".
bool PlaceReader::is_unknown_name(const Symbol& symbol) const {
  constexpr std::uint32_t longest = 3;
  if (symbol.code != fixed_.gap || symbol.last - symbol.first > longest) return false;
  for (std::uint32_t token = symbol.first; token < symbol.last; ++token) {
    if (!capital_at(passage_.text, passage_.tokens()[token].span.begin)) return false;
  }
  return true;
}

// The first of the areas of one level that stand side by side up to a symbol.
std::uint32_t PlaceReader::first_of_areas(const Statement& statement, std::uint32_t symbol) const {
  const AreaValue& last = *area_at(statement, symbol);
  while (symbol >= 2) {
    const SymbolCode mark = statement.symbols[symbol - 1].code;
    if (mark != fixed_.comma && mark != cues_.both) break;
    const AreaValue* earlier = area_at(statement, symbol - 2);
    const bool named =
        earlier != nullptr ? earlier->level == last.level : is_unknown_name(statement.symbols[symbol - 2]);
    if (!named) break;
    symbol -= 2;
  }
  return symbol;
}

// "1.230 tỷ đồng (chiếm 41% toàn tỉnh), giá trị xuất khẩu …": a parenthesis with a figure keeps its places to itself,
// as does one with several ("18.450 tỷ đồng (gồm cả phần của A và B), đã phân bổ …"). Gives the symbol that opens such
// a parenthesis where it ends at `symbol`, else `symbol`.
std::uint32_t PlaceReader::opening_of(const Statement& statement, std::uint32_t symbol) const {
  if (statement.symbols[symbol].code != fixed_.close) return symbol;
  bool figures = false;
  int areas = 0;
  for (std::uint32_t i = symbol; i-- > 0;) {
    const SymbolCode code = statement.symbols[i].code;
    if (code == fixed_.open) {
      const bool apart = areas > 1 && i > 0 && cues_.figures.has(statement.symbols[i - 1].code);
      return figures || apart ? i : symbol;
    }
    if (code == fixed_.close) break;
    figures = figures || cues_.figures.has(code);
    areas += code == fixed_.area ? 1 : 0;
  }
  return symbol;
}

// "8,5%, cao hơn so với huyện A (2,39%)": of what it is compared with.
bool PlaceReader::is_compared(const Statement& statement, std::uint32_t symbol, std::uint32_t anchor) const {
  if (symbol + 2 != anchor || statement.symbols[symbol + 1].code != fixed_.open) return false;
  for (std::uint32_t i = symbol; i-- > 0;) {
    const SymbolCode code = statement.symbols[i].code;
    if (cues_.comparisons.has(code)) return true;
    if (cues_.stops.has(code)) return false;
  }
  return false;
}

Place PlaceReader::before(const Statement& statement, std::uint32_t anchor, std::uint32_t from, RecordKind kind) const {
  Place place;
  for (std::uint32_t i = anchor; i-- > from;) {
    i = std::max(from, opening_of(statement, i));
    const AreaValue* area = area_at(statement, i);
    const AgencyValue* agency = agency_at(statement, i);
    if (area == nullptr && agency == nullptr) continue;
    if (!can_be_subject(statement, i, kind) && !(area != nullptr && is_compared(statement, i, anchor))) continue;
    if (area != nullptr) {
      const std::uint32_t first = first_of_areas(statement, i);
      const bool joins = i + 2 == anchor && i > first && statement.symbols[i + 1].code == cues_.both;
      if (i - first >= 4 || joins) {  // "các xã A, B và C có 654 hộ", "hai huyện A, B và 80 xã"
        i = first;
        continue;
      }
      if (place.area == nullptr) {
        place.area = area;
        place.area_mention = static_cast<std::uint32_t>(statement.symbols[i].mention);
      }
      continue;
    }
    const AreaValue* covered = area_of(*agency);
    // "Theo BHXH khu vực I, toàn thành phố Hà Nội có …": of several provinces
    const bool wider = covered == nullptr && agency->level.empty() && place.area != nullptr &&
                       place.area->level == "province" && i > 0 && statement.symbols[i - 1].code == cues_.source;
    if (place.area == nullptr || wider || (covered != nullptr && same_area(*covered, *place.area))) {
      place.agency = static_cast<std::uint32_t>(statement.symbols[first_of_agencies(statement, i, kind)].mention);
      if (place.area == nullptr) {
        place.area = covered;
        place.area_mention = place.agency;
      }
    }
    break;
  }
  return place;
}

Place PlaceReader::after(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  Place place;
  for (std::uint32_t i = anchor + 1; i < statement.symbols.size(); ++i) {
    if (const AreaValue* area = area_at(statement, i); area != nullptr && can_be_subject(statement, i, kind)) {
      place.area = area;
      place.area_mention = static_cast<std::uint32_t>(statement.symbols[i].mention);
      break;
    }
    if (!cues_.transparent.has(statement.symbols[i].code)) break;
  }
  return place;
}

// "trao 43 suất quà tại huyện A; 12 thẻ và 30 suất quà tại huyện B": where the part before ends with its place, so does
// the figure's own.
Place PlaceReader::at_end_of_part(const Statement& statement, std::uint32_t anchor, std::uint32_t from,
                                  RecordKind kind) const {
  const auto& symbols = statement.symbols;
  Place place;
  if (from < 2 || !is_where(statement, from - 2)) return place;
  constexpr std::uint32_t farthest = 32;
  for (std::uint32_t i = anchor + 1; i < symbols.size() && i - anchor < farthest; ++i) {
    if (symbols[i].code == fixed_.semicolon) break;
    if (!is_where(statement, i) || !can_be_subject(statement, i, kind)) continue;
    place.area = area_at(statement, i);
    place.area_mention = static_cast<std::uint32_t>(symbols[i].mention);
    break;
  }
  return place;
}

// The district or commune that directly follows a count with "tại" or "ở", or a place beside the one before ("một điểm
// thi ở Bắc Giang và hai điểm thi ở Phú Yên"), else the symbol of the count.
std::uint32_t PlaceReader::place_after(const Statement& statement, std::uint32_t anchor, const Place& named) const {
  const auto& symbols = statement.symbols;
  if (symbols[anchor].code != fixed_.count || anchor + 2 >= symbols.size()) return anchor;
  const AreaValue* area = is_where(statement, anchor + 2) ? area_at(statement, anchor + 2) : nullptr;
  if (area == nullptr) return anchor;
  const bool within = named.agency && (area->level == "district" || area->level == "commune");
  const bool beside = !named.agency && named.area != nullptr && area->level == named.area->level;
  return within || beside ? anchor + 2 : anchor;
}

bool PlaceReader::is_where(const Statement& statement, std::uint32_t symbol) const {
  if (symbol == 0 || area_at(statement, symbol) == nullptr) return false;
  const Symbol& before = statement.symbols[symbol - 1];
  return before.code == fixed_.gap && passage_.is(before.last - 1, Word::locative);
}

// "Trong tháng 11, tại xã An Hiệp (huyện Châu Thành), Bưu điện huyện tổ chức 3 buổi": in the commune.
void PlaceReader::take_scene(const Statement& statement, std::uint32_t anchor, std::uint32_t from, Place& place) const {
  std::uint32_t agency = from;
  while (agency < anchor && statement.symbols[agency].mention != static_cast<std::int32_t>(*place.agency)) ++agency;
  for (std::uint32_t i = from; i < agency; ++i) {
    if (!is_where(statement, i) || cues_.figures.has(statement.symbols[i].code)) continue;
    // "Ra đời từ một nhóm nhỏ ở xã A, mô hình của Hội LHPN huyện …" began there only
    constexpr std::uint32_t longest = 2;  // tokens: "và tại"
    if (statement.symbols[i - 1].last - statement.symbols[i - 1].first > longest) continue;
    const AreaValue* area = area_at(statement, i);
    if (area->level != "commune" || place.area == nullptr || place.area->level == "commune") continue;
    place.area = area;
    place.area_mention = static_cast<std::uint32_t>(statement.symbols[i].mention);
    return;
  }
}

// "cả nước có 14,3 triệu người tham gia, theo BHXH Việt Nam": who says so, at the end.
Place PlaceReader::source_at_end(const Statement& statement, std::uint32_t anchor) const {
  constexpr std::uint32_t tail = 5;  // symbols
  const auto end = static_cast<std::uint32_t>(statement.symbols.size());
  for (std::uint32_t i = end; i-- > std::max(anchor + 1, end - std::min(end, tail));) {
    const AgencyValue* agency = agency_at(statement, i);
    if (agency == nullptr || statement.symbols[i - 1].code != cues_.source) continue;
    const auto mention = static_cast<std::uint32_t>(statement.symbols[i].mention);
    return {mention, area_of(*agency), mention};
  }
  return {};
}

// "Để đạt mục tiêu 85% dân số có thẻ, BHXH huyện đề nghị …": whose aim it is stands behind the comma.
Place PlaceReader::behind_aim(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  const auto& symbols = statement.symbols;
  Place place;
  if (kind == RecordKind::result || symbols.front().code != cues_.aim) return place;
  std::uint32_t i = anchor + 1;
  while (i < symbols.size() && symbols[i].code != fixed_.comma) ++i;
  const AgencyValue* agency = ++i < symbols.size() ? agency_at(statement, i) : nullptr;
  if (agency == nullptr || !can_be_subject(statement, i, kind)) return place;
  place.agency = place.area_mention = static_cast<std::uint32_t>(symbols[i].mention);
  place.area = area_of(*agency);
  return place;
}

// "nâng cấp 4 hệ thống ở các huyện A, B; lắp đặt 3.460 đồng hồ": where the part before the semicolon has its end.
std::uint32_t PlaceReader::without_scene(const Statement& statement, std::uint32_t from) const {
  const auto& symbols = statement.symbols;
  if (from < 3 || area_at(statement, from - 2) == nullptr) return from;
  const std::uint32_t first = first_of_areas(statement, from - 2);
  if (first < 2 || first == from - 2 || symbols[first - 1].code != fixed_.gap) return from;
  const bool counted = cues_.figures.has(symbols[first - 2].code);
  return counted && passage_.is(symbols[first - 1].last - 1, Word::plural) ? first : from;
}

Place PlaceReader::read(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  std::uint32_t from = anchor;
  while (from > 0 && statement.symbols[from - 1].code != fixed_.semicolon) --from;
  if (Place place = before(statement, anchor, from, kind); !place.empty()) {
    // "BHXH thành phố đã chi trả cho 5.217 người tại quận 1": where they are
    if (const std::uint32_t where = place_after(statement, anchor, place); where != anchor) {
      place.area = area_at(statement, where);
      place.area_mention = static_cast<std::uint32_t>(statement.symbols[where].mention);
    } else if (place.agency && place.area_mention == place.agency) {
      take_scene(statement, anchor, from, place);
    } else if (!place.agency && place.area != nullptr) {
      const Place source = source_at_end(statement, anchor);
      if (source.area != nullptr && same_area(*source.area, *place.area)) place.agency = source.agency;
    }
    return place;
  }
  if (const Place place = after(statement, anchor, kind); !place.empty()) return place;
  if (const Place place = behind_aim(statement, anchor, kind); !place.empty()) return place;
  if (const Place place = at_end_of_part(statement, anchor, from, kind); !place.empty()) return place;
  const Place place = before(statement, without_scene(statement, from), 0, kind);
  return place.empty() ? source_at_end(statement, anchor) : place;
}

}  // namespace v0
}  // namespace solieu
