// What a figure counts.
#include <algorithm>

#include "structure/topic_filler.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// Whether a measure that the words name, if any, is one that yields to what stands around them.
bool is_vague(std::string_view named) { return named.empty() || named == "participants"; }

// "số người tham gia tăng từ 390 người lên 611 người": how many there were
bool is_of_before(const Draft& draft, const SlotCues& cues) {
  return draft.anchor > 0 && draft.statement->symbols[draft.anchor - 1].code == cues.from;
}

// "thêm 300 người, nâng tổng số người tham gia lên 4.100 người"
bool is_total(const Earlier& before, const Draft& draft, const SlotCues& cues) {
  if (before.statement != draft.statement) return false;
  const auto& symbols = draft.statement->symbols;
  return std::any_of(symbols.begin() + before.anchor + 1, symbols.begin() + draft.anchor,
                     [&](const Symbol& symbol) { return symbol.code == cues.total; });
}

// "Tại điểm cầu A, đến dự có lãnh đạo tỉnh cùng 300 cán bộ"
bool names_guests_before(const Draft& draft, const SlotCues& cues, SymbolCode semicolon) {
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = draft.anchor; i-- > 0 && symbols[i].code != semicolon;) {
    if (symbols[i].code == cues.guests) return true;
    if (i > 0 && cues.verbs.has(symbols[i].code) && cues.figures.has(symbols[i - 1].code)) return false;
  }
  return false;
}

}  // namespace

// "số nợ giảm từ 8,9 tỷ đồng xuống còn 5,2 tỷ đồng": what the figure before became.
bool TopicFiller::became(const Draft& before, const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  return draft.anchor > 0 && symbols[draft.anchor - 1].code == cues_.upto && before.anchor > 0 &&
         symbols[before.anchor - 1].code == cues_.from &&
         mentions_[before.head().mention].value.index() == mentions_[draft.head().mention].value.index();
}

bool TopicFiller::is_ranked(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  std::uint32_t name = draft.anchor;  // "gồm Cẩm Xuyên (148 người), Can Lộc với 131 người"
  if (name > 1 && (symbols[name - 1].code == fixed_.open || symbols[name - 1].code == cues_.with ||
                   symbols[name - 1].code == fixed_.colon))
    --name;
  if (name > 0 && symbols[name - 1].code == fixed_.area) return true;
  return has_before(*draft.statement, draft.anchor, cues_.super);
}

// "Hết tháng 10, xã A có 2.204 người tham gia BHXH tự nguyện, đạt 96%": its place stands before it in its clause.
bool TopicFiller::leads_with_area(const Draft& draft) const {
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
bool TopicFiller::goes_on_ranking(const Draft& draft) const {
  if (!reading_.paragraph.empty() || heading_ || draft.statement->kind == BlockKind::list_item) return false;
  const std::uint32_t begin = passage_.article.blocks[draft.statement->block].span.begin;
  if (now_ && mentions_[*now_].span.begin >= begin) return false;  // the sentence before names it
  return leads_with_area(draft) && draft.area != nullptr && draft.area->level == ranked_level_;
}

void TopicFiller::note_ranked(const Draft& draft, const TopicReader::Programme& said) {
  if (!said.mention || !said.own || !draft.programme || draft.area == nullptr || !leads_with_area(draft)) return;
  ranked_level_ = draft.area->level;
  ranked_ = earlier(draft);
}

// "284 đơn vị nợ kéo dài trên 6 tháng, số tiền lên tới 51,7 tỷ đồng", "huyện A còn nợ 95 tỷ đồng, … xã B 3,9 tỷ đồng"
bool TopicFiller::is_owed(const Draft& draft) const {
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
bool TopicFiller::is_paid(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  if (draft.anchor < 2 || symbols[draft.anchor - 2].code != fixed_.money) return false;
  const Symbol& before = symbols[draft.anchor - 1];
  return before.code == cues_.recipient ||
         (before.code == fixed_.gap && passage_.at(before.first, before.last) == "hỗ trợ");
}

// "7 đội với 118 người", "48 tổ tuyên truyền với hơn 320 người": those who are in them.
bool TopicFiller::mans(const Earlier& before, const Draft& draft) const {
  if (before.statement != draft.statement || before.measure != "activity" || before.counts_persons) return false;
  const auto& symbols = draft.statement->symbols;
  if (draft.anchor == 0 || !passage_.is(symbols[draft.anchor - 1].first, Word::comitative)) return false;
  return std::none_of(
      symbols.begin() + before.anchor + 1, symbols.begin() + draft.anchor - 1, [&](const Symbol& symbol) {
        return symbol.code == fixed_.comma || symbol.code == fixed_.semicolon || symbol.mention != no_mention;
      });
}

// "phát triển được 403 người tham gia A, 1.391 người tham gia B": one verb for both.
bool TopicFiller::goes_on_list(const Earlier& before, const Draft& draft) const {
  if (before.statement != draft.statement) return false;
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = before.anchor + 1; i < draft.anchor; ++i) {
    const bool of_ratio = symbols[i + 1].code == fixed_.percent;  // "403 người, đạt 96% chỉ tiêu và 1.391 người …"
    if (cues_.verbs.has(symbols[i].code) && !of_ratio) return false;
  }
  return true;
}

// "tặng 18.000 suất quà cho 17.000 hộ nghèo, 1.500 hộ chính sách": who gets what was counted.
bool TopicFiller::is_given(const Draft& draft) const {
  if (!topics_.counts_households(draft)) return false;
  const auto& symbols = draft.statement->symbols;
  if (draft.anchor > 0 && symbols[draft.anchor - 1].code == cues_.recipient) return true;
  const Earlier* before = reading_.paragraph.empty() ? nullptr : &reading_.paragraph.back();
  return before != nullptr && before->measure == "beneficiaries" && goes_on_list(*before, draft);
}

// What the line above a list, the opening of the sentence or the sentence before says that figures count.
void TopicFiller::take_announced(const Statement& statement, Draft& draft) const {
  if (draft.measure == "amount" && is_owed(draft)) draft.measure = "debt";
  if (draft.measure == "rate" && fronted_measure_ == "debt") draft.measure = "debt";
  if (!topics_.counts_persons(draft) && !topics_.counts_households(draft)) return;
  if (statement.kind == BlockKind::list_item && !list_people_measure_.empty())
    draft.measure = list_people_measure_;
  else if (!fronted_measure_.empty())
    draft.measure = fronted_measure_;
  else if (!people_measure_.empty())
    draft.measure = people_measure_;
}

void TopicFiller::fill_topic(const Statement& statement, std::span<const Draft> before, Draft& draft) {
  const TopicReader::Programme said = choose_programme(statement, draft);
  const bool ranked = ranked_ && !said.mention && goes_on_ranking(draft);
  if (ranked) draft.programme = ranked_->programme;
  const TopicReader::Measure measure = topics_.said_measure(draft);
  draft.measure = measure.id.empty() ? topics_.implied_measure(draft) : measure.id;
  draft.measure_rule = measure.rule;
  draft.stock = measure.stock;
  if (measure.id.empty() && !before.empty() && became(before.back(), draft)) {
    draft.measure = before.back().measure;
    return;
  }
  // "tỷ lệ nợ là 4,2%, thấp hơn mức 6,3% của cùng kỳ": what it is held against
  const auto percent = [&](const Draft& other) {
    return std::holds_alternative<PercentValue>(mentions_[other.head().mention].value);
  };
  const bool held = !before.empty() && draft.head().baseline && draft.measure == "rate" && percent(before.back());
  if (measure.id.empty() && held) {
    draft.measure = before.back().measure;
    return;
  }
  if (draft.measure == "amount" && !list_measure_.empty()) draft.measure = list_measure_;
  if (measure.id.empty()) take_announced(statement, draft);
  if (draft.measure == "debt" && !said.own) {  // nobody owes what is voluntary
    if (const auto whole = topics_.owed_programme(draft)) draft.programme = whole;
  }
  const auto covers = [](const Figure& figure) { return figure.role == Role::of_population; };
  // "vận động được 98.000 người, đạt 90% dân số": all who take part
  if (draft.value && draft.kind == RecordKind::result && draft.measure == "new_participants" &&
      std::any_of(draft.attached.begin(), draft.attached.end(), covers)) {
    draft.measure = "participants";
  }
  if (!topics_.counts_persons(draft)) return fill_households(draft);
  if (ranked && measure.id.empty()) draft.measure = ranked_->measure;
  note_ranked(draft, said);
  fill_persons(statement, before, said, measure.id, draft);
}

void TopicFiller::fill_households(Draft& draft) const {
  if (!draft.measure.empty()) return;
  const bool served = topics_.counts_households(draft) &&
                      topics_.person_measure(programme_of(draft)) == "beneficiaries";  // "dư nợ 540 tỷ đồng/17.862 hộ"
  if (served || is_given(draft)) draft.measure = "beneficiaries";
}

// Beside events a count of persons says who came.
bool TopicFiller::is_of_guests(const Statement& statement, std::span<const Draft> before, bool own,
                               const Draft& draft) const {
  if (names_guests(statement, cues_) || names_guests_before(draft, cues_, fixed_.semicolon)) return true;
  const bool beside_events =
      std::any_of(before.begin(), before.end(), [](const Draft& other) { return other.measure == "events"; });
  return beside_events && ((!own && !won_beside_events()) || topics_.counts_visits(draft));
}

// "A tổ chức 15 hội nghị, vận động 158 người tham gia; B 14 hội nghị, 171 người": who was won there.
bool TopicFiller::won_beside_events() const {
  const Earlier* count = last_count();
  if (count == nullptr || count->measure != "new_participants") return false;
  for (const Earlier* other = count; other != reading_.paragraph.data() && (--other)->statement == count->statement;) {
    if (other->measure == "events") return true;
  }
  return false;
}

// The last count of persons in the paragraph, or null.
const Earlier* TopicFiller::last_count() const {
  const auto found = std::find_if(reading_.paragraph.rbegin(), reading_.paragraph.rend(), [](const Earlier& other) {
    return other.has_value && other.counts_persons && other.measure != "activity";  // "42 cán bộ tiêm cho 124 trẻ"
  });
  return found == reading_.paragraph.rend() ? nullptr : &*found;
}

// A count of persons that names neither programme nor measure goes on with the one before it ("huyện A với 214 người").
void TopicFiller::go_on(const Earlier& before, const TopicReader::Programme& said, std::string_view named,
                        Draft& draft) const {
  if (draft.measure.empty() && !said.own && !is_of_before(draft, cues_)) {
    draft.measure = before.measure;
    if (!said.mention) draft.programme = before.programme;
  }
  // "thêm 30.000 người, nâng số người tham gia lên 1,4 triệu": all of them, not the new ones.
  constexpr double many_times = 20;
  const bool running = draft.value && draft.value->running;
  const bool stock =
      running && !named.empty() && (size_of(draft) > many_times * before.size || is_total(before, draft, cues_));
  const bool visits = before.measure == "attendees";
  if (is_vague(named) && !stock && !(visits && said.own) && goes_on_list(before, draft)) draft.measure = before.measure;
}

// What persons are counted for where nothing says it.
void TopicFiller::imply_measure(Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  draft.measure = topics_.person_measure(programme_of(draft));
  // "tặng 55 vé xe cho 240 công nhân"
  if (draft.measure.empty() && draft.anchor > 0 && symbols[draft.anchor - 1].code == cues_.recipient)
    draft.measure = "beneficiaries";
  // "chi khám, chữa bệnh 798 tỷ đồng cho 1,4 triệu lượt người": who is insured is counted once
  if (draft.measure == "participants" && topics_.counts_visits(draft)) draft.measure = "beneficiaries";
}

void TopicFiller::fill_persons(const Statement& statement, std::span<const Draft> before,
                               const TopicReader::Programme& said, std::string_view named, Draft& draft) const {
  const bool vague = is_vague(named);
  if (vague && is_of_guests(statement, before, said.own, draft)) {
    draft.measure = "attendees";
    return;
  }
  if (vague && !reading_.paragraph.empty() && mans(reading_.paragraph.back(), draft)) {
    draft.measure = "activity";
    return;
  }
  const Earlier* count = last_count();
  const bool running = draft.value && draft.value->running;
  if (running && named.empty() && count != nullptr && count->measure == "new_participants") {
    draft.measure = "participants";  // "kết nạp 7.000 đoàn viên, nâng tổng số lên 17.000": all of them
    return;
  }
  const bool implied = named.empty() && (draft.measure.empty() || draft.measure == "participants");
  if (implied && is_paid(draft)) draft.measure = "beneficiaries";
  if (count != nullptr) go_on(*count, said, named, draft);
  if (vague && is_ranked(draft) && !is_of_before(draft, cues_)) {
    if (!said.mention) take_programme_of_whole(draft);
    if (is_part_of_new(draft)) draft.measure = "new_participants";
  }
  if (draft.measure.empty()) imply_measure(draft);
}

}  // namespace v0
}  // namespace solieu
