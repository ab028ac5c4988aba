// The parts of a whole: what their sum is of, what the whole is of, and where both end.
#include <algorithm>

#include "structure/topic_filler.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// "tổng số đang tham gia là 2.754 người"
bool counts_all(const Earlier& other, const SlotCues& cues) {
  const auto& symbols = other.statement->symbols;
  for (std::uint32_t i = other.anchor; i-- > 0 && !cues.figures.has(symbols[i].code);) {
    if (symbols[i].code == cues.total) return true;
  }
  return false;
}

}  // namespace

// Keeps the last count of those who take part, for the parts of it that the paragraphs after it tell.
void TopicFiller::note_whole() {
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

// "thu được 412,6 tỷ đồng; trong đó thu BHYT 168,2 tỷ đồng": its programme does not reach into the next sentence.
bool TopicFiller::is_part_of(const Draft& before, const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  bool part = part_;
  for (std::uint32_t i = before.anchor; i < draft.anchor; ++i) {
    if (symbols[i].code == cues_.ofwhich) part = true;
    if (symbols[i].code == fixed_.semicolon) part = false;
  }
  return part;
}

// "41 nhân viên đại lý, trong đó bưu điện 15 người, UBND xã 26 người": what their whole is.
void TopicFiller::take_measure_of_whole(const Draft& before, Draft& draft) const {
  const bool open = (draft.measure.empty() || draft.measure == "participants") && draft.measure_rule.empty() &&
                    topics_.counts_persons(draft);
  if (!open || before.measure != "activity" || !topics_.counts_persons(before)) return;
  if (has_before(*draft.statement, draft.anchor, cues_.ofwhich)) draft.measure = before.measure;
}

// "63 người tham gia BHXH tự nguyện. … Xã A dẫn đầu với 22 người" in an article about BHXH: of what the whole is.
void TopicFiller::take_programme_of_whole(Draft& draft) const {
  if (!whole_ || !whole_->programme || !draft.programme || !reading_.paragraph.empty() ||
      size_of(draft) >= whole_->size)
    return;
  if (id_of(*whole_->programme).starts_with(id_of(*draft.programme))) draft.programme = whole_->programme;
}

// "893 người tham gia mới. Huyện A dẫn đầu với 176 người tham gia": those of one place among them.
bool TopicFiller::is_part_of_new(const Draft& draft) const {
  const auto is_whole = [&](const Earlier& other) {
    const bool same = other.programme && draft.programme && id_of(*other.programme) == id_of(*draft.programme);
    const bool running = other.measure == "participants" && (other.running || counts_all(other, cues_));
    return same && (other.measure == "new_participants" || running) && size_of(draft) < other.size;
  };
  const auto whole = std::find_if(reading_.paragraph.rbegin(), reading_.paragraph.rend(), is_whole);
  if (whole != reading_.paragraph.rend()) return whole->measure == "new_participants";
  const auto stock = [](const Earlier& other) { return other.counts_persons && other.measure == "participants"; };
  if (std::any_of(reading_.paragraph.begin(), reading_.paragraph.end(), stock)) return false;
  const auto holds_all = [&](const Earlier& other) { return is_whole(other) && persons_ <= other.size; };
  return std::any_of(newly_won_.begin(), newly_won_.end(), holds_all);
}

// "bưu điện 2.318 người, UBND xã 864 người, cộng lại có 3.182 người tham gia mới": the parts are of what their sum is.
void TopicFiller::take_from_sum(std::span<Draft> drafts) const {
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
void TopicFiller::take_from_whole(std::span<Draft> drafts) {
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

void TopicFiller::fill_parts(std::span<Draft> drafts) {
  take_from_sum(drafts);
  take_from_whole(drafts);
}

}  // namespace v0
}  // namespace solieu
