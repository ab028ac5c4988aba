#include "structure/context.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
SlotFiller::SlotFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                       const std::vector<Mention>& mentions, const Statements& statements)
    : mentions_(mentions),
      published_(passage.published),
      asides_(find_asides(passage, statements, cues, mentions, topics)),
      focus_(find_focus(passage, topics, mentions, asides_)),
      places_(passage, cues, mentions, focus_.area),
      whens_(passage, cues, mentions),
      topics_(topics),
      cues_(cues.slots),
      fixed_(cues.fixed),
      passage_(passage),
      opening_(opening_block(passage, mentions)) {
  now_.place = {focus_.agency, focus_.area, std::nullopt};
  for (const Mention& mention : mentions) {
    if (const auto* programme = std::get_if<ProgrammeValue>(&mention.value)) ++named_[programme->id];
  }
  // "Thống kê du lịch 9 tháng đầu năm 2017": the days of a text that names none.
  for (const Statement& statement : statements.all) {
    const bool ahead = std::any_of(statement.symbols.begin(), statement.symbols.end(), [&](const Symbol& symbol) {
      return cues_.aims.has(symbol.code) || cues_.forecasts.has(symbol.code);
    });
    if (statement.kind != BlockKind::headline || ahead) continue;
    now_.when = whens_.last_period(statement, RecordKind::result);
    if (now_.when) break;
  }
}

// Whether another mention names the same programme, or the text opens with it: else it is a matter of its paragraph.
bool SlotFiller::lasts(std::uint32_t programme) const {
  return named_.at(std::get<ProgrammeValue>(mentions_[programme].value).id) > 1 ||
         block_of(passage_, mentions_[programme]) <= opening_;
}

// The symbol of the only name of a statement, or no_figure.
std::uint32_t SlotFiller::name_of(const Statement& statement) const {
  std::uint32_t name = no_figure;
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    if (!cues_.names.has(statement.symbols[i].code)) continue;
    if (name != no_figure) return no_figure;
    name = i;
  }
  return name;
}

// "Thanh Hóa" on a line of its own heads the paragraphs below it.
bool SlotFiller::heads_section(const Statement& statement) const {
  const std::uint32_t name = name_of(statement);
  if (name == no_figure || places_.area_at(statement, name) == nullptr) return false;
  if (statement.block <= opening_ && !is_text(statement.kind)) return false;
  const Block& block = passage_.article.blocks[statement.block];
  const auto& tokens = passage_.tokens();
  if (tokens[statement.first_token].span.begin > block.span.begin ||
      tokens[statement.last_token - 1].span.end < block.span.end)
    return false;
  return std::all_of(statement.symbols.begin(), statement.symbols.end(), [&](const Symbol& symbol) {
    return symbol.code == fixed_.area || symbol.code == fixed_.colon || symbol.code == fixed_.dash;
  });
}

// "2. Thu và chậm đóng", "IV. Công tác BHYT"
bool SlotFiller::is_numbered(std::string_view text) const {
  const std::size_t end = text.find_first_not_of("0123456789IVX");
  return end != 0 && end < text.size() && (text[end] == '.' || text[end] == ')');
}

// "1. Về thu ngân sách", "Công tác giảm nghèo": a short line without figures says what the lines below it are about;
// one that names nothing ends that. One with a number ends the list above it, and its days are those of what is below:
// "3. Chi trả tháng 10/2025".
void SlotFiller::note_heading(const Statement& statement) {
  constexpr std::size_t longest = 80;  // bytes
  const Block& block = passage_.article.blocks[statement.block];
  const auto& symbols = statement.symbols;
  const bool figures = std::any_of(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
    return cues_.figures.has(symbol.code) || symbol.code == fixed_.colon;
  });
  if (!is_text(block.kind) || block.span.size() > longest || figures) return;
  const std::string_view text = slice(passage_.text, block.span);
  if (text.back() == '.' || text.back() == ';') return;
  const auto named = std::find_if(symbols.begin(), symbols.end(),
                                  [&](const Symbol& symbol) { return symbol.code == fixed_.programme; });
  heading_.reset();
  heading_when_.reset();
  if (named != symbols.end()) heading_ = static_cast<std::uint32_t>(named->mention);
  if (!is_numbered(text)) return;
  heading_when_ = whens_.last_period(statement, RecordKind::target);
  list_people_measure_ = topics_.people_measure(statement, named == symbols.end() ? focus_.programme : heading_);
  in_list_ = false;
  now_.programme.reset();
}

bool SlotFiller::is_within_first() const {
  if (!first_when_ || !now_.when || std::get<DateValue>(mentions_[first_when_->mention].value).grain == Grain::year)
    return false;
  const Period& first = first_when_->period;
  const Period& now = now_.when->period;
  return first.start && first.end && now.start && now.end && *first.start <= *now.start && *now.end <= *first.end &&
         (*first.start != *now.start || *first.end != *now.end);
}

// A paragraph starts from what the article is about, unless it goes on ("Từ đó, …").
void SlotFiller::enter_block(const Statement& statement) {
  if (statement.kind != BlockKind::list_item) {
    list_kind_.reset();
    list_measure_ = list_people_measure_ = {};
  }
  if (statement.block == block_) return;
  block_ = statement.block;
  note_heading(statement);
  // "Hiện huyện có 6 xã …" does not reach into the next paragraph.
  const bool present = now_.when && !now_.when->period.start && !now_.when->period.end;
  if (present && statement.kind != BlockKind::list_item) now_.when = dated_;
  // "9 tháng … Đợt cao điểm từ 30/8 đến 5/9 …": days within those of the article end with their paragraph
  if (statement.kind != BlockKind::list_item && is_within_first()) now_.when = first_when_;
  if (heading_when_ && (!in_list_ || statement.kind != BlockKind::list_item)) now_.when = heading_when_;
  if (!is_text(statement.kind)) {  // read after the text, but what they say stands above it
    section_ = nullptr;
    now_.when = first_when_;
  }
  paragraph_.clear();
  opened_ = false;
  now_.aim = {};
  now_.other_matter = false;
  const auto opens_with = [&](SymbolCode cue) {
    return !statement.symbols.empty() && statement.symbols.front().code == cue;
  };
  const bool part = opens_with(cues_.ofwhich) && is_text(statement.kind);
  const bool goes_on = statement.kind == BlockKind::list_item || opens_with(cues_.anaphora);
  if (heads_section(statement)) section_ = places_.area_at(statement, name_of(statement));
  // "Trong đó, thương mại đạt …": a part stays with the area of its whole, one like the article's own.
  const AreaValue* whole = part && section_ == nullptr ? now_.place.area : nullptr;
  const bool elsewhere = whole != nullptr && focus_.area != nullptr && whole->level == focus_.area->level &&
                         !same_area(*whole, *focus_.area);
  if (elsewhere)
    now_.place.agency.reset();
  else if (!goes_on)
    now_.place = section_ != nullptr ? Place{std::nullopt, section_, std::nullopt}
                                     : Place{focus_.agency, focus_.area, std::nullopt};
  const bool leaves = heading_ || focus_.programme || (now_.programme && !lasts(*now_.programme));
  if (statement.kind != BlockKind::list_item && !part && leaves) now_.programme.reset();
  enter_list(statement);
}

// Items of a list go by what stands above it, not by the item before them.
void SlotFiller::enter_list(const Statement& statement) {
  const bool item = statement.kind == BlockKind::list_item;
  if (item && in_list_)
    now_.programme = list_programme_;
  else
    list_programme_ = now_.programme;
  in_list_ = item;
}

// "toàn tỉnh", "trên địa bàn huyện": the area in force, and not its agency.
bool SlotFiller::refers_back(std::uint32_t mention) const {
  const Mention& named = mentions_[mention];
  const auto* area = std::get_if<AreaValue>(&named.value);
  return area != nullptr && passage_.at(named.first_token, named.last_token).find(area->name) == std::string_view::npos;
}

// "Trong 11 tháng, đơn vị đã cho 2.815 hộ vay vốn": the agency that was named last; "đơn vị sử dụng lao động" is any.
bool SlotFiller::speaks_of_itself(const Statement& statement, std::uint32_t anchor) const {
  const auto& symbols = statement.symbols;
  for (std::uint32_t i = 0; i < anchor; ++i) {
    if (symbols[i].code == fixed_.date || symbols[i].code == fixed_.comma || symbols[i].code == cues_.from) continue;
    const std::uint32_t word = symbols[i].first;
    if (symbols[i].mention != no_mention || word + 2 >= statement.last_token) return false;
    const bool unit = (passage_.at(word) == "đơn" || passage_.at(word) == "Đơn") && passage_.at(word + 1) == "vị";
    if (unit) return passage_.at(word + 2) != "sử" && passage_.at(word + 2) != "trực" && passage_.at(word + 2) != "nợ";
    if (symbols[i].code != fixed_.gap || symbols[i].last - word > 2) return false;  // "Trong"
  }
  return false;
}

void SlotFiller::fill_place(const Statement& statement, Draft& draft) const {
  Place place = places_.read(statement, draft.anchor, draft.kind);
  const bool only_area = !place.agency && place.area_mention && refers_back(*place.area_mention);
  if (place.area == nullptr) place.area = now_.place.area;
  if (!place.agency && now_.place.agency && !only_area) {
    const auto& agency = std::get<AgencyValue>(mentions_[*now_.place.agency].value);
    const AreaValue* covered = area_of(agency);
    const bool unplaced = covered == nullptr && place.area == nullptr;  // "BHXH tỉnh" of a province never named
    if (unplaced || (covered != nullptr && place.area != nullptr && same_area(*covered, *place.area)))
      place.agency = now_.place.agency;
  }
  // "Chi nhánh dự kiến giải ngân 720 tỷ đồng. Chúng tôi phấn đấu …"
  const bool aim = draft.kind != RecordKind::result && !place.agency && !place.area_mention && now_.aim.agency;
  if (aim && (place.area == nullptr || (now_.aim.area != nullptr && same_area(*place.area, *now_.aim.area))))
    place = now_.aim;
  if (!place.agency && !place.area_mention && acting_ && speaks_of_itself(statement, draft.anchor)) {
    const AreaValue* covered = area_of(std::get<AgencyValue>(mentions_[*acting_].value));
    if (covered != nullptr && place.area != nullptr && same_area(*covered, *place.area)) place.agency = acting_;
  }
  if (is_of_region(statement, draft.anchor)) place = {};
  draft.agency = place.agency;
  draft.area = place.area;
  draft.area_mention = place.area_mention;
}

// "Đông Nam Bộ chiếm 43,1%; Tây Nguyên có 1.655 doanh nghiệp": a region is no administrative area; "đứng đầu khu vực
// Đông Nam Bộ" says among whom.
bool SlotFiller::is_of_region(const Statement& statement, std::uint32_t anchor) const {
  const auto& symbols = statement.symbols;
  for (std::uint32_t i = anchor; i-- > 0;) {
    if (cues_.names.has(symbols[i].code) || symbols[i].code == fixed_.semicolon) return false;
    if (symbols[i].code != cues_.region) continue;
    std::uint32_t before = i;
    if (before > 0 && symbols[before - 1].code == fixed_.gap) --before;
    const bool opens = before == 0 || symbols[before - 1].code == fixed_.comma ||
                       symbols[before - 1].code == fixed_.semicolon || symbols[before - 1].code == fixed_.colon;
    const bool most = before > 1 && symbols[before - 1].code == cues_.be && symbols[before - 2].code == cues_.super;
    return opens || most;
  }
  return false;
}

// "A và B lần lượt là x và y": the names before, in order, with the figures after.
void SlotFiller::pair_in_order(const Statement& statement, std::span<Draft> drafts) const {
  const auto& symbols = statement.symbols;
  std::uint32_t at = no_figure;  // the last that stands before figures: "lần lượt là A và B, lần lượt đạt x và y"
  for (std::uint32_t i = 0; i < symbols.size() && !drafts.empty() && i < drafts.back().anchor; ++i) {
    if (symbols[i].code == cues_.respectively && (at == no_figure || i < drafts.front().anchor)) at = i;
  }
  if (at == no_figure) return;
  std::vector<Draft*> after;
  std::uint32_t end = at + 1;  // the list of figures ends where a new name stands
  while (end < symbols.size() && !cues_.names.has(symbols[end].code)) ++end;
  for (Draft& draft : drafts) {
    if (draft.anchor > at && draft.anchor < end) after.push_back(&draft);
  }
  std::vector<std::uint32_t> programmes;
  std::vector<std::uint32_t> areas;
  for (std::uint32_t i = 0; i < at; ++i) {
    if (symbols[i].code == fixed_.semicolon) areas.clear();
    if (symbols[i].code == fixed_.programme) programmes.push_back(static_cast<std::uint32_t>(symbols[i].mention));
    const AreaValue* area = places_.area_at(statement, i);
    if (area == nullptr) continue;  // "Ở tỉnh C, huyện A và huyện B lần lượt đạt": those of one level
    if (!areas.empty() && places_.area_at(statement, areas.back())->level != area->level) areas.clear();
    areas.push_back(i);
  }
  // "BHXH và BHTN lần lượt đạt 45% và 35%, trên 95% dân số tham gia …": as many figures as names
  const std::size_t names = std::max(programmes.size(), areas.size());
  if (names >= 2 && names < after.size()) after.resize(names);
  if (after.size() < 2) return;
  const Draft& last = *after.back();
  const bool dated = last.date && mentions_[*last.date].first_token > symbols[at].first;
  for (std::size_t k = 0; k < after.size(); ++k) {
    if (dated) after[k]->date = last.date;
    if (dated) after[k]->period = last.period;
    if (programmes.size() >= after.size()) after[k]->programme = programmes[programmes.size() - after.size() + k];
    if (areas.size() < after.size() || programmes.size() >= after.size()) continue;
    after[k]->area = places_.area_at(statement, areas[areas.size() - after.size() + k]);
    after[k]->agency.reset();
  }
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

// A name of the article's own level takes over; one below it does so where it opens the paragraph, or as an
// agency that opens its statement, and not when several stand side by side.
void SlotFiller::update_place(const Statement& statement, std::span<const Draft> drafts, bool targets) {
  const auto& symbols = statement.symbols;  // "Tới dự lễ có lãnh đạo UBND tỉnh, Hội LHPN tỉnh": who only came
  if (drafts.empty() && std::any_of(symbols.begin(), symbols.begin() + std::min<std::size_t>(2, symbols.size()),
                                    [&](const Symbol& at) { return at.code == cues_.guests; }))
    return;
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
    if (!told && asides_[static_cast<std::size_t>(statement.symbols[i].mention)]) continue;
    if (area == nullptr) {
      if (focus_.area != nullptr || now_.place.area != nullptr) continue;
      now_.place.agency = static_cast<std::uint32_t>(statement.symbols[i].mention);
      if (statement.block <= opening_ && !focus_.agency) focus_.agency = now_.place.agency;
      continue;
    }
    const bool named = agency != nullptr && !is_sector(*agency);
    std::uint32_t first = named ? places_.first_of_agencies(statement, i, RecordKind::result) : i;
    if (first != i && only_hosts(*places_.agency_at(statement, first))) first = i;
    const Place place{named ? std::optional(static_cast<std::uint32_t>(symbols[first].mention)) : std::nullopt, area,
                      std::nullopt};
    if (focus_.area != nullptr && same_area(*area, *focus_.area)) {
      // Without a headline the first paragraph says whose article it is.
      const bool opens = passage_.article.title.empty() && statement.block <= opening_ && !focus_.agency;
      if (opens && focus_.area != nullptr) focus_.agency = place.agency;
      if (agency != nullptr || now_.place.area == nullptr || !same_area(*now_.place.area, *area)) now_.place = place;
      continue;
    }
    const bool known =
        std::any_of(areas_below.begin(), areas_below.end(), [&](const AreaValue* a) { return same_area(*a, *area); });
    // "Tại An Giang, … tại TP Long Xuyên"
    const bool inside = below && scene && (area->parent == below->area->name || area->level == "commune");
    if (!known && !inside) areas_below.push_back(area);
    const bool only_subject =
        agency == nullptr && subject && *subject == static_cast<std::uint32_t>(statement.symbols[i].mention);
    // "Tỷ lệ đỗ của tỉnh B đều tăng. Ở hệ A tỷ lệ là 88%": a paragraph that begins with another of the article's level.
    const bool peer = drafts.empty() && !opened_ && focus_.area != nullptr && area->level == focus_.area->level;
    if (inside && agency != nullptr) below = place;
    if (inside || (below && agency == nullptr && same_area(*below->area, *area))) continue;
    const bool here = sets_scene(statement, i);
    scene = scene || here;
    if (here || told || ((opens_statement(statement, i) || only_subject || peer) && (!opened_ || agency != nullptr)))
      below = place;
  }
  if (below && areas_below.size() == 1) now_.place = *below;
  // "Theo Bộ Nội vụ, cả nước có …": the paragraph goes on with the country.
  const auto national = [](const Draft& d) {
    return d.area != nullptr && d.area->level == "country" && d.area_mention;
  };
  const bool country = !drafts.empty() && std::all_of(drafts.begin(), drafts.end(), national);
  if (country && !opened_) now_.place = {drafts.back().agency, drafts.back().area, std::nullopt};
  opened_ = true;
}

// "Mục tiêu năm 2022:", "Kết quả BHXH tự nguyện ở một số huyện:" speak for the list below them.
void SlotFiller::note_list(const Statement& statement, std::span<const Draft> drafts) {
  if (statement.symbols.empty() || statement.symbols.back().code != fixed_.colon) return;
  const auto end = static_cast<std::uint32_t>(statement.symbols.size() - 1);
  if (const TopicReader::Programme said = topics_.programme(statement, end, now_.programme); said.mention)
    now_.programme = list_programme_ = said.mention;
  list_measure_ = topics_.money_measure(statement);
  list_people_measure_ = topics_.people_measure(statement, now_.programme);
  if (!drafts.empty()) {  // "phấn đấu trồng 6.750 ha lúa, gồm:"
    list_kind_ = drafts.back().kind;
    return;
  }
  for (const Symbol& symbol : statement.symbols) {
    if (cues_.verbs.has(symbol.code)) return list_kind_.reset();  // "đã đạt các chỉ tiêu:" lists results
    if (cues_.forecasts.has(symbol.code)) list_kind_ = RecordKind::forecast;
    if (cues_.aims.has(symbol.code)) list_kind_ = RecordKind::target;
  }
}

void SlotFiller::update(const Statement& statement, std::span<const Draft> drafts) {
  if (!is_text(statement.kind)) return;
  // Who sets targets does not become the agency of the results after them.
  const bool targets = !drafts.empty() && std::none_of(drafts.begin(), drafts.end(), [](const Draft& draft) {
    return draft.kind == RecordKind::result;
  });
  for (const Draft& draft : drafts) {
    if (draft.agency) acting_ = draft.agency;
  }
  if (targets && drafts.back().agency) now_.aim = {drafts.back().agency, drafts.back().area, std::nullopt};
  update_when(statement, drafts, targets);
  update_place(statement, drafts, targets);
  note_list(statement, drafts);
}

void SlotFiller::fill(const Statement& statement, std::span<Draft> drafts) {
  enter_block(statement);
  if (focus_.programme) now_.other_matter = false;  // the next sentence comes back to it
  // "Huyện phấn đấu phát triển 900 người. Trong đó, xã A 120 người": the aim for a part.
  std::optional<RecordKind> whole;
  if (!drafts.empty() && !paragraph_.empty() && statement.symbols.front().code == cues_.ofwhich)
    whole = paragraph_.back().kind;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (list_kind_ && drafts[i].kind == RecordKind::result) drafts[i].kind = *list_kind_;
    if (whole && !drafts[i].head().kind && !is_done(statement, drafts[i].anchor)) drafts[i].kind = *whole;
    fill_place(statement, drafts[i]);
    fill_when(statement, drafts[i]);
    fill_topic(statement, drafts, drafts[i]);
    if (drafts[i].measure.empty()) drafts[i].measure = "other";
    if (drafts[i].programme && !topics_.in_passing(*drafts[i].programme)) now_.programme = drafts[i].programme;
    const Draft& draft = drafts[i];
    paragraph_.push_back({&statement, draft.anchor, topics_.counts_persons(draft), draft.value.has_value(),
                          size_of(draft), draft.measure, draft.programme, draft.period.start, draft.kind});
  }
  if (drafts.empty()) note_programme(statement);
  pair_in_order(statement, drafts);
  update(statement, drafts);
}

}  // namespace v0
}  // namespace solieu
