// What a draft counts: its programme and measure, and what of them stays in force.
#include <algorithm>

#include "structure/slot_filler.hpp"

namespace solieu {
inline namespace v0 {

double SlotFiller::size_of(const Draft& draft) const {
  const auto* count = draft.value ? std::get_if<CountValue>(&mentions_[draft.value->mention].value) : nullptr;
  return count != nullptr ? count->quantity.low : 0;
}

// The id of the programme of a draft, else empty.
std::string_view SlotFiller::programme_of(const Draft& draft) const {
  if (draft.told != nullptr) return draft.told->id;
  if (!draft.programme) return {};
  return std::get<ProgrammeValue>(mentions_[*draft.programme].value).id;
}

std::string_view SlotFiller::id_of(std::uint32_t programme) const {
  return std::get<ProgrammeValue>(mentions_[programme].value).id;
}

// The programme that the statement names for a draft, else the one in force.
TopicReader::Programme SlotFiller::choose_programme(const Statement& statement, Draft& draft) {
  std::optional<std::uint32_t> in_force = now_.programme ? now_.programme
                                          : heading_     ? heading_
                                                         : reading_.focus.programme;
  // "Trong đó, …": a part goes with its whole.
  const bool part = statement.symbols.front().code == cues_.ofwhich;
  if (part && !reading_.paragraph.empty() && reading_.paragraph.back().programme)
    in_force = reading_.paragraph.back().programme;
  TopicReader::Programme said = topics_.programme(statement, draft.anchor, in_force);
  if (said.mention && reading_.focus.programme && topics_.lies_within(*said.mention, *reading_.focus.programme))
    said.mention = reading_.focus.programme;
  now_.other_matter = !said.mention && (said.none || now_.other_matter);
  if (now_.other_matter) in_force.reset();
  draft.programme = said.mention ? said.mention : in_force;
  if (!said.mention && in_force && (!reading_.focus.programme || sums_all(draft))) {
    if (const auto whole = topics_.money_programme(draft)) draft.programme = whole;
  }
  if (!said.mention && topics_.counts_persons(draft)) {
    const auto raised = raised_programme(draft);
    const bool wider = raised && draft.programme && id_of(*draft.programme).starts_with(id_of(*raised));
    if (raised && !wider) draft.programme = raised;
  }
  if (!said.mention && draft.programme && topics_.only_sums(draft)) draft.programme.reset();
  if (!draft.programme || (!said.own && topics_.counts_another(draft)))
    draft.programme = topics_.counted_programme(draft);
  // "+ Bưu điện A: phát triển mới BHXH tự nguyện 97 người", "+ Bưu điện B: phát triển mới 142 người"
  if (statement.kind == BlockKind::list_item && topics_.counts_persons(draft)) {
    if (!draft.programme && !now_.other_matter) draft.programme = item_programme_;
    if (!item_programme_ && said.mention && said.own) item_programme_ = said.mention;
  }
  topics_.narrow_to_group(draft);
  if (draft.programme && !draft.value && draft.head().role == Role::of_population && covers_whole(draft))
    draft.programme = topics_.covered_programme(*draft.programme);
  if (!draft.programme && draft.told == nullptr && !now_.other_matter) draft.told = topics_.told_programme(draft);
  return said;
}

// "Tổng số thu 10 tháng đạt 6.870 tỷ đồng" in an article about one kind of insurance
bool SlotFiller::sums_all(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = draft.anchor; i-- > 0 && !cues_.figures.has(symbols[i].code);) {
    if (symbols[i].code == cues_.total) return true;
    if (symbols[i].code == fixed_.semicolon || symbols[i].code == fixed_.comma) return false;
  }
  return false;
}

// "vận động được 26 người, nâng số người tham gia BHXH tự nguyện lên 118"
std::optional<std::uint32_t> SlotFiller::raised_programme(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  bool raised = false;
  for (std::uint32_t i = draft.anchor + 1; i < symbols.size() && !cues_.figures.has(symbols[i].code); ++i) {
    raised = raised || symbols[i].code == cues_.raise;
    if (raised && symbols[i].code == fixed_.programme) return static_cast<std::uint32_t>(symbols[i].mention);
  }
  return std::nullopt;
}

// "tham gia BHYT hộ gia đình, nâng tỷ lệ bao phủ lên 90%": the coverage is named after the programme.
bool SlotFiller::covers_whole(const Draft& draft) const {
  for (std::uint32_t i = draft.anchor; i-- > 0;) {
    const Symbol& symbol = draft.statement->symbols[i];
    if (symbol.code == fixed_.programme) return false;
    if (symbol.code == cues_.coverage) return mentions_[*draft.programme].first_token < symbol.first;
  }
  return false;
}

// "số nợ giảm từ 8,9 tỷ đồng xuống còn 5,2 tỷ đồng": what the figure before became.
bool SlotFiller::became(std::span<const Draft> drafts, const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  if (&draft == drafts.data() || draft.anchor == 0 || symbols[draft.anchor - 1].code != cues_.upto) return false;
  const Draft& before = *(&draft - 1);
  return before.anchor > 0 && symbols[before.anchor - 1].code == cues_.from &&
         mentions_[before.head().mention].value.index() == mentions_[draft.head().mention].value.index();
}

// A count of persons that names neither programme nor measure goes on with the one before it
// ("huyện A với 214 người"); beside events it counts who came.
void SlotFiller::fill_topic(const Statement& statement, std::span<const Draft> drafts, Draft& draft) {
  const TopicReader::Programme said = choose_programme(statement, draft);
  const bool ranked = ranked_ && !said.mention && goes_on_ranking(draft);
  if (ranked) draft.programme = ranked_->programme;
  const TopicReader::Measure measure = topics_.said_measure(draft);
  draft.measure = measure.id.empty() ? topics_.implied_measure(draft) : measure.id;
  draft.measure_rule = measure.rule;
  draft.stock = measure.stock;
  if (measure.id.empty() && became(drafts, draft)) {
    draft.measure = (&draft - 1)->measure;
    return;
  }
  if (draft.measure == "amount" && !list_measure_.empty()) draft.measure = list_measure_;
  if (draft.measure == "amount" && measure.id.empty() && is_owed(draft)) draft.measure = "debt";
  if (draft.measure == "rate" && measure.id.empty() && fronted_measure_ == "debt") draft.measure = "debt";
  const bool people = topics_.counts_persons(draft) || topics_.counts_households(draft);
  if (people && measure.id.empty() && statement.kind == BlockKind::list_item && !list_people_measure_.empty())
    draft.measure = list_people_measure_;
  else if (people && measure.id.empty() && !fronted_measure_.empty())
    draft.measure = fronted_measure_;
  else if (people && measure.id.empty() && !people_measure_.empty())
    draft.measure = people_measure_;
  if (draft.measure == "debt" && !said.own) {  // nobody owes what is voluntary
    if (const auto whole = topics_.owed_programme(draft)) draft.programme = whole;
  }
  const auto covers = [](const Figure& figure) { return figure.role == Role::of_population; };
  // "vận động được 98.000 người, đạt 90% dân số": all who take part
  if (draft.value && draft.kind == RecordKind::result && draft.measure == "new_participants" &&
      std::any_of(draft.attached.begin(), draft.attached.end(), covers)) {
    draft.measure = "participants";
  }
  if (!topics_.counts_persons(draft)) {
    const bool served =
        draft.measure.empty() && topics_.counts_households(draft) &&
        topics_.person_measure(programme_of(draft)) == "beneficiaries";  // "dư nợ 540 tỷ đồng/17.862 hộ"
    if (served || (draft.measure.empty() && is_given(draft))) draft.measure = "beneficiaries";
    return;
  }
  if (ranked && measure.id.empty()) draft.measure = ranked_->measure;
  note_ranked(draft, said);
  const bool vague = measure.id.empty() || measure.id == "participants";
  if (vague && (names_guests(statement, cues_) || names_guests_before(draft))) {
    draft.measure = "attendees";
    return;
  }
  const bool beside_events = std::any_of(drafts.data(), static_cast<const Draft*>(&draft),
                                         [](const Draft& other) { return other.measure == "events"; });
  if (vague && beside_events && (!said.own || topics_.counts_visits(draft))) {
    draft.measure = "attendees";
    return;
  }
  if (vague && !reading_.paragraph.empty() && mans(reading_.paragraph.back(), draft)) {
    draft.measure = "activity";
    return;
  }
  const auto found = std::find_if(reading_.paragraph.rbegin(), reading_.paragraph.rend(), [](const Earlier& other) {
    return other.has_value && other.counts_persons && other.measure != "activity";  // "42 cán bộ tiêm cho 124 trẻ"
  });
  const Earlier* before = found == reading_.paragraph.rend() ? nullptr : &*found;
  const bool running = draft.value && draft.value->running;
  if (running && measure.id.empty() && before != nullptr && before->measure == "new_participants") {
    draft.measure = "participants";  // "kết nạp 7.000 đoàn viên, nâng tổng số lên 17.000": all of them
    return;
  }
  const bool implied = measure.id.empty() && (draft.measure.empty() || draft.measure == "participants");
  if (implied && is_paid(draft)) draft.measure = "beneficiaries";
  const auto& symbols = draft.statement->symbols;
  // "số người tham gia tăng từ 390 người lên 611 người": how many there were
  const bool raised = draft.anchor > 0 && symbols[draft.anchor - 1].code == cues_.from;
  if (draft.measure.empty() && !said.own && before != nullptr && !raised) {
    draft.measure = before->measure;
    if (!said.mention) draft.programme = before->programme;
  }
  // "thêm 30.000 người, nâng số người tham gia lên 1,4 triệu": all of them, not the new ones.
  constexpr double many_times = 20;
  const bool stock = running && !measure.id.empty() && before != nullptr &&
                     (size_of(draft) > many_times * before->size || is_total(*before, draft));
  const bool visits = before != nullptr && before->measure == "attendees";
  if (vague && before != nullptr && !stock && !(visits && said.own) && goes_on_list(*before, draft))
    draft.measure = before->measure;
  if (vague && is_ranked(draft) && !raised) {
    if (!said.mention) take_programme_of_whole(draft);
    if (is_part_of_new(draft)) draft.measure = "new_participants";
  }
  if (!draft.measure.empty()) return;
  draft.measure = topics_.person_measure(programme_of(draft));
  // "tặng 55 vé xe cho 240 công nhân"
  if (draft.measure.empty() && draft.anchor > 0 && symbols[draft.anchor - 1].code == cues_.recipient)
    draft.measure = "beneficiaries";
  // "chi khám, chữa bệnh 798 tỷ đồng cho 1,4 triệu lượt người": who is insured is counted once
  if (draft.measure == "participants" && topics_.counts_visits(draft)) draft.measure = "beneficiaries";
}

// "63 người tham gia BHXH tự nguyện. … Xã A dẫn đầu với 22 người" in an article about BHXH: of what the whole is.
void SlotFiller::take_programme_of_whole(Draft& draft) const {
  if (!whole_ || !whole_->programme || !draft.programme || !reading_.paragraph.empty() ||
      size_of(draft) >= whole_->size)
    return;
  if (id_of(*whole_->programme).starts_with(id_of(*draft.programme))) draft.programme = whole_->programme;
}

// "893 người tham gia mới. Huyện A dẫn đầu với 176 người tham gia": those of one place among them.
bool SlotFiller::is_part_of_new(const Draft& draft) const {
  const auto is_whole = [&](const Earlier& other) {
    const bool same = other.programme && draft.programme && id_of(*other.programme) == id_of(*draft.programme);
    const bool running = other.measure == "participants" && (other.running || counts_all(other));
    return same && (other.measure == "new_participants" || running) && size_of(draft) < other.size;
  };
  const auto whole = std::find_if(reading_.paragraph.rbegin(), reading_.paragraph.rend(), is_whole);
  if (whole != reading_.paragraph.rend()) return whole->measure == "new_participants";
  const auto stock = [](const Earlier& other) { return other.counts_persons && other.measure == "participants"; };
  if (std::any_of(reading_.paragraph.begin(), reading_.paragraph.end(), stock)) return false;
  const auto holds_all = [&](const Earlier& other) { return is_whole(other) && persons_ <= other.size; };
  return std::any_of(newly_won_.begin(), newly_won_.end(), holds_all);
}

// "tổng số đang tham gia là 2.754 người"
bool SlotFiller::counts_all(const Earlier& other) const {
  const auto& symbols = other.statement->symbols;
  for (std::uint32_t i = other.anchor; i-- > 0 && !cues_.figures.has(symbols[i].code);) {
    if (symbols[i].code == cues_.total) return true;
  }
  return false;
}

bool SlotFiller::is_ranked(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  std::uint32_t name = draft.anchor;  // "gồm Cẩm Xuyên (148 người), Can Lộc với 131 người"
  if (name > 1 && (symbols[name - 1].code == fixed_.open || symbols[name - 1].code == cues_.with ||
                   symbols[name - 1].code == fixed_.colon))
    --name;
  if (name > 0 && symbols[name - 1].code == fixed_.area) return true;
  return std::any_of(symbols.begin(), symbols.begin() + draft.anchor,
                     [&](const Symbol& symbol) { return symbol.code == cues_.super; });
}

// "Hết tháng 10, xã A có 2.204 người tham gia BHXH tự nguyện, đạt 96%": its place stands before it in its clause.
bool SlotFiller::leads_with_area(const Draft& draft) const {
  if (!draft.value || draft.kind != RecordKind::result || !topics_.counts_persons(draft)) return false;
  const auto of_plan = [](const Figure& figure) { return figure.role == Role::of_plan; };
  if (std::none_of(draft.attached.begin(), draft.attached.end(), of_plan)) return false;
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = draft.anchor; i-- > 0;) {
    if (symbols[i].code == fixed_.area) return true;
    if (cues_.figures.has(symbols[i].code) || symbols[i].code == fixed_.comma) return false;
  }
  return false;
}

// Paragraphs that each tell of a place go on with what the first counts: "Lam Sơn có 1.190 người, đạt 99,2%".
bool SlotFiller::goes_on_ranking(const Draft& draft) const {
  if (!reading_.paragraph.empty() || heading_ || draft.statement->kind == BlockKind::list_item) return false;
  const std::uint32_t begin = passage_.article.blocks[draft.statement->block].span.begin;
  if (now_.programme && mentions_[*now_.programme].span.begin >= begin) return false;  // the sentence before names it
  return leads_with_area(draft) && draft.area != nullptr && draft.area->level == ranked_level_;
}

void SlotFiller::note_ranked(const Draft& draft, const TopicReader::Programme& said) {
  if (!said.mention || !said.own || !draft.programme || draft.area == nullptr || !leads_with_area(draft)) return;
  ranked_level_ = draft.area->level;
  ranked_ = Earlier{draft.statement, draft.anchor,    true, true,       size_of(draft),
                    draft.measure,   draft.programme, {},   draft.kind, false};
}

// "Tại điểm cầu A, đến dự có lãnh đạo tỉnh cùng 300 cán bộ"
bool SlotFiller::names_guests_before(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = draft.anchor; i-- > 0 && symbols[i].code != fixed_.semicolon;) {
    if (symbols[i].code == cues_.guests) return true;
    if (i > 0 && cues_.verbs.has(symbols[i].code) && cues_.figures.has(symbols[i - 1].code)) return false;
  }
  return false;
}

// "284 đơn vị nợ kéo dài trên 6 tháng, số tiền lên tới 51,7 tỷ đồng", "huyện A còn nợ 95 tỷ đồng, … xã B 3,9 tỷ đồng"
bool SlotFiller::is_owed(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  if (fronted_measure_ == "debt") return true;  // "Về tình hình chậm đóng, …"
  bool sum = false;
  for (std::uint32_t i = draft.anchor; i-- > 0 && symbols[i].code != fixed_.semicolon;) {
    if (sum && symbols[i].code == cues_.debt) return true;
    if (sum && cues_.figures.has(symbols[i].code)) return false;
    sum = sum || symbols[i].code == cues_.sum;
  }
  return !reading_.paragraph.empty() && reading_.paragraph.back().measure == "debt" && is_ranked(draft);
}

// "đã chi trả 38,5 tỷ đồng cho 4.316 lao động", "trích 310 triệu đồng hỗ trợ 155 đoàn viên"
bool SlotFiller::is_paid(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  if (draft.anchor < 2 || symbols[draft.anchor - 2].code != fixed_.money) return false;
  const Symbol& before = symbols[draft.anchor - 1];
  return before.code == cues_.recipient ||
         (before.code == fixed_.gap && passage_.at(before.first, before.last) == "hỗ trợ");
}

// "tặng 18.000 suất quà cho 17.000 hộ nghèo, 1.500 hộ chính sách": who gets what was counted.
bool SlotFiller::is_given(const Draft& draft) const {
  if (!topics_.counts_households(draft)) return false;
  const auto& symbols = draft.statement->symbols;
  if (draft.anchor > 0 && symbols[draft.anchor - 1].code == cues_.recipient) return true;
  const Earlier* before = reading_.paragraph.empty() ? nullptr : &reading_.paragraph.back();
  return before != nullptr && before->measure == "beneficiaries" && goes_on_list(*before, draft);
}

// "7 đội với 118 người", "48 tổ tuyên truyền với hơn 320 người": those who are in them.
bool SlotFiller::mans(const Earlier& before, const Draft& draft) const {
  if (before.statement != draft.statement || before.measure != "activity" || before.counts_persons) return false;
  const auto& symbols = draft.statement->symbols;
  if (draft.anchor == 0 || passage_.at(symbols[draft.anchor - 1].first) != "với") return false;
  return std::none_of(
      symbols.begin() + before.anchor + 1, symbols.begin() + draft.anchor - 1, [&](const Symbol& symbol) {
        return symbol.code == fixed_.comma || symbol.code == fixed_.semicolon || symbol.mention != no_mention;
      });
}

// "thêm 300 người, nâng tổng số người tham gia lên 4.100 người"
bool SlotFiller::is_total(const Earlier& before, const Draft& draft) const {
  if (before.statement != draft.statement) return false;
  const auto& symbols = draft.statement->symbols;
  return std::any_of(symbols.begin() + before.anchor + 1, symbols.begin() + draft.anchor,
                     [&](const Symbol& symbol) { return symbol.code == cues_.total; });
}

// "phát triển được 403 người tham gia A, 1.391 người tham gia B": one verb for both.
bool SlotFiller::goes_on_list(const Earlier& before, const Draft& draft) const {
  if (before.statement != draft.statement) return false;
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = before.anchor + 1; i < draft.anchor; ++i) {
    const bool of_ratio = symbols[i + 1].code == fixed_.percent;  // "403 người, đạt 96% chỉ tiêu và 1.391 người …"
    if (cues_.verbs.has(symbols[i].code) && !of_ratio) return false;
  }
  return true;
}

// "Công tác thu ngân sách đạt kết quả tốt. Năm 2020, đơn vị thu được …": what a sentence without figures is about.
void SlotFiller::note_programme(const Statement& statement) {
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    if (statement.symbols[i].code != fixed_.programme ||
        reading_.asides[static_cast<std::size_t>(statement.symbols[i].mention)])
      continue;
    now_.programme = static_cast<std::uint32_t>(statement.symbols[i].mention);
    if (names_several(statement, i)) now_.programme.reset();
    list_programme_ = now_.programme;
    now_.other_matter = false;
    return;
  }
}

// "Công tác giảm nghèo, xây dựng nông thôn mới được quan tâm": one of several matters named in passing leads nothing.
bool SlotFiller::names_several(const Statement& statement, std::uint32_t symbol) const {
  const auto id = [&](const Symbol& s) {
    return std::string_view(std::get<ProgrammeValue>(mentions_[static_cast<std::size_t>(s.mention)].value).id);
  };
  if (!topics_.in_passing(static_cast<std::uint32_t>(statement.symbols[symbol].mention))) return false;
  return std::any_of(statement.symbols.begin() + symbol, statement.symbols.end(), [&](const Symbol& other) {
    return other.code == fixed_.programme && id(other) != id(statement.symbols[symbol]);
  });
}

}  // namespace v0
}  // namespace solieu
