#include "structure/slot_filler.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
inline namespace v0 {
namespace {

Reading begin_reading(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                      const std::vector<Mention>& mentions, const Statements& statements) {
  Reading reading;
  reading.asides = find_asides(passage, statements, cues, mentions, topics);
  reading.focus = find_focus(passage, topics, mentions, reading.asides);
  reading.opening = opening_block(passage, mentions);
  return reading;
}

// "2. Thu và chậm đóng", "IV. Công tác BHYT"
Numbering numbering_of(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789IVX");
  if (end == 0 || end >= text.size() || (text[end] != '.' && text[end] != ')')) return Numbering::none;
  return std::string_view("IVX").find(text.front()) == std::string_view::npos ? Numbering::arabic : Numbering::roman;
}

}  // namespace

SlotFiller::SlotFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                       const std::vector<Mention>& mentions, const Statements& statements)
    : mentions_(mentions),
      topics_(topics),
      cues_(cues.slots),
      fixed_(cues.fixed),
      passage_(passage),
      reading_(begin_reading(passage, cues, topics, mentions, statements)),
      places_(passage, cues, mentions, reading_.focus.area),
      period_(passage, cues, mentions, statements, reading_),
      place_(passage, cues, topics, places_, mentions, statements, reading_) {
  for (const Mention& mention : mentions) {
    if (const auto* programme = std::get_if<ProgrammeValue>(&mention.value)) ++named_[programme->id];
  }
}

// Whether another mention names the same programme, or the text opens with it: else it is a matter of its paragraph.
bool SlotFiller::lasts(std::uint32_t programme) const {
  return named_.at(std::get<ProgrammeValue>(mentions_[programme].value).id) > 1 ||
         block_of(passage_, mentions_[programme]) <= reading_.opening;
}

// "1. Về thu ngân sách", "Công tác giảm nghèo": a short line without figures says what the lines below it are about;
// one that names nothing ends that. One with a number ends the list above it.
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
  const Numbering number = numbering_of(text);
  period_.enter_heading(statement, number);
  section_aims_ =
      number != Numbering::none &&
      std::any_of(symbols.begin(), symbols.end(), [&](const Symbol& symbol) { return cues_.aims.has(symbol.code); }) &&
      std::none_of(symbols.begin(), symbols.end(),
                   [&](const Symbol& symbol) { return symbol.code == cues_.done || cues_.verbs.has(symbol.code); });
  if (named != symbols.end()) heading_ = static_cast<std::uint32_t>(named->mention);
  if (number == Numbering::none) return;
  list_people_measure_ =
      topics_.people_measure(statement, named == symbols.end() ? reading_.focus.programme : heading_);
  reading_.in_list = false;
  now_.programme.reset();
}

// Keeps the last count of those who take part, for the parts of it that the paragraphs after it tell.
void SlotFiller::note_whole() {
  const auto taking_part = [](const Earlier& count) {
    return count.has_value && count.counts_persons && count.kind == RecordKind::result &&
           (count.measure == "new_participants" || count.measure == "participants");
  };
  std::vector<Earlier> won;
  for (const Earlier& count : reading_.paragraph) {
    if (!taking_part(count) || !count.programme) continue;
    std::erase_if(newly_won_, [&](const Earlier& other) { return id_of(*other.programme) == id_of(*count.programme); });
    if (count.measure == "new_participants") won.push_back(count);
  }
  newly_won_.insert(newly_won_.end(), won.begin(), won.end());
  const auto last = std::find_if(reading_.paragraph.rbegin(), reading_.paragraph.rend(), taking_part);
  if (last == reading_.paragraph.rend()) return;
  if (!whole_ || last->size > whole_->size || last->measure != whole_->measure) whole_ = *last;
}

// "Phát triển BHXH tự nguyện có khó không, thưa ông?" right above.
bool SlotFiller::answers(const Statement& statement) const {
  return statement.block > 0 && slice(passage_.text, passage_.article.blocks[statement.block - 1].span).ends_with('?');
}

void SlotFiller::enter_block(const Statement& statement) {
  if (statement.kind != BlockKind::list_item) {
    list_kind_.reset();
    item_programme_.reset();
    list_measure_ = list_people_measure_ = {};
  }
  if (statement.block == block_) return;
  block_ = statement.block;
  note_heading(statement);
  period_.enter_block(statement);
  place_.enter_block(statement);
  note_whole();
  reading_.paragraph.clear();
  if (statement.kind != BlockKind::list_item) people_measure_ = {};
  now_.other_matter = false;
  const bool part = opens_with(statement, cues_.ofwhich) && is_text(statement.kind);
  if (divided_ && statement.kind != BlockKind::list_item) now_.programme = std::exchange(divided_, std::nullopt);
  const bool leaves = heading_ || reading_.focus.programme || (now_.programme && !lasts(*now_.programme));
  if (statement.kind != BlockKind::list_item && !part && leaves && !answers(statement)) now_.programme.reset();
  enter_list(statement);
}

// Items of a list go by what stands above it, not by the item before them.
void SlotFiller::enter_list(const Statement& statement) {
  const bool item = statement.kind == BlockKind::list_item;
  if (item && reading_.in_list)
    now_.programme = list_programme_;
  else
    list_programme_ = now_.programme;
  reading_.in_list = item;
}

// "1.032 người tham gia BHXH tự nguyện, 2.216 người BHYT. Đến 24-5, hai con số này lần lượt là 1.197 và 2.640": what
// the counts before them are of, in order.
void SlotFiller::repeat_in_order(std::span<Draft* const> after) {
  if (!after.front()->value) return;  // "tỷ lệ này lần lượt là 96,4% và 99%"
  std::vector<const Earlier*> before;
  for (const Earlier& earlier : reading_.paragraph) {
    if (earlier.has_value && earlier.statement != after.front()->statement) before.push_back(&earlier);
  }
  if (before.size() < after.size()) return;
  for (std::size_t k = 0; k < after.size(); ++k) {
    const Earlier& earlier = *before[before.size() - after.size() + k];
    after[k]->programme = earlier.programme;
    after[k]->measure = earlier.measure;
    const auto own = std::find_if(reading_.paragraph.begin(), reading_.paragraph.end(), [&](const Earlier& other) {
      return other.statement == after[k]->statement && other.anchor == after[k]->anchor;
    });
    if (own == reading_.paragraph.end()) continue;
    own->programme = earlier.programme;
    own->measure = earlier.measure;
  }
}

// "A và B lần lượt là x và y": the names before, in order, with the figures after.
void SlotFiller::pair_in_order(const Statement& statement, std::span<Draft> drafts) {
  const auto& symbols = statement.symbols;
  std::uint32_t at = no_figure;  // the last that stands before figures: "lần lượt là A và B, lần lượt đạt x và y"
  for (std::uint32_t i = 0; i < symbols.size() && !drafts.empty() && i < drafts.back().anchor; ++i) {
    if (symbols[i].code == cues_.respectively && (at == no_figure || i < drafts.front().anchor)) at = i;
  }
  const auto that = [&](const Symbol& symbol) { return symbol.code == cues_.that; };
  const auto again = std::find_if(symbols.begin(), symbols.end(), that);
  if (at == no_figure && again != symbols.end()) at = static_cast<std::uint32_t>(again - symbols.begin());
  if (at == no_figure) return pair_joined(statement, drafts);
  std::vector<Draft*> after;
  std::uint32_t end = at + 1;  // the list of figures ends where a new name stands
  while (end < symbols.size() && !cues_.names.has(symbols[end].code)) ++end;
  for (Draft& draft : drafts) {
    if (draft.anchor > at && draft.anchor < end) after.push_back(&draft);
  }
  std::vector<std::uint32_t> programmes;
  std::vector<std::uint32_t> areas;
  std::vector<std::uint32_t> agencies;
  std::vector<std::uint32_t> named;                                  // agencies and areas
  const bool teller = passage_.at(statement.first_token) == "Theo";  // "Theo BHXH tỉnh và Sở Y tế, … lần lượt là"
  for (std::uint32_t i = 0; i < at; ++i) {
    if (symbols[i].code == fixed_.semicolon) {
      areas.clear();
      agencies.clear();
      named.clear();
    }
    if (symbols[i].code == fixed_.agency && !teller) agencies.push_back(i);
    if (cues_.names.has(symbols[i].code) && !teller) named.push_back(i);
    if (symbols[i].code == fixed_.programme) programmes.push_back(static_cast<std::uint32_t>(symbols[i].mention));
    const AreaValue* area = places_.area_at(statement, i);
    if (area == nullptr || places_.is_among(statement, i)) continue;
    // "Ở tỉnh C, huyện A và huyện B lần lượt đạt": those of one level
    const bool other = !areas.empty() && places_.area_at(statement, areas.back())->level != area->level;
    if (other && areas.size() > 1) continue;  // "A, B và C là ba huyện của tỉnh D"
    if (other) areas.clear();
    areas.push_back(i);
  }
  // "BHXH và BHTN lần lượt đạt 45% và 35%, trên 95% dân số tham gia …": as many figures as names
  const std::size_t names = std::max({programmes.size(), areas.size(), agencies.size()});
  if (names >= 2 && names < after.size()) after.resize(names);
  if (after.size() < 2) return;
  if (names <= 1 && again != symbols.end() && again <= symbols.begin() + at) return repeat_in_order(after);
  if (again != symbols.end() && again == symbols.begin() + at) return;
  const Draft& last = *after.back();
  const bool dated = last.date && mentions_[*last.date].first_token > symbols[at].first;
  for (std::size_t k = 0; k < after.size(); ++k) {
    if (dated) after[k]->date = last.date;
    if (dated) after[k]->period = last.period;
    if (programmes.size() >= after.size()) after[k]->programme = programmes[programmes.size() - after.size() + k];
    if (programmes.size() >= after.size()) continue;
    // "BHXH huyện A và BHXH huyện B lần lượt đạt", "Trung tâm Y tế huyện A và B lần lượt đạt"
    if (areas.size() < after.size() && (agencies.size() == after.size() || named.size() == after.size())) {
      const std::uint32_t name = agencies.size() == after.size() ? agencies[k] : named[k];
      const AgencyValue* agency = places_.agency_at(statement, name);
      after[k]->area = agency != nullptr ? area_of(*agency) : places_.area_at(statement, name);
      after[k]->agency.reset();
      if (agency != nullptr) after[k]->agency = static_cast<std::uint32_t>(symbols[name].mention);
    }
    if (areas.size() < after.size()) continue;
    after[k]->area = places_.area_at(statement, areas[areas.size() - after.size() + k]);
    after[k]->agency.reset();
  }
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
    // "chi hỗ trợ cho 8.014 người với số tiền 12 tỷ đồng. Cụ thể như sau:" tells the parts of the count
    const auto people = [&](const Draft& draft) { return topics_.counts_persons(draft); };
    const auto last = std::find_if(drafts.rbegin(), drafts.rend(), people);
    if (list_people_measure_.empty() && last != drafts.rend()) list_people_measure_ = last->measure;
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
  period_.update(statement, drafts, targets);
  place_.update(statement, drafts, targets);
  note_list(statement, drafts);
}

void SlotFiller::fill(const Statement& statement, std::span<Draft> drafts) {
  enter_block(statement);
  place_.enter_statement(statement);
  if (reading_.focus.programme) now_.other_matter = false;  // the next sentence comes back to it
  // "Huyện phấn đấu phát triển 900 người. Trong đó, xã A 120 người": the aim for a part.
  std::optional<RecordKind> whole;
  if (!drafts.empty() && !reading_.paragraph.empty() && opens_with(statement, cues_.ofwhich))
    whole = reading_.paragraph.back().kind;
  if (!drafts.empty()) note_divided(statement);
  fronted_measure_ = drafts.empty() ? std::string_view() : topics_.fronted_measure(statement);
  persons_ = 0;
  for (const Draft& draft : drafts) {
    if (draft.value && topics_.counts_persons(draft)) persons_ += size_of(draft);
  }
  bool part = false;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (list_kind_ && drafts[i].kind == RecordKind::result) drafts[i].kind = *list_kind_;
    if (section_aims_ && !drafts[i].head().kind && !has_before(statement, drafts[i].anchor, cues_.done))
      drafts[i].kind = RecordKind::target;
    if (whole && !drafts[i].head().kind && !has_before(statement, drafts[i].anchor, cues_.done))
      drafts[i].kind = *whole;
    place_.fill(statement, drafts[i]);
    period_.fill(statement, drafts[i]);
    if (i > 0) period_.date_part(statement, drafts[i - 1], drafts[i]);
    fill_topic(statement, drafts, drafts[i]);
    if (i > 0) take_measure_of_whole(drafts[i - 1], drafts[i]);
    period_.date_by_measure(statement, drafts[i]);
    if (drafts[i].measure.empty()) drafts[i].measure = "other";
    part = i > 0 && is_part_of(drafts[i - 1], drafts[i], part);
    if (drafts[i].programme && !part && !topics_.in_passing(*drafts[i].programme)) now_.programme = drafts[i].programme;
    const Draft& draft = drafts[i];
    reading_.paragraph.push_back({&statement, draft.anchor, topics_.counts_persons(draft), draft.value.has_value(),
                                  size_of(draft), draft.measure, draft.programme, draft.period.start, draft.kind,
                                  draft.head().running});
  }
  if (drafts.empty()) {
    note_programme(statement);
    note_newly_won(statement);
  }
  pair_in_order(statement, drafts);
  take_from_sum(drafts);
  take_from_whole(drafts);
  update(statement, drafts);
}

}  // namespace v0
}  // namespace solieu
