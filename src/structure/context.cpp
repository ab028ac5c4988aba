#include "structure/context.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace solieu {
inline namespace v0 {
namespace {

bool is_text(BlockKind kind) {
  return kind == BlockKind::lead || kind == BlockKind::paragraph || kind == BlockKind::list_item;
}

// The blocks that say first what the article is about.
int rank_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline:
      return 0;
    case BlockKind::lead:
      return 1;
    case BlockKind::paragraph:
    case BlockKind::list_item:
      return 2;
    default:
      return 3;
  }
}

// The programme that the headline names, else the one that more than half of the mentions name; those said in passing
// count where no other is named, and not once only.
std::optional<std::uint32_t> main_programme(const Passage& passage, const TopicReader& topics,
                                            const std::vector<Mention>& mentions) {
  for (const Block& block : passage.article.blocks) {
    if (block.kind != BlockKind::headline) continue;
    const auto first = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return std::holds_alternative<ProgrammeValue>(mention.value) && mention.span.begin >= block.span.begin &&
             mention.span.end <= block.span.end;
    });
    if (first != mentions.end()) return static_cast<std::uint32_t>(first - mentions.begin());
  }
  std::map<std::string_view, std::pair<std::uint32_t, std::uint32_t>> counts;  // id → how often, first mention
  std::map<std::string_view, std::pair<std::uint32_t, std::uint32_t>> passing;
  std::uint32_t all = 0;
  std::uint32_t aside = 0;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto* programme = std::get_if<ProgrammeValue>(&mentions[i].value);
    if (programme == nullptr) continue;
    const bool in_passing = topics.in_passing(i);
    ++(in_passing ? aside : all);
    ++(in_passing ? passing : counts).try_emplace(programme->id, 0, i).first->second.first;
  }
  for (const auto& [id, seen] : all > 0 ? counts : passing) {
    if (all > 0 ? seen.first * 2 > all : seen.first > 1 && seen.first * 2 > aside) return seen.second;
  }
  return std::nullopt;
}

// "Hà Nội 138.000 người, Đồng Nai 91.000 người, …": the first province of a list is not what the article is about.
bool one_of_many(const AreaValue& area, const std::vector<Mention>& mentions) {
  constexpr std::size_t many = 4;
  std::set<std::string_view> others;
  for (const Mention& mention : mentions) {
    const auto* named = std::get_if<AreaValue>(&mention.value);
    if (named == nullptr || named->level != "province") continue;
    if (same_area(*named, area) && others.size() > 0) return false;  // named again
    if (!same_area(*named, area)) others.insert(named->code);
  }
  return area.level == "province" && others.size() >= many;
}

}  // namespace

Focus find_focus(const Passage& passage, const TopicReader& topics, const std::vector<Mention>& mentions) {
  Focus focus;
  focus.programme = main_programme(passage, topics, mentions);
  const std::vector<Sentence>& sentences = passage.tokenized.sentences;
  // "Tỉnh ủy", "Huyện đoàn" of a place that the article never names: not the country, though it is named.
  const bool unnamed_place = std::any_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
    const auto* agency = std::get_if<AgencyValue>(&mention.value);
    return agency != nullptr && !agency->area && agency->level != "central" && !agency->level.empty();
  });
  int best = 3;
  int best_agency = 2;  // headline or lead
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const auto* agency = std::get_if<AgencyValue>(&mentions[i].value);
    const auto* area = std::get_if<AreaValue>(&mentions[i].value);
    if (agency == nullptr && area == nullptr) continue;
    const auto after =
        std::upper_bound(sentences.begin(), sentences.end(), mentions[i].first_token,
                         [](std::uint32_t token, const Sentence& sentence) { return token < sentence.first_token; });
    if (after == sentences.begin()) continue;
    const int rank = rank_of(passage.article.blocks[(after - 1)->block].kind);
    const AreaValue* covered = agency != nullptr ? area_of(*agency) : area;
    if (covered == nullptr || (unnamed_place && rank > 0 && covered->level == "country")) continue;
    if (rank < best) {
      best = rank;
      focus.area = covered;
    }
    if (agency != nullptr && rank < best_agency && same_area(*covered, *focus.area)) {
      best_agency = rank;
      focus.agency = i;
    }
  }
  if (best == 2 && one_of_many(*focus.area, mentions)) return {nullptr, std::nullopt, focus.programme};
  return focus;
}

SlotFiller::SlotFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                       const std::vector<Mention>& mentions)
    : mentions_(mentions),
      published_(passage.published),
      focus_(find_focus(passage, topics, mentions)),
      places_(cues, mentions, focus_.area),
      whens_(cues, mentions),
      topics_(topics),
      cues_(cues.slots),
      fixed_(cues.fixed) {
  now_.place = {focus_.agency, focus_.area, std::nullopt};
}

// A paragraph starts from what the article is about, unless it goes on ("Từ đó, …").
void SlotFiller::enter_block(const Statement& statement) {
  if (statement.kind != BlockKind::list_item) {
    list_kind_.reset();
    list_measure_ = {};
  }
  if (statement.block == block_) return;
  block_ = statement.block;
  paragraph_.clear();
  opened_ = false;
  const bool goes_on = statement.kind == BlockKind::list_item ||
                       (!statement.symbols.empty() && statement.symbols.front().code == cues_.anaphora);
  if (!goes_on) now_.place = {focus_.agency, focus_.area, std::nullopt};
  if (statement.kind != BlockKind::list_item && focus_.programme) now_.programme.reset();
}

void SlotFiller::fill_place(const Statement& statement, Draft& draft) const {
  Place place = places_.read(statement, draft.anchor, draft.kind);
  if (place.area == nullptr) place.area = now_.place.area;
  if (!place.agency && now_.place.agency) {
    const auto& agency = std::get<AgencyValue>(mentions_[*now_.place.agency].value);
    const AreaValue* covered = area_of(agency);
    if (covered != nullptr && place.area != nullptr && same_area(*covered, *place.area))
      place.agency = now_.place.agency;
  }
  draft.agency = place.agency;
  draft.area = place.area;
  draft.area_mention = place.area_mention;
}

// "cùng kỳ năm 2013 là 110 ha": the days of the figures before, in that year.
std::optional<When> SlotFiller::baseline_of(const Statement& statement, std::uint32_t anchor) const {
  std::optional<When> when = whens_.baseline_before(statement, anchor);
  if (when && (!when->same_days || !when->period.start)) return when;
  const std::optional<When> current = whens_.read(statement, anchor, RecordKind::result);
  std::optional<When> base = current ? current : now_.when;
  if (!base || !base->period.end) return when;
  const std::chrono::year year = when ? when->period.start->year() : base->period.end->year() - std::chrono::years{1};
  base->period = in_year(base->period, year);
  if (when) base->mention = when->mention;
  return base;
}

// A plan whose year is not said lies ahead of the publication day.
void SlotFiller::look_ahead(Draft& draft) const {
  const auto& inferred = std::get<DateValue>(mentions_[*draft.date].value).inferred;
  const bool year_inferred = std::find(inferred.begin(), inferred.end(), "year") != inferred.end();
  if (!year_inferred || !published_ || !draft.period.end || *draft.period.end >= *published_) return;
  if (draft.period.end->year() >= published_->year()) return;
  draft.period = in_year(draft.period, published_->year());
}

// "Tính đến 30/6, huyện có 900 người. Chỉ tiêu là thêm 300 người": the state of a day is not when the aim is due.
std::optional<When> SlotFiller::in_force(RecordKind kind) const {
  if (kind == RecordKind::result) return now_.when;
  if (now_.aimed) return now_.aimed;
  const bool state = now_.when && !now_.when->period.start && now_.when->period.end;
  return state ? std::nullopt : now_.when;
}

void SlotFiller::fill_when(const Statement& statement, Draft& draft) const {
  const Figure& head = draft.value ? *draft.value : draft.attached.front();
  std::optional<When> when =
      head.baseline ? baseline_of(statement, draft.anchor) : whens_.read(statement, draft.anchor, draft.kind);
  if (!when && !head.baseline) when = in_force(draft.kind);
  if (!when) return;
  draft.date = when->mention;
  draft.period = when->period;
  if (draft.kind != RecordKind::result) look_ahead(draft);
  if (!head.running) return;
  for (const Earlier& earlier : paragraph_) {
    const bool before = earlier.start && draft.period.start && *earlier.start < *draft.period.start;
    if (before && earlier.counts_persons) draft.period.start = earlier.start;
  }
}

// A count of persons that names neither programme nor measure goes on with the one before it
// ("huyện A với 214 người"); beside events it counts who came.
void SlotFiller::fill_topic(const Statement& statement, std::span<const Draft> drafts, Draft& draft) {
  const std::optional<std::uint32_t> in_force = now_.programme ? now_.programme : focus_.programme;
  const TopicReader::Programme said = topics_.programme(statement, draft.anchor, in_force);
  draft.programme = said.mention ? said.mention : in_force;
  const TopicReader::Measure measure = topics_.said_measure(draft);
  draft.measure = measure.id.empty() ? topics_.implied_measure(draft) : measure.id;
  draft.measure_rule = measure.rule;
  if (draft.measure == "amount" && !list_measure_.empty()) draft.measure = list_measure_;
  if (!topics_.counts_persons(draft)) return;
  const bool vague = measure.id.empty() || measure.id == "participants";
  const bool beside_events = std::any_of(drafts.data(), static_cast<const Draft*>(&draft),
                                         [](const Draft& other) { return other.measure == "events"; });
  if (vague && beside_events && (!said.own || topics_.counts_visits(draft))) {
    draft.measure = "attendees";
    return;
  }
  const auto found = std::find_if(paragraph_.rbegin(), paragraph_.rend(),
                                  [](const Earlier& other) { return other.has_value && other.counts_persons; });
  const Earlier* before = found == paragraph_.rend() ? nullptr : &*found;
  if (draft.measure.empty() && !said.own && before != nullptr) {
    draft.measure = before->measure;
    if (!said.mention) draft.programme = before->programme;
  }
  if (vague && before != nullptr && goes_on_list(*before, draft)) draft.measure = before->measure;
  if (draft.measure.empty() && draft.programme) draft.measure = topics_.person_measure(*draft.programme);
}

// "phát triển được 403 người tham gia A, 1.391 người tham gia B": one verb for both.
bool SlotFiller::goes_on_list(const Earlier& before, const Draft& draft) const {
  if (before.statement != draft.statement) return false;
  const auto& symbols = draft.statement->symbols;
  return std::none_of(symbols.begin() + before.anchor + 1, symbols.begin() + draft.anchor,
                      [&](const Symbol& symbol) { return cues_.verbs.has(symbol.code); });
}

// "A và B lần lượt là x và y": the names before, in order, with the figures after.
void SlotFiller::pair_in_order(const Statement& statement, std::span<Draft> drafts) const {
  const auto& symbols = statement.symbols;
  const auto cue = std::find_if(symbols.begin(), symbols.end(),
                                [&](const Symbol& symbol) { return symbol.code == cues_.respectively; });
  if (cue == symbols.end()) return;
  const auto at = static_cast<std::uint32_t>(cue - symbols.begin());
  std::vector<Draft*> after;
  std::uint32_t end = at + 1;  // the list of figures ends where a new name stands
  while (end < symbols.size() && !cues_.names.has(symbols[end].code)) ++end;
  for (Draft& draft : drafts) {
    if (draft.anchor > at && draft.anchor < end) after.push_back(&draft);
  }
  std::vector<std::uint32_t> programmes;
  std::vector<std::uint32_t> areas;
  for (std::uint32_t i = 0; i < at; ++i) {
    if (symbols[i].code == fixed_.programme) programmes.push_back(static_cast<std::uint32_t>(symbols[i].mention));
    if (places_.area_at(statement, i) != nullptr) areas.push_back(i);
  }
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

// A name of the article's own level takes over; one below it does so where it opens the paragraph, or as an
// agency that opens its statement, and not when several stand side by side.
void SlotFiller::update_place(const Statement& statement, bool targets) {
  std::optional<Place> below;
  std::vector<const AreaValue*> areas_below;
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    if (!cues_.names.has(statement.symbols[i].code) || !places_.can_be_subject(statement, i, RecordKind::result))
      continue;
    if (!places_.stays(statement, i)) continue;
    const AgencyValue* agency = places_.agency_at(statement, i);
    if (agency != nullptr && targets) continue;
    const AreaValue* area = agency != nullptr ? area_of(*agency) : places_.area_at(statement, i);
    if (area == nullptr) continue;
    const Place place{
        agency != nullptr ? std::optional(static_cast<std::uint32_t>(statement.symbols[i].mention)) : std::nullopt,
        area, std::nullopt};
    if (focus_.area == nullptr || same_area(*area, *focus_.area)) {
      if (agency != nullptr || now_.place.area == nullptr || !same_area(*now_.place.area, *area)) now_.place = place;
      continue;
    }
    const bool known =
        std::any_of(areas_below.begin(), areas_below.end(), [&](const AreaValue* a) { return same_area(*a, *area); });
    if (!known) areas_below.push_back(area);
    if (opens_statement(statement, i) && (!opened_ || agency != nullptr)) below = place;
  }
  if (below && areas_below.size() == 1) now_.place = *below;
  opened_ = true;
}

// "Mục tiêu năm 2022:", "Kết quả BHXH tự nguyện ở một số huyện:" speak for the list below them.
void SlotFiller::note_list(const Statement& statement, std::span<const Draft> drafts) {
  if (statement.symbols.empty() || statement.symbols.back().code != fixed_.colon) return;
  const auto end = static_cast<std::uint32_t>(statement.symbols.size() - 1);
  if (const TopicReader::Programme said = topics_.programme(statement, end, now_.programme); said.mention)
    now_.programme = said.mention;
  list_measure_ = topics_.money_measure(statement);
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

void SlotFiller::update_when(const Statement& statement, bool targets) {
  const bool heads_list = !statement.symbols.empty() && statement.symbols.back().code == fixed_.colon;
  const std::optional<When> when = whens_.last_period(statement, heads_list ? RecordKind::target : RecordKind::result);
  if (!when) return;
  const bool figures = std::any_of(statement.symbols.begin(), statement.symbols.end(),
                                   [&](const Symbol& symbol) { return cues_.figures.has(symbol.code); });
  const bool whole_year = std::get<DateValue>(mentions_[when->mention].value).grain == Grain::year;
  const bool finer_now = now_.when && std::get<DateValue>(mentions_[now_.when->mention].value).grain != Grain::year;
  if (!figures && whole_year && finer_now && !heads_list) return;
  if (targets) {  // "Năm 2024, huyện phấn đấu …": the results after it are of the days before
    now_.aimed = when;
    return;
  }
  now_.when = when;
  now_.aimed.reset();
}

// "Công tác thu ngân sách đạt kết quả tốt. Năm 2020, đơn vị thu được …": what a sentence without figures is about.
void SlotFiller::note_programme(const Statement& statement) {
  const auto named = std::find_if(statement.symbols.begin(), statement.symbols.end(),
                                  [&](const Symbol& symbol) { return symbol.code == fixed_.programme; });
  if (named != statement.symbols.end()) now_.programme = static_cast<std::uint32_t>(named->mention);
}

void SlotFiller::update(const Statement& statement, std::span<const Draft> drafts) {
  if (!is_text(statement.kind)) return;
  // Who sets targets does not become the agency of the results after them.
  const bool targets = !drafts.empty() && std::none_of(drafts.begin(), drafts.end(), [](const Draft& draft) {
    return draft.kind == RecordKind::result;
  });
  update_when(statement, targets);
  update_place(statement, targets);
  note_list(statement, drafts);
}

void SlotFiller::fill(const Statement& statement, std::span<Draft> drafts) {
  enter_block(statement);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (list_kind_ && drafts[i].kind == RecordKind::result) drafts[i].kind = *list_kind_;
    fill_place(statement, drafts[i]);
    fill_when(statement, drafts[i]);
    fill_topic(statement, drafts, drafts[i]);
    if (drafts[i].measure.empty()) drafts[i].measure = "other";
    if (drafts[i].programme && !topics_.in_passing(*drafts[i].programme)) now_.programme = drafts[i].programme;
    const Draft& draft = drafts[i];
    paragraph_.push_back({&statement, draft.anchor, topics_.counts_persons(draft), draft.value.has_value(),
                          draft.measure, draft.programme, draft.period.start});
  }
  if (drafts.empty()) note_programme(statement);
  pair_in_order(statement, drafts);
  update(statement, drafts);
}

}  // namespace v0
}  // namespace solieu
