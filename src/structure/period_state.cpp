// What the article says as of a day, and which days end with their paragraph.
#include <algorithm>

#include "structure/slot_filler.hpp"

namespace solieu {
inline namespace v0 {

// "Tính đến 20/8, cả nước … Tại tỉnh A, 15.000 căn hoàn tất ngày 18/8": the day ends with its paragraph.
bool SlotFiller::is_day_before_state() const {
  if (!first_when_ || !now_.when || (event_ && event_->mention == now_.when->mention)) return false;
  const Period& first = first_when_->period;
  const Period& now = now_.when->period;
  const bool day = now.start && now.start == now.end;
  // "sáng qua đang điều trị 94 bệnh nhi" in an article of half a year
  const bool told = first.start != first.end && infers(now_.when->mention, "month") && !is_bare_day(*now_.when);
  if (day && told) return true;
  return !first.start && first.end && day && *now.end <= *first.end;
}

// The year before, in the first months of the next.
bool SlotFiller::is_review_of(const When& when) const {
  constexpr std::chrono::month last{3};
  const bool year = std::get<DateValue>(mentions_[when.mention].value).grain == Grain::year;
  return year && published_ && published_->month() <= last && when.period.end &&
         when.period.end->year() + std::chrono::years{1} == published_->year();
}

// "9 tháng năm 2023 … Năm ngoái, tỉnh đưa đi 12.300 người.": what went before ends with its paragraph.
bool SlotFiller::is_before_first() const {
  if (!first_when_ || !now_.when || !first_when_->period.end || !now_.when->period.end) return false;
  if (event_ && event_->mention == first_when_->mention) return false;  // a meeting in January about the year before
  if (is_review_of(*now_.when)) return false;
  return now_.when->period.end->year() < first_when_->period.end->year();
}

// "…; quý I/2023 tỷ lệ này là 4,52%"
bool SlotFiller::says_that(const Draft& draft) const {
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = draft.anchor; i-- > 0 && !cues_.figures.has(symbols[i].code);) {
    if (symbols[i].code == cues_.that) return true;
  }
  return false;
}

// "đợt 1, trong tháng 10 và tháng 11, có 178.355 trẻ; đợt 2, từ tháng 11 đến tháng 12, được 203.917 em": of the parts.
bool SlotFiller::has_several_days(const Statement& statement, std::span<const Draft> drafts) const {
  std::optional<Period> first;
  for (const Draft& draft : drafts) {
    if (draft.kind != RecordKind::result || !draft.value || !draft.date) continue;
    if (mentions_[*draft.date].first_token < statement.first_token || !draft.period.start || !draft.period.end)
      continue;
    if (!first) first = draft.period;
    if (first->start != draft.period.start && first->end != draft.period.end) return true;
  }
  return false;
}

// "Tính đến 23/6, … Trong đợt cao điểm từ 10 đến 20/6, …": a few days before the state.
bool SlotFiller::is_spell_before(const Period& state, const Period& spell) {
  constexpr std::chrono::days few{45};
  if (state.start || !state.end || !spell.start || !spell.end || spell.start == spell.end) return false;
  const std::chrono::sys_days last{*state.end};
  return std::chrono::sys_days{*spell.start} + few > last && *spell.end < *state.end &&
         std::chrono::sys_days{*spell.end} - std::chrono::sys_days{*spell.start} < few - std::chrono::days{17};
}

bool SlotFiller::is_within_first() const {
  if (!first_when_ || !now_.when) return false;
  if (own_days_ && !first_when_->period.start && first_when_->period.end && now_.when->period.start) return true;
  if (is_spell_before(first_when_->period, now_.when->period)) return true;
  const Period& first = first_when_->period;
  const Period& now = now_.when->period;
  if (!first.start || !first.end || !now.end) return false;
  // "Riêng X, tính đến cuối tháng 11, …" in a report of the year
  if (!now.start) return own_days_ && *first.start < *now.end && *now.end < *first.end;
  const bool day = now.start == now.end && !(event_ && event_->mention == now_.when->mention);
  if (!day && std::get<DateValue>(mentions_[first_when_->mention].value).grain == Grain::year) return false;
  return *first.start <= *now.start && *now.end <= *first.end && (*first.start != *now.start || *first.end != *now.end);
}

// "Tính đến 30/4, … Số nợ đến thời điểm này là 9,8 tỷ đồng": the day named last, where the article is of those days.
bool SlotFiller::means_state(const When& when) const {
  constexpr std::chrono::days latest{45};
  if (when.period.start || when.period.end || !state_) return false;
  const Mention& mention = mentions_[when.mention];
  if (!passage_.at(mention.first_token, mention.last_token).ends_with("thời điểm này")) return false;
  return !published_ || (*state_->period.end <= *published_ &&
                         std::chrono::sys_days{*published_} - std::chrono::sys_days{*state_->period.end} <= latest);
}

// "2 tháng đầu năm có 164 ca; cùng kỳ năm trước là 1.873 ca, trong đó 11 ca tử vong": a part of what stands before it.
void SlotFiller::date_part(const Statement& statement, const Draft& before, Draft& draft) const {
  if (!before.date || before.kind != draft.kind || mentions_[*before.date].first_token < statement.first_token) return;
  const auto& symbols = statement.symbols;
  if (mentions_[*before.date].first_token > symbols[before.anchor].first) return;
  bool part = false;
  for (std::uint32_t i = before.anchor + 1; i < draft.anchor; ++i) {
    if (symbols[i].code == fixed_.date || symbols[i].code == fixed_.semicolon) return;
    if (symbols[i].code == fixed_.close && !part) return;  // "512 ca (cùng kỳ 174 ca), trong đó 38 ca nặng"
    part = part || symbols[i].code == cues_.ofwhich;
  }
  if (!part) return;
  draft.date = before.date;
  draft.period = before.period;
}

// "Đến hết tháng 10 … Tổng số thu 10 tháng là … Xã A có 388 người tham gia": who takes part is a state, as the article
// says of its end.
void SlotFiller::date_stock(const Statement& statement, Draft& draft) const {
  const auto& end = draft.period.end;
  // "Quý I thu được 120 tỷ đồng, nợ còn 64,2 tỷ đồng": what is owed on its last day
  const std::uint32_t figure = statement.symbols[draft.anchor].first;
  const bool left = figure > 0 && passage_.at(figure - 1) == "còn";
  if (left && draft.measure == "debt" && draft.kind == RecordKind::result && end && draft.period.start != end &&
      (!published_ || *end <= *published_))
    draft.period.start.reset();
  const bool stock =
      draft.stock && (draft.measure == "participants" || draft.measure == "amount" || draft.measure == "debt");
  if (draft.kind != RecordKind::result || !stock || !draft.date || !state_) return;
  const bool own = mentions_[*draft.date].first_token >= statement.first_token;
  const Period& flow = draft.period;
  if (own || !flow.start || !flow.end || *flow.end < *state_->period.end) return;
  draft.date = state_->mention;
  draft.period = state_->period;
}

// "Chiều 17/7, BHXH tỉnh sơ kết 6 tháng. Hội nghị có trên 240 đại biểu tham dự.": who came that day.
void SlotFiller::date_guests(const Statement& statement, Draft& draft) const {
  const bool came = draft.measure == "attendees" && draft.kind == RecordKind::result && draft.value && !draft.date;
  if (!came || !event_ || block_of(passage_, mentions_[event_->mention]) != statement.block) return;
  draft.date = event_->mention;
  draft.period = event_->period;
}

// "đã gieo sạ hơn 80% diện tích lúa đông xuân 2013 - 2014" in December 2013: of which season, and not when.
bool SlotFiller::ends_far_ahead(const When& when) const {
  constexpr std::chrono::days far{300};
  return published_ && when.period.start && when.period.end && when.period.end->year() > when.period.start->year() &&
         std::chrono::sys_days{*when.period.end} > std::chrono::sys_days{*published_} + far;
}

// "Cứ ngày 5 là tôi ra lĩnh lương": a day of no month.
bool SlotFiller::is_bare_day(const When& when) const {
  const Mention& date = mentions_[when.mention];
  const char last = passage_.at(date.last_token - 1).front();
  return std::get<DateValue>(date.value).grain == Grain::day && infers(when.mention, "month") && last >= '0' &&
         last <= '9';
}

// "Các đại biểu dự họp sáng 12/7" on a line of its own: a caption of which nothing else tells.
bool SlotFiller::is_of_picture(const Statement& statement, const When& when) const {
  constexpr std::size_t longest = 120;  // bytes
  const Block& block = passage_.article.blocks[statement.block];
  const std::string_view line = slice(passage_.text, block.span);
  const bool day = when.period.start && when.period.start == when.period.end;
  return day && block.kind == BlockKind::paragraph && statement.block > opening_ && line.size() <= longest &&
         std::string_view(".:;!?").find(line.back()) == std::string_view::npos;
}

// "Nha Trang nhiều nhất với 141 ca, Ninh Hòa 96 ca", of the 398 of the sentence before
bool SlotFiller::ranks_places(const Statement& statement, const Draft& draft) const {
  if (paragraph_.empty() || !draft.value) return false;
  const auto counted = [&](const Statement& of, std::uint32_t symbol) -> const CountValue* {
    const std::int32_t mention = of.symbols[symbol].mention;
    if (mention == no_mention) return nullptr;
    return std::get_if<CountValue>(&mentions_[static_cast<std::size_t>(mention)].value);
  };
  const CountValue* whole = nullptr;
  for (const Earlier& earlier : paragraph_) {
    if (earlier.statement != &statement && earlier.has_value) whole = counted(*earlier.statement, earlier.anchor);
  }
  const CountValue* part = counted(statement, draft.anchor);
  if (whole == nullptr || part == nullptr || whole->unit != part->unit || 2 * part->quantity.low >= whole->quantity.low)
    return false;
  const auto is = [&](SymbolCode code) {
    return std::any_of(statement.symbols.begin(), statement.symbols.end(),
                       [&](const Symbol& symbol) { return symbol.code == code; });
  };
  return is(cues_.super) && is(fixed_.area) && !is(fixed_.date);
}

// "Chỉ trong tuần từ 6 đến 12/6, tỉnh có thêm 398 ca.": days that go on only where the next sentence ranks places.
void SlotFiller::note_own(const Statement& statement, std::span<const Draft> drafts) {
  own_.reset();
  if (drafts.empty() || statement.symbols.empty() || statement.symbols.front().code != cues_.own) return;
  const Draft& draft = drafts.front();
  if (draft.date && mentions_[*draft.date].first_token >= statement.first_token) own_ = {*draft.date, draft.period};
}

// "Sáu tháng đầu năm 2019 … Trong kỳ, doanh số cho vay đạt 512 tỷ đồng": the days named last that something took.
bool SlotFiller::means_term(const Statement& statement) const {
  constexpr std::uint32_t words = 2;
  return flow_ && statement.last_token > statement.first_token + words &&
         passage_.at(statement.first_token, statement.first_token + words) == "Trong kỳ";
}

// "Mỗi tháng, Bưu điện tỉnh chi trả lương hưu cho 9.300 người": of no days in particular.
bool SlotFiller::recurs(const Statement& statement) const {
  const auto& symbols = statement.symbols;
  return symbols.size() > 1 && symbols[0].code == cues_.recurring && symbols[1].code == fixed_.comma;
}

}  // namespace v0
}  // namespace solieu
