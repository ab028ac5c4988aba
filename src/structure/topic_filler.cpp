// The programme of a figure, and what of its topic stays in force.
#include "structure/topic_filler.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
inline namespace v0 {
namespace {

// "Phát triển BHXH tự nguyện có khó không, thưa ông?" right above.
bool answers(const Statement& statement, const Passage& passage) {
  return statement.block > 0 && slice(passage.text, passage.article.blocks[statement.block - 1].span).ends_with('?');
}

// "Tổng số thu 10 tháng đạt 6.870 tỷ đồng" in an article about one kind of insurance
bool sums_all(const Draft& draft, const SlotCues& cues, const FixedSymbols& fixed) {
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = draft.anchor; i-- > 0 && !cues.figures.has(symbols[i].code);) {
    if (symbols[i].code == cues.total) return true;
    if (symbols[i].code == fixed.semicolon || symbols[i].code == fixed.comma) return false;
  }
  return false;
}

// "vận động được 26 người, nâng số người tham gia BHXH tự nguyện lên 118"
std::optional<std::uint32_t> raised_programme(const Draft& draft, const SlotCues& cues, SymbolCode programme) {
  const auto& symbols = draft.statement->symbols;
  bool raised = false;
  for (std::uint32_t i = draft.anchor + 1; i < symbols.size() && !cues.figures.has(symbols[i].code); ++i) {
    raised = raised || symbols[i].code == cues.raise;
    if (raised && symbols[i].code == programme) return static_cast<std::uint32_t>(symbols[i].mention);
  }
  return std::nullopt;
}

}  // namespace

TopicFiller::TopicFiller(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                         const std::vector<Mention>& mentions, Reading& reading)
    : passage_(passage),
      mentions_(mentions),
      topics_(topics),
      cues_(cues.slots),
      fixed_(cues.fixed),
      reading_(reading) {
  for (const Mention& mention : mentions) {
    if (const auto* programme = std::get_if<ProgrammeValue>(&mention.value)) ++named_[programme->id];
  }
}

double TopicFiller::size_of(const Draft& draft) const {
  const auto* count = draft.value ? std::get_if<CountValue>(&mentions_[draft.value->mention].value) : nullptr;
  return count != nullptr ? count->quantity.low : 0;
}

// The id of the programme of a draft, else empty.
std::string_view TopicFiller::programme_of(const Draft& draft) const {
  if (draft.told != nullptr) return draft.told->id;
  if (!draft.programme) return {};
  return std::get<ProgrammeValue>(mentions_[*draft.programme].value).id;
}

std::string_view TopicFiller::id_of(std::uint32_t programme) const {
  return std::get<ProgrammeValue>(mentions_[programme].value).id;
}

Earlier TopicFiller::earlier(const Draft& draft) const {
  return {draft.statement,         draft.anchor,       topics_.counts_persons(draft),
          draft.value.has_value(), size_of(draft),     draft.measure,
          draft.programme,         draft.period.start, draft.kind,
          draft.head().running};
}

// Whether another mention names the same programme, or the text opens with it: else it is a matter of its paragraph.
bool TopicFiller::lasts(std::uint32_t programme) const {
  return named_.at(std::get<ProgrammeValue>(mentions_[programme].value).id) > 1 ||
         block_of(passage_, mentions_[programme]) <= reading_.opening;
}

void TopicFiller::leave_list() {
  item_programme_.reset();
  list_measure_ = list_people_measure_ = {};
}

void TopicFiller::enter_heading(const Statement& statement, Numbering number) {
  const auto named = std::find_if(statement.symbols.begin(), statement.symbols.end(),
                                  [&](const Symbol& symbol) { return symbol.code == fixed_.programme; });
  heading_.reset();
  if (named != statement.symbols.end()) heading_ = static_cast<std::uint32_t>(named->mention);
  if (number == Numbering::none) return;
  list_people_measure_ = topics_.people_measure(statement, heading_ ? heading_ : reading_.focus.programme);
  now_.reset();
}

void TopicFiller::enter_block(const Statement& statement) {
  note_whole();
  other_matter_ = false;
  const bool item = statement.kind == BlockKind::list_item;
  if (!item) {
    people_measure_ = {};
    if (divided_) now_ = std::exchange(divided_, std::nullopt);
    const bool part = opens_with(statement, cues_.ofwhich) && is_text(statement.kind);
    const bool leaves = heading_ || reading_.focus.programme || (now_ && !lasts(*now_));
    if (!part && leaves && !answers(statement, passage_)) now_.reset();
  }
  if (item && reading_.in_list)
    now_ = list_programme_;
  else
    list_programme_ = now_;
}

void TopicFiller::enter_statement(const Statement& statement, std::span<const Draft> drafts) {
  if (reading_.focus.programme) other_matter_ = false;  // the next sentence comes back to it
  fronted_measure_ = {};
  persons_ = 0;
  if (drafts.empty()) {
    note_programme(statement);
    note_newly_won(statement);
    return;
  }
  note_divided(statement);
  fronted_measure_ = topics_.fronted_measure(statement);
  for (const Draft& draft : drafts) {
    if (draft.value && topics_.counts_persons(draft)) persons_ += size_of(draft);
  }
}

void TopicFiller::head_list(const Statement& statement, std::span<const Draft> drafts) {
  const auto end = static_cast<std::uint32_t>(statement.symbols.size() - 1);
  if (const TopicReader::Programme said = topics_.programme(statement, end, now_); said.mention)
    now_ = list_programme_ = said.mention;
  list_measure_ = topics_.money_measure(statement);
  list_people_measure_ = topics_.people_measure(statement, now_);
  // "chi hỗ trợ cho 8.014 người với số tiền 12 tỷ đồng. Cụ thể như sau:" tells the parts of the count
  const auto people = [&](const Draft& draft) { return topics_.counts_persons(draft); };
  const auto last = std::find_if(drafts.rbegin(), drafts.rend(), people);
  if (list_people_measure_.empty() && last != drafts.rend()) list_people_measure_ = last->measure;
}

// "Tổng thu NSNN đạt 33.742 tỷ đồng. Trong đó thu nội địa …; thu xuất nhập khẩu …": the next paragraph is of the whole.
void TopicFiller::note_divided(const Statement& statement) {
  const auto names = [&](const Symbol& at) { return at.code == fixed_.programme; };
  const auto named = std::count_if(statement.symbols.begin(), statement.symbols.end(), names);
  if (!opens_with(statement, cues_.ofwhich)) {
    if (named > 0) divided_.reset();
  } else if (named > 1 && !divided_) {
    divided_ = now_;
  }
}

// "Công tác thu ngân sách đạt kết quả tốt. Năm 2020, đơn vị thu được …": what a sentence without figures is about.
void TopicFiller::note_programme(const Statement& statement) {
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    if (statement.symbols[i].code != fixed_.programme ||
        reading_.asides[static_cast<std::size_t>(statement.symbols[i].mention)])
      continue;
    now_ = static_cast<std::uint32_t>(statement.symbols[i].mention);
    if (names_several(statement, i)) now_.reset();
    list_programme_ = now_;
    other_matter_ = false;
    return;
  }
}

// "Công tác giảm nghèo, xây dựng nông thôn mới được quan tâm": one of several matters named in passing leads nothing.
bool TopicFiller::names_several(const Statement& statement, std::uint32_t symbol) const {
  const auto id = [&](const Symbol& s) {
    return std::string_view(std::get<ProgrammeValue>(mentions_[static_cast<std::size_t>(s.mention)].value).id);
  };
  if (!topics_.in_passing(static_cast<std::uint32_t>(statement.symbols[symbol].mention))) return false;
  return std::any_of(statement.symbols.begin() + symbol, statement.symbols.end(), [&](const Symbol& other) {
    return other.code == fixed_.programme && id(other) != id(statement.symbols[symbol]);
  });
}

// "Nếu nhìn chỉ tiêu khai thác mới BHXH tự nguyện theo đơn vị thì chênh lệch khá rõ.": of whom the sentences after it
// tell.
void TopicFiller::note_newly_won(const Statement& statement) {
  const std::string_view measure = topics_.people_measure(statement, now_);
  if (measure == "new_participants") people_measure_ = measure;
}

// A figure that names no programme is of the one in force, but for money and counts that are plainly of another.
void TopicFiller::narrow_in_force(Draft& draft) const {
  if (draft.programme && (!reading_.focus.programme || sums_all(draft, cues_, fixed_))) {
    if (const auto whole = topics_.money_programme(draft)) draft.programme = whole;
  }
  if (topics_.counts_persons(draft)) {
    const auto raised = raised_programme(draft, cues_, fixed_.programme);
    const bool wider = raised && draft.programme && id_of(*draft.programme).starts_with(id_of(*raised));
    if (raised && !wider) draft.programme = raised;
  }
  if (draft.programme && topics_.only_sums(draft)) draft.programme.reset();
}

// "tham gia BHYT hộ gia đình, nâng tỷ lệ bao phủ lên 90%": the coverage is named after the programme.
bool TopicFiller::covers_whole(const Draft& draft) const {
  for (std::uint32_t i = draft.anchor; i-- > 0;) {
    const Symbol& symbol = draft.statement->symbols[i];
    if (symbol.code == fixed_.programme) return false;
    if (symbol.code == cues_.coverage) return mentions_[*draft.programme].first_token < symbol.first;
  }
  return false;
}

// The programme that the statement names for a draft, else the one in force.
TopicReader::Programme TopicFiller::choose_programme(const Statement& statement, Draft& draft) {
  std::optional<std::uint32_t> in_force = now_ ? now_ : heading_ ? heading_ : reading_.focus.programme;
  // "Trong đó, …": a part goes with its whole.
  const bool part = opens_with(statement, cues_.ofwhich);
  if (part && !reading_.paragraph.empty() && reading_.paragraph.back().programme)
    in_force = reading_.paragraph.back().programme;
  TopicReader::Programme said = topics_.programme(statement, draft.anchor, in_force);
  if (said.mention && reading_.focus.programme && topics_.lies_within(*said.mention, *reading_.focus.programme))
    said.mention = reading_.focus.programme;
  other_matter_ = !said.mention && (said.none || other_matter_);
  if (other_matter_) in_force.reset();
  draft.programme = said.mention ? said.mention : in_force;
  if (!said.mention) narrow_in_force(draft);
  if (!draft.programme || (!said.own && topics_.counts_another(draft)))
    draft.programme = topics_.counted_programme(draft);
  // "+ Bưu điện A: phát triển mới BHXH tự nguyện 97 người", "+ Bưu điện B: phát triển mới 142 người"
  if (statement.kind == BlockKind::list_item && topics_.counts_persons(draft)) {
    // "* Hội LHPN huyện A: 402 chị tham gia BHXH tự nguyện", "* Hội LHPN huyện B: 377 chị"
    const bool peer = !said.mention && item_names_ && cues_.names.has(statement.symbols.front().code);
    if ((!draft.programme || peer) && !other_matter_ && item_programme_) draft.programme = item_programme_;
    if (!item_programme_ && said.mention && said.own) {
      item_programme_ = said.mention;
      item_names_ = cues_.names.has(statement.symbols.front().code);
    }
  }
  topics_.narrow_to_group(draft);
  if (draft.programme && !draft.value && draft.head().role == Role::of_population && covers_whole(draft))
    draft.programme = topics_.covered_programme(*draft.programme);
  if (!draft.programme && draft.told == nullptr && !other_matter_) draft.told = topics_.told_programme(draft);
  return said;
}

void TopicFiller::fill(const Statement& statement, std::span<Draft> drafts, std::size_t at) {
  Draft& draft = drafts[at];
  fill_topic(statement, drafts.first(at), draft);
  if (at > 0) take_measure_of_whole(drafts[at - 1], draft);
  if (draft.measure.empty()) draft.measure = "other";
  part_ = at > 0 && is_part_of(drafts[at - 1], draft);
  if (draft.programme && !part_ && !topics_.in_passing(*draft.programme)) now_ = draft.programme;
}

}  // namespace v0
}  // namespace solieu
