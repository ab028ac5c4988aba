// The agency and area of a figure, and which of them stay in force for the figures after it.
#include <algorithm>

#include "structure/focus_agency.hpp"
#include "structure/slot_filler.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {

// "toàn tỉnh", "trên địa bàn huyện": the area in force, and not its agency.
bool SlotFiller::refers_back(std::uint32_t mention) const {
  const Mention& named = mentions_[mention];
  const auto* area = std::get_if<AreaValue>(&named.value);
  return area != nullptr && passage_.at(named.first_token, named.last_token).find(area->name) == std::string_view::npos;
}

// "Trong 11 tháng, đơn vị đã cho 2.815 hộ vay vốn": the word for the agency that was named last; "đơn vị sử dụng lao
// động" is any.
std::string_view SlotFiller::self_of(const Statement& statement, std::uint32_t anchor) const {
  const auto& symbols = statement.symbols;
  std::uint32_t first_symbol = 0;  // "Ông A, Giám đốc Trung tâm, cho biết năm 2026 đơn vị đặt mục tiêu …"
  for (std::uint32_t i = 0; i < anchor; ++i) {
    if (symbols[i].code == cues_.report) first_symbol = i + 1;
  }
  for (std::uint32_t i = first_symbol; i < anchor; ++i) {
    if (symbols[i].code == fixed_.date || symbols[i].code == fixed_.comma || symbols[i].code == cues_.from) continue;
    const std::uint32_t first = symbols[i].first;
    if (topics_.names_self(first)) return passage_.at(passage_.hits.at(Lex::domain, first)->last - 1);
    if (symbols[i].code != fixed_.gap || symbols[i].last - symbols[i].first > 2) return {};  // "Trong"
  }
  return {};
}

// Whether an agency's name begins with a word.
bool SlotFiller::is_called(std::string_view word, std::uint32_t agency) const {
  const std::string& name = std::get<AgencyValue>(mentions_[agency].value).name;
  return fold(std::string_view(name).substr(0, name.find(' '))) == fold(word);
}

void SlotFiller::take_acting(Place& place) const {
  const AreaValue* covered = area_of(std::get<AgencyValue>(mentions_[*acting_].value));
  if (covered != nullptr && place.area != nullptr && same_area(*covered, *place.area)) place.agency = acting_;
}

void SlotFiller::fill_place(const Statement& statement, Draft& draft) const {
  Place place = names_guests(statement, cues_) ? Place{} : places_.read(statement, draft.anchor, draft.kind);
  const bool named = place.agency || place.area_mention;
  const bool only_area = !place.agency && place.area_mention && refers_back(*place.area_mention);
  const bool office = place.agency && covers_several(std::get<AgencyValue>(mentions_[*place.agency].value));
  if (place.area == nullptr && !office) place.area = now_.place.area;
  const std::string_view self = named || !acting_ ? std::string_view() : self_of(statement, draft.anchor);
  if (!self.empty() && is_called(self, *acting_)) take_acting(place);  // "các cấp hội", of the Hội Nông dân
  if (!place.agency && now_.place.agency && !only_area) {
    const auto& agency = std::get<AgencyValue>(mentions_[*now_.place.agency].value);
    const AreaValue* covered = area_of(agency);
    const bool unplaced = covered == nullptr && place.area == nullptr;  // "BHXH tỉnh" of a province never named
    if (unplaced || (covered != nullptr && place.area != nullptr && same_area(*covered, *place.area)))
      place.agency = now_.place.agency;
  }
  if (!self.empty() && !place.agency) take_acting(place);
  // "Chi nhánh dự kiến giải ngân 720 tỷ đồng. Chúng tôi phấn đấu …"
  const bool aim = draft.kind != RecordKind::result && !place.agency && !place.area_mention && now_.aim.agency;
  if (aim && (place.area == nullptr || (now_.aim.area != nullptr && same_area(*place.area, *now_.aim.area))))
    place = now_.aim;
  if (is_of_region(statement, draft.anchor)) place = {};
  if (of_region_ && place.area != nullptr && place.area->level == "country" && !place.area_mention)
    place.area = nullptr;
  const auto hamlet = [&](const Symbol& at) { return at.code == cues_.hamlet; };  // "Tại thôn A, 46 hộ …"
  if (!named && std::any_of(statement.symbols.begin(), statement.symbols.begin() + draft.anchor, hamlet))
    place.agency.reset();
  draft.agency = place.agency;
  draft.area = place.area;
  draft.area_mention = place.area_mention;
}

// "Đông Nam Bộ chiếm 43,1%; Tây Nguyên có 1.655 doanh nghiệp": a region is no administrative area; "đứng đầu khu vực
// Đông Nam Bộ" says among whom.
bool SlotFiller::is_of_region(const Statement& statement, std::uint32_t anchor) const {
  constexpr std::uint32_t short_lead = 2;  // "Tính chung toàn khu vực"
  const auto& symbols = statement.symbols;
  for (std::uint32_t i = anchor; i-- > 0;) {
    if (cues_.names.has(symbols[i].code) || symbols[i].code == fixed_.semicolon) return false;
    if (symbols[i].code != cues_.region) continue;
    std::uint32_t before = i;
    if (before > 0 && symbols[before - 1].code == fixed_.gap) --before;
    const bool opens = before == 0 || symbols[i].first - statement.first_token <= short_lead ||
                       symbols[before - 1].code == fixed_.comma || symbols[before - 1].code == fixed_.semicolon ||
                       symbols[before - 1].code == fixed_.colon;
    const bool most = before > 1 && symbols[before - 1].code == cues_.be && symbols[before - 2].code == cues_.super;
    return opens || most;
  }
  return false;
}

// "Vụ đông phía Bắc: …": what central agencies then say is not of the whole country.
bool SlotFiller::heads_region(const Statements& statements) const {
  return std::any_of(statements.all.begin(), statements.all.end(), [&](const Statement& statement) {
    return statement.kind == BlockKind::headline &&
           std::any_of(statement.symbols.begin(), statement.symbols.end(),
                       [&](const Symbol& at) { return at.code == cues_.region; });
  });
}

// Whether a name opens its statement: nothing but a word or two before it.
bool SlotFiller::opens_statement(const Statement& statement, std::uint32_t symbol) const {
  for (std::uint32_t i = 0; i < symbol; ++i) {
    const Symbol& before = statement.symbols[i];
    const bool short_gap = before.code == fixed_.gap && before.last - before.first <= 2;
    if (!short_gap && !cues_.openers.has(before.code)) return false;
  }
  return true;
}

// "Tại An Giang, dịch xảy ra …", "YÊN BÁI: Hội LHPN xã …": the place of the sentences after it, wherever in the
// paragraph.
bool SlotFiller::sets_scene(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbol == 0) return symbols.size() > 1 && symbols[1].code == fixed_.colon;
  if (symbol != 1 || symbols.size() < 3 || symbols[2].code != fixed_.comma) return false;
  const std::string_view word = passage_.at(symbols[0].first, symbols[0].last);
  return word == "Tại" || word == "Ở";
}

// "Sáng 14/3, tại phường A, TP B, BHXH tỉnh tổ chức lễ ra quân": where the agency of a province began its day.
bool SlotFiller::is_meeting_place(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  const auto code = [&](std::uint32_t at) { return at < symbols.size() ? symbols[at].code : SymbolCode{0}; };
  if (code(symbol) != fixed_.area) return false;
  std::uint32_t next = symbol + 1;
  while (code(next) == fixed_.comma && code(next + 1) == fixed_.area) next += 2;
  if (code(next) != fixed_.comma || code(next + 1) != fixed_.agency) return false;
  const AreaValue* host = area_of(*places_.agency_at(statement, next + 1));
  return host != nullptr && host->level == "province";
}

// "Trong bức tranh ấy, xã Thái Hòa là một nét khác.": a paragraph that begins with one commune, of which nothing is
// counted yet, tells of it; "chị Lan, ở xã Thái Hòa, cho biết" says where someone lives.
bool SlotFiller::tells_of(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  const auto code = [&](std::uint32_t at) { return at < symbols.size() ? symbols[at].code : fixed_.comma; };
  const auto mark = [&](SymbolCode at) { return at == fixed_.comma || at == fixed_.open || at == fixed_.close; };
  if (symbol > 0 && mark(code(symbol - 1)) && mark(code(symbol + 1))) return false;
  const auto spoken = [&](const Symbol& at) { return at.code == cues_.report; };
  if (std::any_of(symbols.begin(), symbols.end(), spoken)) return false;
  for (std::uint32_t i = 0; i < symbols.size(); ++i) {
    const AgencyValue* agency = places_.agency_at(statement, i);
    const AreaValue* area = agency != nullptr ? area_of(*agency) : places_.area_at(statement, i);
    if (i != symbol && area != nullptr && area->level == "commune") return false;
  }
  return true;
}

// "Ông A, Giám đốc BHXH huyện B, cho biết, huyện có 42 điểm thu. Các đại lý đã thu 26,8 tỷ đồng": all that is said is
// of the speaker's place, and so is what follows.
bool SlotFiller::all_told_of(std::span<const Draft> drafts, const AreaValue& area) const {
  const bool commune = reading_.focus.area != nullptr && reading_.focus.area->level == "commune";
  if (drafts.empty() || !(area.level == "district" || (commune && area.level == "province"))) return false;
  return std::all_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
    return draft.area != nullptr && same_area(*draft.area, area) && (draft.agency || draft.area_mention);
  });
}

// A name of the article's own level takes over; one below it does so where it opens the paragraph, or as an
// agency that opens its statement, and not when several stand side by side.
void SlotFiller::update_place(const Statement& statement, std::span<const Draft> drafts, bool targets) {
  if (names_guests(statement, cues_)) return;
  const bool national_text = reading_.focus.area != nullptr && reading_.focus.area->level == "country";
  if (!opened_ && !national_text && !drafts.empty() && is_of_region(statement, drafts.front().anchor)) {
    now_.place = {};
    opened_ = true;
    return;
  }
  const auto& symbols = statement.symbols;
  const std::optional<std::uint32_t> subject = shared_area(drafts);
  std::optional<Place> below;
  std::vector<const AreaValue*> areas_below;
  bool scene = false;
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    if (!cues_.names.has(statement.symbols[i].code) || !places_.can_be_subject(statement, i, RecordKind::result))
      continue;
    if (!places_.stays(statement, i) || (drafts.empty() && is_meeting_place(statement, i))) continue;
    const AgencyValue* agency = places_.agency_at(statement, i);
    if (agency != nullptr && targets) continue;
    const AreaValue* area = agency != nullptr ? area_of(*agency) : places_.area_at(statement, i);
    const bool told =
        drafts.empty() && !opened_ && area != nullptr && area->level == "commune" && tells_of(statement, i);
    if (!told && reading_.asides[static_cast<std::size_t>(statement.symbols[i].mention)]) continue;
    if (area == nullptr) {
      if (reading_.focus.area != nullptr || now_.place.area != nullptr) continue;
      now_.place.agency = static_cast<std::uint32_t>(statement.symbols[i].mention);
      if (statement.block <= reading_.opening && !reading_.focus.agency) reading_.focus.agency = now_.place.agency;
      continue;
    }
    const bool named = agency != nullptr && !is_sector(*agency);
    std::uint32_t first = named ? places_.first_of_agencies(statement, i, RecordKind::result) : i;
    if (first != i && only_hosts(*places_.agency_at(statement, first))) first = i;
    const Place place{named ? std::optional(static_cast<std::uint32_t>(symbols[first].mention)) : std::nullopt, area,
                      std::nullopt};
    if (reading_.focus.area != nullptr && same_area(*area, *reading_.focus.area)) {
      // Without a headline the first paragraph says whose article it is.
      const bool opens =
          passage_.article.title.empty() && statement.block <= reading_.opening && !reading_.focus.agency;
      if (opens && reading_.focus.area != nullptr) reading_.focus.agency = place.agency;
      if (agency != nullptr || now_.place.area == nullptr || !same_area(*now_.place.area, *area)) now_.place = place;
      continue;
    }
    const bool known =
        std::any_of(areas_below.begin(), areas_below.end(), [&](const AreaValue* a) { return same_area(*a, *area); });
    // "Tại An Giang, … tại TP Long Xuyên"
    const bool inside = below && scene && (area->parent == below->area->name || area->level == "commune");
    // "tại nhà văn hóa xã Phong Thủy, BHXH huyện Lệ Thủy mở hội nghị": where its district's office met
    const bool host = drafts.empty() && agency != nullptr && area->level == "district" && areas_below.size() == 1 &&
                      areas_below.front()->level == "commune";
    if (host) areas_below.clear();
    if (!known && !inside) areas_below.push_back(area);
    const bool only_subject =
        agency == nullptr && subject && *subject == static_cast<std::uint32_t>(statement.symbols[i].mention);
    // "Tỷ lệ đỗ của tỉnh B đều tăng. Ở hệ A tỷ lệ là 88%": a paragraph that begins with another of the article's level.
    const bool peer =
        drafts.empty() && !opened_ && reading_.focus.area != nullptr && area->level == reading_.focus.area->level;
    if (inside && agency != nullptr) below = place;
    if (inside || (below && agency == nullptr && same_area(*below->area, *area))) continue;
    const bool here = sets_scene(statement, i);
    scene = scene || here;
    const bool wider = agency != nullptr && all_told_of(drafts, *area);
    if (wider || here || told || host ||
        ((opens_statement(statement, i) || only_subject || peer) && (!opened_ || agency != nullptr)))
      below = place;
  }
  if (below && areas_below.size() == 1) now_.place = *below;
  if (below && areas_below.size() == 1 && drafts.empty() && !event_place_ && statement.block <= reading_.opening)
    event_place_ = below;
  // "Theo Bộ Nội vụ, cả nước có …": the paragraph goes on with the country.
  const auto national = [](const Draft& d) {
    return d.area != nullptr && d.area->level == "country" && d.area_mention;
  };
  const bool country = !drafts.empty() && std::all_of(drafts.begin(), drafts.end(), national);
  if (country && !opened_) now_.place = {drafts.back().agency, drafts.back().area, std::nullopt};
  const auto whole = [&](const Draft& d) { return d.area_mention && refers_back(*d.area_mention) && !d.agency; };
  const bool sourced =
      std::any_of(symbols.begin(), symbols.end(), [&](const Symbol& at) { return at.code == fixed_.agency; });
  if (!drafts.empty() && !opened_ && !sourced && std::all_of(drafts.begin(), drafts.end(), whole))
    now_.place.agency.reset();
  opened_ = true;
}

}  // namespace v0
}  // namespace solieu
