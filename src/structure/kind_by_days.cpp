#include "structure/kind_by_days.hpp"

#include <algorithm>

#include "structure/reading.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// The first token of the figure before a symbol, else of the statement.
std::uint32_t last_figure_before(const Statement& statement, std::uint32_t symbol, const SlotCues& cues) {
  for (std::uint32_t i = symbol; i-- > 0;) {
    if (cues.figures.has(statement.symbols[i].code)) return statement.symbols[i].first;
  }
  return statement.first_token;
}

}  // namespace

bool infers(const Mention& date, std::string_view part) {
  const auto& inferred = std::get<DateValue>(date.value).inferred;
  return std::find(inferred.begin(), inferred.end(), part) != inferred.end();
}

KindByDays::KindByDays(const Passage& passage, const StructureCues& cues, const std::vector<Mention>& mentions)
    : passage_(passage), mentions_(mentions), cues_(cues.slots), published_(passage.published) {}

// A plan whose year is not said lies ahead of the publication day.
void KindByDays::look_ahead(Draft& draft) const {
  if (!infers(mentions_[*draft.date], "year") || !published_ || !draft.period.end || *draft.period.end >= *published_)
    return;
  if (draft.period.end->year() >= published_->year()) return;
  draft.period = in_year(draft.period, published_->year());
}

// "Đầu năm, huyện đặt mục tiêu 350 người": set then, for the year.
void KindByDays::set_for_year(Draft& draft) const {
  const Mention& date = mentions_[*draft.date];
  const bool begin_of_year = passage_.reads(date.first_token, date.last_token, Word::first, Word::year);
  if (!begin_of_year || !draft.period.start || !draft.period.end) return;
  draft.period.end = draft.period.start->year() / std::chrono::December / 31;
}

// "Đến cuối năm nay, tỷ lệ hộ nghèo còn 1,3%": a state of a day long after the publication.
bool KindByDays::lies_ahead(const Draft& draft) const {
  constexpr std::chrono::days month{31};
  if (!infers(mentions_[*draft.date], "year") || !published_ || draft.period.start || !draft.period.end) return false;
  return std::chrono::sys_days{*draft.period.end} > std::chrono::sys_days{*published_} + month;
}

// "6 tháng cuối năm, tỉnh xuống giống 105.000 ha" in the first days of July.
bool KindByDays::has_just_begun(const Period& period) const {
  constexpr std::chrono::days few{15};
  constexpr std::chrono::days quarter{59};
  constexpr std::chrono::days half{185};  // a school year is said of its beginning too
  if (!period.start || !period.end) return false;
  const std::chrono::sys_days start{*period.start};
  const std::chrono::sys_days now{*published_};
  const auto length = std::chrono::sys_days{*period.end} - start;
  return start <= now && now <= start + few && length >= quarter && length <= half;
}

bool KindByDays::is_ahead(const When& when) const {
  return published_ && when.period.start && (*when.period.start > *published_ || has_just_begun(when.period));
}

// "tổng số thu cả năm đạt 427.500 tỷ đồng" in September; "cả năm đạt 14.000 tấn, bằng 103% kế hoạch" is a result.
bool KindByDays::is_whole_of_now(const Draft& draft) const {
  const std::uint32_t year = mentions_[*draft.date].first_token;
  const bool whole = passage_.is(year, Word::all) || (year > 0 && passage_.is(year - 1, Word::all));
  return whole && draft.attached.empty() && draft.period.start && draft.period.end &&
         std::chrono::sys_days{*draft.period.end} > std::chrono::sys_days{*published_} + std::chrono::days{90};
}

// "5. Nhiệm vụ tháng 11/2025" in the first days of that month.
bool KindByDays::is_of_heading_ahead(const std::optional<When>& heading, const Draft& draft) const {
  constexpr std::chrono::days few{7};
  if (!heading || draft.date != heading->mention || !draft.period.start || !draft.period.end) return false;
  return std::chrono::sys_days{*draft.period.start} + few > std::chrono::sys_days{*published_} &&
         *draft.period.end > *published_;
}

// "Năm 2018, hội giúp 1.800 hội viên", "đến năm 2020 có 95% dân số tham gia" in 2017: what is meant to be.
bool KindByDays::is_to_come(const std::optional<When>& heading, const Draft& draft) const {
  const std::string_view timex = std::get<DateValue>(mentions_[*draft.date].value).timex;
  if (timex.starts_with("PRESENT_REF/")) return true;  // "từ nay đến 30/9"
  if (!published_ || !draft.period.end) return false;
  const auto& first = draft.period.start ? draft.period.start : draft.period.end;  // a school year may begin soon
  const bool from_now = draft.period.start == published_ && *draft.period.end > *published_;  // "từ nay đến năm 2020"
  return from_now || first->year() > published_->year() || has_just_begun(draft.period) || is_whole_of_now(draft) ||
         is_of_heading_ahead(heading, draft);
}

// "đề nghị các tổ rà từng hộ; đến 30-6 phải kích hoạt 28.800 tài khoản" on the 9th of June.
bool KindByDays::is_due(const Draft& draft) const {
  if (!published_ || !draft.period.end || *draft.period.end <= *published_) return false;
  if (draft.period.start && *draft.period.start <= *published_) return false;
  const auto& symbols = draft.statement->symbols;
  return std::any_of(symbols.begin(), symbols.begin() + draft.anchor,
                     [&](const Symbol& symbol) { return cues_.aims.has(symbol.code); });
}

// "phấn đấu có 200 người, đến nay vận động được 34 người": what there is now, behind the aim.
bool KindByDays::is_of_now(const Draft& draft) const {
  const Mention& date = mentions_[*draft.date];
  if (std::get<DateValue>(date.value).timex != "PRESENT_REF") return false;
  const std::uint32_t before = last_figure_before(*draft.statement, draft.anchor, cues_);
  const auto& symbols = draft.statement->symbols;
  return before > draft.statement->first_token && before < date.first_token &&
         std::none_of(symbols.begin(), symbols.begin() + draft.anchor, [&](const Symbol& symbol) {
           return symbol.first >= date.last_token && (cues_.aims.has(symbol.code) || cues_.forecasts.has(symbol.code));
         });
}

void KindByDays::decide(const std::optional<When>& heading, Draft& draft) const {
  const bool said = draft.head().kind.has_value();
  // "Chỉ tiêu giao là 2.400 người, đến hết tháng 9 mới phát triển được 1.310 người": a day gone by is that of no aim
  const Period& days = draft.period;
  const bool gone = !days.start && days.end && published_ && *days.end <= *published_;
  if (!said && gone && last_figure_before(*draft.statement, draft.anchor, cues_) < mentions_[*draft.date].first_token)
    draft.kind = RecordKind::result;
  if (is_of_now(draft)) draft.kind = RecordKind::result;
  if (draft.kind != RecordKind::result) {
    set_for_year(draft);
    look_ahead(draft);
  }
  const bool open =
      !said && draft.kind == RecordKind::result && !has_before(*draft.statement, draft.anchor, cues_.done);
  const bool due = open && is_due(draft);
  if (due || (open && is_to_come(heading, draft))) draft.kind = RecordKind::target;
  // "Ước đến hết tháng 8, tỉnh giải ngân được 3.050 tỷ đồng" on the 9th of August
  constexpr std::chrono::days weeks{15};
  const bool guessed = draft.head().estimated && published_ && days.end &&
                       std::chrono::sys_days{*days.end} > std::chrono::sys_days{*published_} + weeks;
  if (open && !due && (guessed || lies_ahead(draft))) draft.kind = RecordKind::forecast;
}

}  // namespace v0
}  // namespace solieu
