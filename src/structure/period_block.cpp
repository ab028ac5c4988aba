// Which days end with their section, paragraph or item.
#include <algorithm>
#include <utility>

#include "structure/period_filler.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// "Tính đến 23/6, … Trong đợt cao điểm từ 10 đến 20/6, …": a few days before the state.
bool is_spell_before(const Period& state, const Period& spell) {
  constexpr std::chrono::days few{45};
  if (state.start || !state.end || !spell.start || !spell.end || spell.start == spell.end) return false;
  const std::chrono::sys_days last{*state.end};
  return std::chrono::sys_days{*spell.start} + few > last && *spell.end < *state.end &&
         std::chrono::sys_days{*spell.end} - std::chrono::sys_days{*spell.start} < few - std::chrono::days{17};
}

}  // namespace

// A few days: of what happened on them, and not of a campaign.
bool PeriodFiller::is_spell(const Period& period) {
  constexpr std::chrono::days few{12};  // "đầu tháng 9"
  return period.start && period.end && std::chrono::sys_days{*period.end} - std::chrono::sys_days{*period.start} < few;
}

// "Kết quả quý I/2026 như sau: 1. … 4. … Đến hết ngày 31/3 … 5. …": the state of a day ends with its section.
void PeriodFiller::end_section() {
  if (!above_sections_) above_sections_ = now_;
  const bool period = above_sections_ && above_sections_->period.start && above_sections_->period.end;
  const bool state = now_ && !now_->period.start && now_->period.end;
  if (period && state) now_ = above_sections_;
}

void PeriodFiller::enter_block(const Statement& statement) {
  const bool item = statement.kind == BlockKind::list_item;
  // "Hiện huyện có 6 xã …" does not reach into the next paragraph.
  const bool present = now_ && !now_->period.start && !now_->period.end;
  if (present && !item) now_ = dated_;
  if (before_sum_ && (sum_in_item_ || !item)) now_ = std::exchange(before_sum_, std::nullopt);
  if (is_day_before_state()) now_ = first_when_;
  // "9 tháng … Đợt cao điểm từ 30/8 đến 5/9 …": days within those of the article end with their paragraph
  if (!item && (is_before_first() || is_within_first())) now_ = first_when_;
  if (heading_when_ && !(item && reading_.in_list)) now_ = heading_when_;
  enter_item(item);
  if (!is_text(statement.kind)) now_ = first_when_;  // read after the text, but what they say stands above it
}

// "* Suối Tiên: đông nhất ngày 30-4 …", "* Lưu trú: hiện có 300 cơ sở …": days within those above the list, or none,
// end with their item.
void PeriodFiller::enter_item(bool item) {
  if (!item || !reading_.in_list) above_list_ = now_;
  if (!item || !now_ || !above_list_ || !above_list_->period.end) return;
  const Period& above = above_list_->period;
  const Period& now = now_->period;
  const bool present = !now.start && !now.end;
  const bool within = above.start && now.start && now.end && *above.start <= *now.start && *now.end <= *above.end;
  if (present || within) now_ = above_list_;
}

// The days of a heading with a number are those of what is below: "3. Chi trả tháng 10/2025".
void PeriodFiller::enter_heading(const Statement& statement, Numbering number) {
  // "I. Thu, tính đến 30/9 … 1. Số người tham gia …": a heading of that section, which has its days.
  const bool below = heading_when_ && heading_roman_ && number == Numbering::arabic;
  if (!below) heading_when_.reset();
  if (number == Numbering::none) return;
  end_section();
  if (const auto when = whens_.last_period(statement, RecordKind::target)) {
    heading_when_ = when;
    heading_roman_ = number == Numbering::roman;
  }
}

// "Tính đến 20/8, cả nước … Tại tỉnh A, 15.000 căn hoàn tất ngày 18/8": the day ends with its paragraph.
bool PeriodFiller::is_day_before_state() const {
  if (!first_when_ || !now_ || (event_ && event_->mention == now_->mention)) return false;
  const Period& first = first_when_->period;
  const Period& now = now_->period;
  const bool day = now.start && now.start == now.end;
  // "sáng qua đang điều trị 94 bệnh nhi" in an article of half a year
  const bool told = first.start != first.end && infers(mentions_[now_->mention], "month") && !is_bare_day(*now_);
  if (day && told) return true;
  return !first.start && first.end && day && *now.end <= *first.end;
}

// The year before, in the first months of the next.
bool PeriodFiller::is_review_of(const When& when) const {
  constexpr std::chrono::month last{3};
  const bool year = std::get<DateValue>(mentions_[when.mention].value).grain == Grain::year;
  return year && published_ && published_->month() <= last && when.period.end &&
         when.period.end->year() + std::chrono::years{1} == published_->year();
}

// "9 tháng năm 2023 … Năm ngoái, tỉnh đưa đi 12.300 người.": what went before ends with its paragraph.
bool PeriodFiller::is_before_first() const {
  if (!first_when_ || !now_ || !first_when_->period.end || !now_->period.end) return false;
  if (event_ && event_->mention == first_when_->mention) return false;  // a meeting in January about the year before
  if (is_review_of(*now_)) return false;
  return now_->period.end->year() < first_when_->period.end->year();
}

bool PeriodFiller::is_within_first() const {
  if (!first_when_ || !now_) return false;
  if (own_days_ && !first_when_->period.start && first_when_->period.end && now_->period.start) return true;
  if (is_spell_before(first_when_->period, now_->period)) return true;
  const Period& first = first_when_->period;
  const Period& now = now_->period;
  if (!first.start || !first.end || !now.end) return false;
  // "Riêng X, tính đến cuối tháng 11, …" in a report of the year
  if (!now.start) return own_days_ && *first.start < *now.end && *now.end < *first.end;
  const bool day = now.start == now.end && !(event_ && event_->mention == now_->mention);
  const bool of_year = std::get<DateValue>(mentions_[first_when_->mention].value).grain == Grain::year;
  if (!day && of_year && !is_spell(now)) return false;
  return *first.start <= *now.start && *now.end <= *first.end && (*first.start != *now.start || *first.end != *now.end);
}

}  // namespace v0
}  // namespace solieu
