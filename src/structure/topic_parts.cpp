// The parts of a whole: what their sum is of, what the whole is of, and where both end.
#include <algorithm>

#include "structure/slot_filler.hpp"

namespace solieu {
inline namespace v0 {

// "bưu điện 2.318 người, UBND xã 864 người, cộng lại có 3.182 người tham gia mới": the parts are of what their sum is.
void SlotFiller::take_from_sum(std::span<Draft> drafts) const {
  constexpr std::size_t fewest = 3;  // with the sum
  if (drafts.size() < fewest) return;
  const Draft& sum = drafts.back();
  double parts = 0;
  for (const Draft& draft : drafts.first(drafts.size() - 1)) {
    const bool open = draft.value && draft.measure == "other" && !draft.programme && topics_.counts_persons(draft);
    if (!open) return;
    parts += size_of(draft);
  }
  if (!sum.value || sum.measure == "other" || parts != size_of(sum)) return;
  for (Draft& draft : drafts.first(drafts.size() - 1)) {
    draft.measure = sum.measure;
    draft.measure_rule = sum.measure_rule;
    draft.programme = sum.programme;
    if (draft.date) continue;
    draft.date = sum.date;
    draft.period = sum.period;
  }
}

// "… phát triển mới 3.216 người. Bưu điện 2.105 người, các xã 812 người, Hội Phụ nữ 299 người": the parts of a sum.
void SlotFiller::take_from_whole(std::span<Draft> drafts) {
  constexpr std::size_t fewest = 2;
  const auto open = [&](const Draft& draft) {
    return draft.value && draft.kind == RecordKind::result && topics_.counts_persons(draft) &&
           (draft.measure == "other" || draft.measure == "participants" || draft.measure == "new_participants");
  };
  double parts = 0;
  for (const Draft& draft : drafts) parts += open(draft) ? size_of(draft) : 0;
  if (static_cast<std::size_t>(std::count_if(drafts.begin(), drafts.end(), open)) < fewest) return;
  const auto is_whole = [&](const Earlier& other) {
    return other.statement != drafts.front().statement && other.counts_persons && other.has_value &&
           other.size == parts && other.programme;
  };
  constexpr std::size_t farthest = 24;  // counts back
  const auto last = [](std::vector<Earlier>& counts, std::size_t most) {
    return std::span(counts).last(std::min(counts.size(), most));
  };
  const std::span<Earlier> near = last(reading_.paragraph, drafts.size() + farthest);
  std::optional<Earlier> whole;
  for (const std::span<Earlier> counts : {near, last(newly_won_, farthest)}) {
    const auto found = std::find_if(counts.begin(), counts.end(), is_whole);
    if (!whole && found != counts.end()) whole = *found;
  }
  if (!whole && whole_ && is_whole(*whole_)) whole = whole_;
  if (!whole) return;
  for (Draft& draft : drafts) {
    if (!open(draft)) continue;
    draft.measure = whole->measure;
    const bool said = draft.programme && mentions_[*draft.programme].first_token >= draft.statement->first_token;
    const bool narrower = draft.programme && id_of(*draft.programme).starts_with(id_of(*whole->programme));
    if (!said && !narrower) draft.programme = whole->programme;
  }
  for (Earlier& told : near) {  // what goes on with them
    if (told.statement == drafts.front().statement && told.counts_persons) told.measure = whole->measure;
  }
}

// "thu được 412,6 tỷ đồng; trong đó thu BHYT 168,2 tỷ đồng": its programme does not reach into the next sentence.
bool SlotFiller::is_part_of(const Draft& before, const Draft& draft, bool part) const {
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = before.anchor; i < draft.anchor; ++i) {
    if (symbols[i].code == cues_.ofwhich) part = true;
    if (symbols[i].code == fixed_.semicolon) part = false;
  }
  return part;
}

// "41 nhân viên đại lý, trong đó bưu điện 15 người, UBND xã 26 người": what their whole is.
void SlotFiller::take_measure_of_whole(const Draft& before, Draft& draft) const {
  const bool open = (draft.measure.empty() || draft.measure == "participants") && draft.measure_rule.empty() &&
                    topics_.counts_persons(draft);
  if (!open || before.measure != "activity" || !topics_.counts_persons(before)) return;
  const auto& symbols = draft.statement->symbols;
  const auto part = [&](const Symbol& at) { return at.code == cues_.ofwhich; };
  if (std::any_of(symbols.begin(), symbols.begin() + draft.anchor, part)) draft.measure = before.measure;
}

// "Tổng thu NSNN đạt 33.742 tỷ đồng. Trong đó thu nội địa …; thu xuất nhập khẩu …": the next paragraph is of the whole.
void SlotFiller::note_divided(const Statement& statement) {
  const auto names = [&](const Symbol& at) { return at.code == fixed_.programme; };
  const auto named = std::count_if(statement.symbols.begin(), statement.symbols.end(), names);
  if (statement.symbols.front().code != cues_.ofwhich) {
    if (named > 0) divided_.reset();
  } else if (named > 1 && !divided_) {
    divided_ = now_.programme;
  }
}

// "Ngân Sơn, Pác Nặm mới lác đác 15 và 12 người", "Riêng 9 tháng năm nay là 517 và 4.870 người": one for each of two
// names, or of the two counts of the sentence before.
void SlotFiller::pair_joined(const Statement& statement, std::span<Draft> drafts) {
  const auto& symbols = statement.symbols;
  for (std::size_t k = 0; k + 1 < drafts.size(); ++k) {
    const std::uint32_t first = drafts[k].anchor;
    const bool counts = symbols[first].code == fixed_.count && drafts[k + 1].anchor == first + 2 &&
                        symbols[first + 1].code == cues_.and_ && symbols[first + 2].code == fixed_.count;
    if (!counts) continue;
    std::vector<std::uint32_t> areas;
    bool other = false;
    for (std::uint32_t i = first; i-- > 0 && symbols[i].code != fixed_.semicolon;) {
      if (cues_.figures.has(symbols[i].code)) break;
      if (places_.area_at(statement, i) != nullptr) areas.insert(areas.begin(), i);
      other = other || symbols[i].code == fixed_.programme || symbols[i].code == fixed_.agency;
    }
    if (areas.size() == 2 && areas[1] == areas[0] + 2) {
      for (std::size_t n = 0; n < 2; ++n) {
        drafts[k + n].area = places_.area_at(statement, areas[n]);
        drafts[k + n].agency.reset();
      }
    } else if (areas.empty() && !other && drafts.size() == 2 && drafts[0].measure_rule.empty()) {
      Draft* const both[] = {&drafts[k], &drafts[k + 1]};
      repeat_in_order(both);
    }
  }
}

// "Nếu nhìn chỉ tiêu khai thác mới BHXH tự nguyện theo đơn vị thì chênh lệch khá rõ.": of whom the sentences after it
// tell.
void SlotFiller::note_newly_won(const Statement& statement) {
  const std::string_view measure = topics_.people_measure(statement, now_.programme);
  if (measure == "new_participants") people_measure_ = measure;
}

}  // namespace v0
}  // namespace solieu
