// The agency and area of a figure, and which of them stay in force for the figures after it.
#include "structure/place_filler.hpp"

#include <algorithm>
#include <array>

#include "structure/focus_agency.hpp"
#include "text/char_class.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// The symbol of the only name of a statement, or no_figure.
std::uint32_t name_of(const Statement& statement, const SlotCues& cues) {
  std::uint32_t name = no_figure;
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    if (!cues.names.has(statement.symbols[i].code)) continue;
    if (name != no_figure) return no_figure;
    name = i;
  }
  return name;
}

bool is_below(const AreaValue& area, const AreaValue& whole) {
  constexpr std::array<std::string_view, 4> levels = {"country", "province", "district", "commune"};
  return std::find(levels.begin(), levels.end(), whole.level) < std::find(levels.begin(), levels.end(), area.level);
}

// "Vụ đông phía Bắc: …": what central agencies then say is not of the whole country.
bool heads_region(const Statements& statements, const SlotCues& cues) {
  return std::any_of(statements.all.begin(), statements.all.end(), [&](const Statement& statement) {
    return statement.kind == BlockKind::headline &&
           std::any_of(statement.symbols.begin(), statement.symbols.end(),
                       [&](const Symbol& at) { return at.code == cues.region; });
  });
}

}  // namespace

PlaceFiller::PlaceFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                         const PlaceReader& places, const std::vector<Mention>& mentions, const Statements& statements,
                         Reading& reading)
    : passage_(passage),
      mentions_(mentions),
      topics_(topics),
      places_(places),
      cues_(cues.slots),
      fixed_(cues.fixed),
      reading_(reading),
      now_{reading.focus.agency, reading.focus.area, std::nullopt},
      of_region_(heads_region(statements, cues_)) {}

// "Thanh Hóa" on a line of its own heads the paragraphs below it.
bool PlaceFiller::heads_section(const Statement& statement) const {
  const std::uint32_t name = name_of(statement, cues_);
  if (name == no_figure || places_.area_at(statement, name) == nullptr) return false;
  if (statement.block <= reading_.opening && !is_text(statement.kind)) return false;
  const Block& block = passage_.article.blocks[statement.block];
  const auto& tokens = passage_.tokens();
  if (tokens[statement.first_token].span.begin > block.span.begin ||
      tokens[statement.last_token - 1].span.end < block.span.end)
    return false;
  return std::all_of(statement.symbols.begin(), statement.symbols.end(), [&](const Symbol& symbol) {
    return symbol.code == fixed_.area || symbol.code == fixed_.colon || symbol.code == fixed_.dash;
  });
}

void PlaceFiller::enter_block(const Statement& statement) {
  if (!is_text(statement.kind)) section_ = nullptr;  // read after the text, but what they say stands above it
  opened_ = false;
  aim_ = {};
  constexpr std::size_t longest_item = 400;  // bytes; "- Trả lời: …" is a paragraph
  const bool in_list = statement.kind == BlockKind::list_item && reading_.in_list;
  const bool item =
      statement.kind == BlockKind::list_item && passage_.article.blocks[statement.block].span.size() <= longest_item;
  const bool goes_on = item || opens_with(statement, cues_.anaphora);
  if (heads_section(statement)) section_ = places_.area_at(statement, name_of(statement, cues_));
  // "Trong đó, thương mại đạt …": a part stays with the area of its whole, one like the article's own.
  const bool part = opens_with(statement, cues_.ofwhich) && is_text(statement.kind);
  const AreaValue* focus = reading_.focus.area;
  const AreaValue* whole = part && section_ == nullptr ? now_.area : nullptr;
  const bool elsewhere =
      whole != nullptr && focus != nullptr && whole->level == focus->level && !same_area(*whole, *focus);
  if (elsewhere)
    now_.agency.reset();
  else if (!goes_on)
    now_ = section_ != nullptr ? Place{std::nullopt, section_, std::nullopt}
                               : Place{reading_.focus.agency, focus, std::nullopt};
  else if (item && in_list)
    now_ = list_place_;
  if (!in_list) list_place_ = now_;
}

void PlaceFiller::enter_statement(const Statement& statement) {
  if (event_place_ && opens_with(statement, cues_.occasion)) now_ = *event_place_;
}

// "toàn tỉnh", "trên địa bàn huyện": the area in force, and not its agency.
bool PlaceFiller::refers_back(std::uint32_t mention) const {
  const Mention& named = mentions_[mention];
  const auto* area = std::get_if<AreaValue>(&named.value);
  return area != nullptr && passage_.at(named.first_token, named.last_token).find(area->name) == std::string_view::npos;
}

// "Trong 11 tháng, đơn vị đã cho 2.815 hộ vay vốn": the word for the agency that was named last; "đơn vị sử dụng lao
// động" is any.
std::string_view PlaceFiller::self_of(const Statement& statement, std::uint32_t anchor) const {
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
bool PlaceFiller::is_called(std::string_view word, std::uint32_t agency) const {
  const std::string& name = std::get<AgencyValue>(mentions_[agency].value).name;
  return fold(std::string_view(name).substr(0, name.find(' '))) == fold(word);
}

void PlaceFiller::take_acting(Place& place) const {
  const AreaValue* covered = area_of(std::get<AgencyValue>(mentions_[*acting_].value));
  if (covered != nullptr && place.area != nullptr && same_area(*covered, *place.area)) place.agency = acting_;
}

// "Tại thôn A, 46 hộ …", and not "mở 48 buổi tại buôn, vận động 265 người"
bool PlaceFiller::is_of_hamlet(const Statement& statement, std::uint32_t anchor) const {
  const auto& symbols = statement.symbols;
  return std::any_of(symbols.begin(), symbols.begin() + anchor, [&](const Symbol& symbol) {
    return symbol.code == cues_.hamlet && capital_at(passage_.text, passage_.tokens()[symbol.last].span.begin);
  });
}

void PlaceFiller::fill(const Statement& statement, Draft& draft) const {
  Place place = names_guests(statement, cues_) ? Place{} : places_.read(statement, draft.anchor, draft.kind);
  const bool named = place.agency || place.area_mention;
  const bool only_area = !place.agency && place.area_mention && refers_back(*place.area_mention);
  const bool office = place.agency && covers_several(std::get<AgencyValue>(mentions_[*place.agency].value));
  if (place.area == nullptr && !office) place.area = now_.area;
  const std::string_view self = named || !acting_ ? std::string_view() : self_of(statement, draft.anchor);
  if (!self.empty() && is_called(self, *acting_)) take_acting(place);  // "các cấp hội", of the Hội Nông dân
  if (!place.agency && now_.agency && !only_area) {
    const auto& agency = std::get<AgencyValue>(mentions_[*now_.agency].value);
    const AreaValue* covered = area_of(agency);
    const bool unplaced = covered == nullptr && place.area == nullptr;  // "BHXH tỉnh" of a province never named
    if (unplaced || (covered != nullptr && place.area != nullptr && same_area(*covered, *place.area)))
      place.agency = now_.agency;
  }
  if (!self.empty() && !place.agency) take_acting(place);
  // "Chi nhánh dự kiến giải ngân 720 tỷ đồng. Chúng tôi phấn đấu …"
  const bool aim = draft.kind != RecordKind::result && !place.agency && !place.area_mention && aim_.agency;
  if (aim && (place.area == nullptr || (aim_.area != nullptr && same_area(*place.area, *aim_.area)))) place = aim_;
  if (is_of_region(statement, draft.anchor)) place = {};
  if (of_region_ && place.area != nullptr && place.area->level == "country" && !place.area_mention)
    place.area = nullptr;
  if (!named && is_of_hamlet(statement, draft.anchor)) place.agency.reset();
  draft.agency = place.agency;
  draft.area = place.area;
  draft.area_mention = place.area_mention;
}

// "Đông Nam Bộ chiếm 43,1%; Tây Nguyên có 1.655 doanh nghiệp": a region is no administrative area; "đứng đầu khu vực
// Đông Nam Bộ" says among whom.
bool PlaceFiller::is_of_region(const Statement& statement, std::uint32_t anchor) const {
  constexpr std::uint32_t short_lead = 2;  // "Tính chung toàn khu vực"
  const auto& symbols = statement.symbols;
  for (std::uint32_t i = anchor; i-- > 0;) {
    if (cues_.names.has(symbols[i].code) || symbols[i].code == fixed_.semicolon) return false;
    if (symbols[i].code != cues_.region || (i > 0 && symbols[i - 1].code == cues_.and_)) continue;
    std::uint32_t before = i;
    if (before > 0 && symbols[before - 1].code == fixed_.gap) --before;
    if (before > 0 && symbols[before - 1].code == fixed_.count) --before;  // "10 tỉnh Đồng bằng sông Cửu Long"
    const SymbolCode first = before > 0 ? symbols[before - 1].code : fixed_.comma;
    const bool opens = symbols[i].first - statement.first_token <= short_lead || first == fixed_.comma ||
                       first == fixed_.semicolon || first == fixed_.colon || first == cues_.report;
    const bool most = before > 1 && symbols[before - 1].code == cues_.be && symbols[before - 2].code == cues_.super;
    if (symbols[i + 1].code == cues_.be && passage_.is(symbols[i].first - 1, Word::locative)) return true;
    return opens || most;
  }
  return false;
}

// Whether a name opens its statement: nothing but a word or two before it.
bool PlaceFiller::opens_statement(const Statement& statement, std::uint32_t symbol) const {
  for (std::uint32_t i = 0; i < symbol; ++i) {
    const Symbol& before = statement.symbols[i];
    const bool short_gap = before.code == fixed_.gap && before.last - before.first <= 2;
    if (!short_gap && !cues_.openers.has(before.code)) return false;
  }
  return true;
}

// "Tại An Giang, dịch xảy ra …", "YÊN BÁI: Hội LHPN xã …": the place of the sentences after it, wherever in the
// paragraph.
bool PlaceFiller::sets_scene(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  if (symbol == 0) return symbols.size() > 1 && symbols[1].code == fixed_.colon;
  if (symbol != 1 || symbols.size() < 3 || symbols[2].code != fixed_.comma) return false;
  return passage_.reads(symbols[0].first, symbols[0].last, Word::locative);
}

// "Sáng 14/3, tại phường A, TP B, BHXH tỉnh tổ chức lễ ra quân": where the agency of a province began its day.
bool PlaceFiller::is_meeting_place(const Statement& statement, std::uint32_t symbol) const {
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
bool PlaceFiller::tells_of(const Statement& statement, std::uint32_t symbol) const {
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
bool PlaceFiller::all_told_of(std::span<const Draft> drafts, const AreaValue& area) const {
  const bool commune = reading_.focus.area != nullptr && reading_.focus.area->level == "commune";
  if (drafts.empty() || !(area.level == "district" || (commune && area.level == "province"))) return false;
  return std::all_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
    return draft.area != nullptr && same_area(*draft.area, area) && (draft.agency || draft.area_mention);
  });
}

// "Dư nợ qua Hội Nông dân là …, Hội Phụ nữ …": of several in one sentence none is "đơn vị" after it.
void PlaceFiller::note_acting(std::span<const Draft> drafts) {
  std::optional<std::uint32_t> first;
  for (const Draft& draft : drafts) {
    if (!draft.agency) continue;
    const auto name = [&](std::uint32_t mention) { return std::get<AgencyValue>(mentions_[mention].value).name; };
    if (first && name(*first) != name(*draft.agency)) return;
    first = draft.agency;
  }
  if (first) acting_ = first;
}

// The place that a name stands for, with the first of the agencies beside it.
Place PlaceFiller::place_at(const Statement& statement, std::uint32_t symbol) const {
  const AgencyValue* agency = places_.agency_at(statement, symbol);
  if (agency == nullptr) return {std::nullopt, places_.area_at(statement, symbol), std::nullopt};
  if (is_sector(*agency)) return {std::nullopt, area_of(*agency), std::nullopt};
  std::uint32_t first = places_.first_of_agencies(statement, symbol, RecordKind::result);
  if (first != symbol && only_hosts(*places_.agency_at(statement, first))) first = symbol;
  return {static_cast<std::uint32_t>(statement.symbols[first].mention), area_of(*agency), std::nullopt};
}

// "BHXH tỉnh" of a province never named.
void PlaceFiller::take_unplaced(const Statement& statement, std::uint32_t symbol) {
  Focus& focus = reading_.focus;
  if (focus.area != nullptr || now_.area != nullptr) return;
  now_.agency = static_cast<std::uint32_t>(statement.symbols[symbol].mention);
  if (statement.block <= reading_.opening && !focus.agency) focus.agency = now_.agency;
}

// A name of the article's own area.
void PlaceFiller::take_own(const Statement& statement, std::uint32_t symbol) {
  const Place place = place_at(statement, symbol);
  // Without a headline the first paragraph says whose article it is.
  const bool opens = passage_.article.title.empty() && statement.block <= reading_.opening && !reading_.focus.agency;
  if (opens) reading_.focus.agency = place.agency;
  const bool agency = places_.agency_at(statement, symbol) != nullptr;
  if (agency || now_.area == nullptr || !same_area(*now_.area, *place.area)) now_ = place;
}

// A name below the article's own level, or beside it; `told`: the paragraph begins with it.
void PlaceFiller::note_below(const Statement& statement, std::span<const Draft> drafts, std::uint32_t symbol, bool told,
                             Below& below) const {
  const Place place = place_at(statement, symbol);
  const AreaValue& area = *place.area;
  const bool agency = places_.agency_at(statement, symbol) != nullptr;
  const bool known = std::any_of(below.areas.begin(), below.areas.end(),
                                 [&](const AreaValue* other) { return same_area(*other, area); });
  // "Tại An Giang, … tại TP Long Xuyên"
  const bool inside = below.place && below.scene && (area.parent == below.place->area->name || area.level == "commune");
  // "tại nhà văn hóa xã Phong Thủy, BHXH huyện Lệ Thủy mở hội nghị": where its district's office met
  const bool host = drafts.empty() && agency && area.level == "district" && below.areas.size() == 1 &&
                    below.areas.front()->level == "commune";
  if (host) below.areas.clear();
  if (!known && !inside) below.areas.push_back(&area);
  const auto mention = static_cast<std::uint32_t>(statement.symbols[symbol].mention);
  const bool only_subject = !agency && below.subject && *below.subject == mention;
  // "Tỷ lệ đỗ của tỉnh B đều tăng. Ở hệ A tỷ lệ là 88%": a paragraph that begins with another of the article's level.
  const AreaValue* focus = reading_.focus.area;
  // "Hoạt động xuất nhập khẩu của tỉnh B tăng trưởng tốt. Kim ngạch đạt …", in an article of the whole country
  const bool owner = focus != nullptr && focus->level == "country" && !agency &&
                     statement.symbols[symbol].first > statement.first_token &&
                     passage_.is(statement.symbols[symbol].first - 1, Word::possessive);
  const bool peer = drafts.empty() && !opened_ && focus != nullptr && (area.level == focus->level || owner);
  if (inside && agency) below.place = place;
  if (inside || (below.place && !agency && same_area(*below.place->area, area))) return;
  const bool here = sets_scene(statement, symbol);
  below.scene = below.scene || here;
  const bool wider = agency && all_told_of(drafts, area);
  if (wider || here || told || host ||
      ((opens_statement(statement, symbol) || only_subject || peer) && (!opened_ || agency)))
    below.place = place;
}

// A name of the article's own level takes over; one below it does so where it opens the paragraph, or as an
// agency that opens its statement, and not when several stand side by side.
void PlaceFiller::take_names(const Statement& statement, std::span<const Draft> drafts, bool targets) {
  const AreaValue* focus = reading_.focus.area;
  Below below;
  below.subject = shared_area(drafts);
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    const Symbol& symbol = statement.symbols[i];
    if (!cues_.names.has(symbol.code) || !places_.can_be_subject(statement, i, RecordKind::result)) continue;
    if (!places_.stays(statement, i) || (drafts.empty() && is_meeting_place(statement, i))) continue;
    const AgencyValue* agency = places_.agency_at(statement, i);
    if (agency != nullptr && targets) continue;
    const AreaValue* area = agency != nullptr ? area_of(*agency) : places_.area_at(statement, i);
    const bool told =
        drafts.empty() && !opened_ && area != nullptr && area->level == "commune" && tells_of(statement, i);
    if (!told && reading_.asides[static_cast<std::size_t>(symbol.mention)]) continue;
    if (area == nullptr)
      take_unplaced(statement, i);
    else if (focus != nullptr && same_area(*area, *focus))
      take_own(statement, i);
    else
      note_below(statement, drafts, i, told, below);
  }
  if (!below.place || below.areas.size() != 1) return;
  now_ = *below.place;
  if (drafts.empty() && !event_place_ && statement.block <= reading_.opening) event_place_ = below.place;
}

// "Khi ấy toàn huyện mới có 11 nhà nghỉ. Tổng doanh thu …", in an article of the province
void PlaceFiller::go_on_below(std::span<const Draft> drafts) {
  if (drafts.empty() || now_.area == nullptr) return;
  const auto below = [&](const Draft& draft) {
    return draft.area_mention && refers_back(*draft.area_mention) && !draft.agency && is_below(*draft.area, *now_.area);
  };
  if (std::all_of(drafts.begin(), drafts.end(), below)) now_ = {std::nullopt, drafts.back().area, std::nullopt};
}

void PlaceFiller::go_on_with_whole(const Statement& statement, std::span<const Draft> drafts) {
  if (drafts.empty() || opened_) return;
  // "Theo Bộ Nội vụ, cả nước có …": the paragraph goes on with the country.
  const auto national = [](const Draft& draft) {
    return draft.area != nullptr && draft.area->level == "country" && draft.area_mention;
  };
  if (std::all_of(drafts.begin(), drafts.end(), national))
    now_ = {drafts.back().agency, drafts.back().area, std::nullopt};
  const auto whole = [&](const Draft& draft) {
    return draft.area_mention && refers_back(*draft.area_mention) && !draft.agency;
  };
  if (!has_before(statement, static_cast<std::uint32_t>(statement.symbols.size()), fixed_.agency) &&
      std::all_of(drafts.begin(), drafts.end(), whole))
    now_.agency.reset();
}

void PlaceFiller::update(const Statement& statement, std::span<const Draft> drafts, bool targets) {
  note_acting(drafts);
  if (targets && drafts.back().agency) aim_ = {drafts.back().agency, drafts.back().area, std::nullopt};
  if (names_guests(statement, cues_)) return;
  const bool national_text = reading_.focus.area != nullptr && reading_.focus.area->level == "country";
  if (!opened_ && !national_text && !drafts.empty() && is_of_region(statement, drafts.front().anchor)) {
    now_ = {};
  } else {
    take_names(statement, drafts, targets);
    go_on_with_whole(statement, drafts);
    go_on_below(drafts);
  }
  opened_ = true;
}

}  // namespace v0
}  // namespace solieu
