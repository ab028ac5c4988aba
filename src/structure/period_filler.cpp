// The days of a figure, and which of them stay in force for the figures after it.
#include <algorithm>
#include <string>

#include "structure/slot_filler.hpp"

namespace solieu {
inline namespace v0 {

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

// Whether a part of a date ("year") is not said.
bool SlotFiller::infers(std::uint32_t date, std::string_view part) const {
  const auto& inferred = std::get<DateValue>(mentions_[date].value).inferred;
  return std::find(inferred.begin(), inferred.end(), part) != inferred.end();
}

// A plan whose year is not said lies ahead of the publication day.
void SlotFiller::look_ahead(Draft& draft) const {
  if (!infers(*draft.date, "year") || !published_ || !draft.period.end || *draft.period.end >= *published_) return;
  if (draft.period.end->year() >= published_->year()) return;
  draft.period = in_year(draft.period, published_->year());
}

// "Đầu năm, huyện đặt mục tiêu 350 người": set then, for the year.
void SlotFiller::set_for_year(Draft& draft) const {
  const Mention& date = mentions_[*draft.date];
  const std::string_view words = passage_.at(date.first_token, date.last_token);
  if ((words != "đầu năm" && words != "Đầu năm") || !draft.period.start || !draft.period.end) return;
  draft.period.end = draft.period.start->year() / std::chrono::December / 31;
}

// "Tính đến 30/6, huyện có 900 người. Chỉ tiêu là thêm 300 người": the state of a day is not when the aim is due.
std::optional<When> SlotFiller::in_force(RecordKind kind) const {
  if (kind == RecordKind::result) return now_.when;
  if (now_.aimed) return now_.aimed;
  const bool state = now_.when && !now_.when->period.start && now_.when->period.end;
  return state ? std::nullopt : now_.when;
}

// "Đến cuối năm nay, tỷ lệ hộ nghèo còn 1,3%": a state of a day long after the publication.
bool SlotFiller::lies_ahead(const Draft& draft) const {
  constexpr std::chrono::days month{31};
  if (!infers(*draft.date, "year") || !published_ || draft.period.start || !draft.period.end) return false;
  return std::chrono::sys_days{*draft.period.end} > std::chrono::sys_days{*published_} + month;
}

// "6 tháng cuối năm, tỉnh xuống giống 105.000 ha" in the first days of July.
bool SlotFiller::has_just_begun(const Period& period) const {
  constexpr std::chrono::days few{15};
  constexpr std::chrono::days quarter{59};
  constexpr std::chrono::days half{185};  // a school year is said of its beginning too
  if (!period.start || !period.end) return false;
  const std::chrono::sys_days start{*period.start};
  const std::chrono::sys_days now{*published_};
  const auto length = std::chrono::sys_days{*period.end} - start;
  return start <= now && now <= start + few && length >= quarter && length <= half;
}

// "tổng số thu cả năm đạt 427.500 tỷ đồng" in September; "cả năm đạt 14.000 tấn, bằng 103% kế hoạch" is a result.
bool SlotFiller::is_whole_of_now(const Draft& draft) const {
  const std::uint32_t year = mentions_[*draft.date].first_token;
  const auto all = [&](std::uint32_t token) { return passage_.at(token) == "cả" || passage_.at(token) == "Cả"; };
  const bool whole = all(year) || (year > 0 && all(year - 1));
  return whole && draft.attached.empty() && draft.period.start && draft.period.end &&
         std::chrono::sys_days{*draft.period.end} > std::chrono::sys_days{*published_} + std::chrono::days{90};
}

// "5. Nhiệm vụ tháng 11/2025" in the first days of that month.
bool SlotFiller::is_of_heading_ahead(const Draft& draft) const {
  constexpr std::chrono::days few{7};
  if (!heading_when_ || draft.date != heading_when_->mention || !draft.period.start || !draft.period.end) return false;
  return std::chrono::sys_days{*draft.period.start} + few > std::chrono::sys_days{*published_} &&
         *draft.period.end > *published_;
}

// "Năm 2018, hội giúp 1.800 hội viên", "đến năm 2020 có 95% dân số tham gia" in 2017: what is meant to be.
bool SlotFiller::is_to_come(const Draft& draft) const {
  if (!published_ || !draft.period.end) return false;
  const auto& first = draft.period.start ? draft.period.start : draft.period.end;  // a school year may begin soon
  const bool from_now = draft.period.start == published_ && *draft.period.end > *published_;  // "từ nay đến năm 2020"
  return from_now || first->year() > published_->year() || has_just_begun(draft.period) || is_whole_of_now(draft) ||
         is_of_heading_ahead(draft);
}

// "đề nghị các tổ rà từng hộ; đến 30-6 phải kích hoạt 28.800 tài khoản" on the 9th of June.
bool SlotFiller::is_due(const Draft& draft) const {
  if (!published_ || !draft.period.end || *draft.period.end <= *published_) return false;
  if (draft.period.start && *draft.period.start <= *published_) return false;
  const auto& symbols = draft.statement->symbols;
  return std::any_of(symbols.begin(), symbols.begin() + draft.anchor,
                     [&](const Symbol& symbol) { return cues_.aims.has(symbol.code); });
}

// Whether a statement says before a symbol that something has happened.
bool SlotFiller::is_done(const Statement& statement, std::uint32_t symbol) const {
  return std::any_of(statement.symbols.begin(), statement.symbols.begin() + symbol,
                     [&](const Symbol& before) { return before.code == cues_.done; });
}

// "Đợt cao điểm từ 1/8 đến 30/9 … Sau 2 tháng, huyện vận động được 672 người": the days that were set, of that length.
std::optional<When> SlotFiller::window_of(const Statement& statement, std::uint32_t anchor) const {
  if (!now_.aimed || !now_.aimed->period.start || !now_.aimed->period.end) return std::nullopt;
  const auto& first = *now_.aimed->period.start;
  const auto& last = *now_.aimed->period.end;
  const auto next = std::chrono::year_month_day{std::chrono::sys_days{last} + std::chrono::days{1}};
  const auto months = (next.year() / next.month() - first.year() / first.month()).count();
  const auto days = (std::chrono::sys_days{last} - std::chrono::sys_days{first}).count() + 1;
  for (std::uint32_t i = anchor; i-- > 0;) {
    if (statement.symbols[i].code != fixed_.date) continue;
    const std::string_view timex =
        std::get<DateValue>(mentions_[static_cast<std::size_t>(statement.symbols[i].mention)].value).timex;
    const bool whole = next.day() == first.day() && timex == "P" + std::to_string(months) + "M";
    const bool counted = timex == "P" + std::to_string(days) + "D";
    return whole || counted ? now_.aimed : std::nullopt;
  }
  return std::nullopt;
}

// "Dự hội nghị có 86 đại biểu", "Dịp này, Bưu điện tặng 85 sổ BHXH": on the day of what the text opens with.
bool SlotFiller::recalls_event(const Statement& statement) const {
  const auto& symbols = statement.symbols;
  bool recalled = false;
  bool counted = false;
  for (std::uint32_t i = 0; i < symbols.size(); ++i) {
    if (symbols[i].code == cues_.report) return false;
    counted = counted || cues_.figures.has(symbols[i].code);
    recalled = recalled || (i < 2 && symbols[i].code == cues_.guests) ||
               (!counted && symbols[i].code == cues_.occasion);  // "Tính đến 17h cùng ngày"
  }
  // "Sáng 2/5, Cục A cho biết, trong 5 ngày nghỉ … Khách quốc tế trong dịp này …": the days told of, not that of
  // telling
  const bool days = now_.when && now_.when->period.start && now_.when->period.start != now_.when->period.end;
  // "Ngày 14/5 … Cùng ngày, xã B …": the day named last
  if (now_.when && now_.when->period.start && now_.when->period.start == now_.when->period.end) return false;
  const bool opens = symbols.front().code == cues_.guests || symbols.front().code == cues_.occasion;
  if (event_ && event_->reported && days && !opens) return false;
  return recalled;
}

// "Sau gần 10 năm, xã huy động được 187 tỷ đồng": of no year that was named before.
bool SlotFiller::sums_years(const Statement& statement) const {
  constexpr std::size_t opener = 2;  // symbols: "Về BHYT,"
  for (std::size_t i = 0; i < statement.symbols.size(); ++i) {
    const Symbol& symbol = statement.symbols[i];
    if (cues_.figures.has(symbol.code) || (symbol.code == fixed_.comma && i > opener)) return false;
    if (symbol.code != fixed_.date) continue;
    const std::string_view timex = std::get<DateValue>(mentions_[static_cast<std::size_t>(symbol.mention)].value).timex;
    return timex.starts_with('P') && timex.ends_with('Y');
  }
  return false;
}

// The first token of the figure before a symbol, else of the statement.
std::uint32_t SlotFiller::last_figure_before(const Statement& statement, std::uint32_t symbol) const {
  for (std::uint32_t i = symbol; i-- > 0;) {
    if (cues_.figures.has(statement.symbols[i].code)) return statement.symbols[i].first;
  }
  return statement.first_token;
}

void SlotFiller::fill_when(const Statement& statement, Draft& draft) const {
  const Figure& head = draft.head();
  // "nhiều hơn cùng kỳ 75 ha": what is said against the other period is a change in this one.
  const bool baseline = head.baseline && !is_change(head.role);
  std::optional<When> when =
      baseline ? baseline_of(statement, draft.anchor) : whens_.read(statement, draft.anchor, draft.kind);
  if (!when && means_term(statement)) when = flow_;
  if (!when && own_ && draft.kind == RecordKind::result && ranks_places(statement, draft)) when = own_;
  if (!when && draft.kind == RecordKind::result) when = window_of(statement, draft.anchor);
  if (!when && event_ && draft.kind == RecordKind::result && recalls_event(statement)) when = event_;
  if (!when && !baseline && !recurs(statement) && !sums_years(statement)) {
    when = in_force(draft.kind);
    // "Đến 31/10 … Từ đầu năm đến nay … Độ bao phủ giữa các xã chưa đều": how many are covered is a state
    const bool state = !draft.value && head.role == Role::of_population && draft.kind == RecordKind::result;
    const bool later = state_ && when && when->period.end && *when->period.end < *state_->period.end;
    if (state && state_ && when && when->period.start && !later) when = state_;
  }
  if (when && means_state(*when)) when = state_;
  // "Hôm nay, 7/5, BHXH tỉnh A ra quân.", and no other day in the article, or a caption
  const bool only = event_alone_ && event_ && !event_->reported && (!dated_ || !is_text(statement.kind));
  if (!when && only && draft.kind == RecordKind::result && !baseline) when = event_;
  if (!when) return;
  draft.date = when->mention;
  draft.period = when->period;
  // "Chỉ tiêu giao là 2.400 người, đến hết tháng 9 mới phát triển được 1.310 người": a day gone by is that of no aim
  const bool gone = !when->period.start && when->period.end && published_ && *when->period.end <= *published_;
  if (!head.kind && gone && last_figure_before(statement, draft.anchor) < mentions_[when->mention].first_token)
    draft.kind = RecordKind::result;
  if (draft.kind != RecordKind::result) {
    set_for_year(draft);
    look_ahead(draft);
  }
  const bool open = !head.kind && draft.kind == RecordKind::result && !is_done(statement, draft.anchor);
  const bool due = open && is_due(draft);
  if (due || (open && is_to_come(draft))) draft.kind = RecordKind::target;
  if (open && !due && lies_ahead(draft)) draft.kind = RecordKind::forecast;
  if (!head.running) return;
  for (const Earlier& earlier : paragraph_) {
    const bool before = earlier.start && draft.period.start && *earlier.start < *draft.period.start &&
                        earlier.start->year() == draft.period.start->year();
    if (before && earlier.counts_persons) draft.period.start = earlier.start;
  }
}

// "… có 8 sản phẩm đăng ký OCOP trong năm 2024": a year behind the figure is that figure's.
bool SlotFiller::follows_figure(const Statement& statement, std::uint32_t mention) const {
  for (const Symbol& symbol : statement.symbols) {
    if (symbol.mention != no_mention && static_cast<std::uint32_t>(symbol.mention) == mention) return false;
    if (cues_.figures.has(symbol.code)) return true;
  }
  return false;
}

// "Đến tháng 7, huyện có 900 người; 5 tháng cuối năm phải có thêm 300 người": what goes on are the days of the results,
// not those of the aim.
void SlotFiller::pass_over_aims(const Statement& statement, std::span<const Draft> drafts, When& when) const {
  const auto of_aim = [&](const Draft& draft) {
    return draft.date && *draft.date == when.mention && draft.kind != RecordKind::result;
  };
  if (std::none_of(drafts.begin(), drafts.end(), of_aim)) return;
  const std::uint32_t first = statement.first_token;
  const Draft* last = nullptr;
  for (const Draft& draft : drafts) {
    if (draft.kind != RecordKind::result || !draft.date || mentions_[*draft.date].first_token < first) continue;
    if (*draft.date == when.mention) return;
    last = &draft;
  }
  if (last != nullptr) when = {*last->date, last->period};
}

// "Năm 2020, BHXH tỉnh đã hoàn thành các chỉ tiêu." in a report of 2021: the figures after it are of that year.
bool SlotFiller::opens_with_year(const Statement& statement, const When& when) const {
  const auto& now = now_.when->period.end ? now_.when->period.end : now_.when->period.start;
  return statement.symbols.front().mention == static_cast<std::int32_t>(when.mention) && now && when.period.end &&
         when.period.end->year() < now->year();
}

// "trong buổi họp phụ huynh đầu năm", "đã đặt phòng từ giữa tháng 7": which meeting and since when, where nothing is
// counted.
bool SlotFiller::is_attributive(const Statement& statement, const When& when) const {
  const Mention& date = mentions_[when.mention];
  const std::string_view words = passage_.at(date.first_token, date.last_token);
  const auto& symbols = statement.symbols;
  const auto at = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
    return symbol.mention == static_cast<std::int32_t>(when.mention);
  });
  if (at == symbols.end() || at == symbols.begin()) return false;
  const Symbol& before = *(at - 1);
  const bool since = std::get<DateValue>(date.value).grain != Grain::range;
  if (before.code == cues_.from) return since && at - 1 != symbols.begin();
  return (words == "đầu năm" || words == "cuối năm") && before.code == fixed_.gap && before.last - before.first > 1;
}

// "Nửa đầu năm 2014, tỷ lệ này là 97,2%" in a report of the first half of 2015: what the figures are held against.
bool SlotFiller::goes_back(const When& when) const {
  if (!now_.when || !now_.when->period.end || !when.period.end) return false;
  const std::chrono::year before = now_.when->period.end->year() - std::chrono::years{1};
  const Period then = in_year(now_.when->period, before);
  return when.period.start == then.start && when.period.end == then.end;
}

// "… đạt 94,7%. Năm học 2019-2020, tỷ lệ này là 92,8%.": one rate of an earlier year, or of one not over yet, behind
// those of now.
bool SlotFiller::looks_back(const Draft& draft, const When& when) const {
  const std::optional<When>& last = now_.when && now_.when->period.end ? now_.when : dated_;  // behind "Hiện còn …"
  const bool behind = paragraph_.size() > 1 && last && last->period.end && when.period.end;
  return behind && !draft.value && std::holds_alternative<PercentValue>(mentions_[draft.head().mention].value) &&
         (*when.period.end < *last->period.end || (published_ && *when.period.end > *published_));
}

// "Tính chung 9 tháng, …" in a report of September: the longer time that holds the days in force.
bool SlotFiller::sums_up(const Statement& statement, const When& when) const {
  if (!now_.when) return false;
  const Period& now = now_.when->period;
  if (!now.start || !now.end || !when.period.start || when.period.end != now.end || *when.period.start >= *now.start)
    return false;
  const auto& symbols = statement.symbols;
  for (std::size_t i = 1; i < symbols.size(); ++i) {
    if (symbols[i].mention == static_cast<std::int32_t>(when.mention)) return symbols[i - 1].code == cues_.total;
  }
  return false;
}

// Whether a day that only the subject of its statement has ("Số nợ đến 30-6 là …") is the last of the days in force.
bool SlotFiller::is_end_of_now(const Statement& statement, const When& when) const {
  if (when.period.start || !now_.when || !now_.when->period.start || now_.when->period.end != when.period.end)
    return false;
  const auto& symbols = statement.symbols;
  for (std::size_t i = 2; i + 1 < symbols.size(); ++i) {
    const SymbolCode code = symbols[i].code;
    if (code == fixed_.comma || cues_.names.has(code) || cues_.figures.has(code)) return false;
    if (symbols[i].mention == static_cast<std::int32_t>(when.mention)) return cues_.verbs.has(symbols[i + 1].code);
  }
  return false;
}

void SlotFiller::update_when(const Statement& statement, std::span<const Draft> drafts, bool targets) {
  const bool opens = statement.block <= opening_ && statement.kind != BlockKind::list_item;
  if (!event_ && opens) {
    event_ = whens_.first_day(statement);
    event_alone_ = drafts.empty();
  }
  const bool heads_list = !statement.symbols.empty() && statement.symbols.back().code == fixed_.colon;
  std::optional<When> when = whens_.last_period(statement, heads_list ? RecordKind::target : RecordKind::result);
  note_own(statement, drafts);
  if (!when) {
    if (means_term(statement))
      now_.when = flow_;
    else if (event_ && !drafts.empty() && recalls_event(statement))
      now_.when = event_;
    else if (now_.aimed && !drafts.empty() && window_of(statement, drafts.front().anchor))
      now_.when = now_.aimed;
    else if (sums_years(statement))
      now_.when.reset();
    return;
  }
  if (!targets) pass_over_aims(statement, drafts, *when);
  if (!targets && ends_far_ahead(*when)) return;
  if (drafts.empty() && is_attributive(statement, *when)) return;
  // "Tháng sau chị lại đến đóng tiếp", "dồn cả vào hai tháng cuối năm": no result is of days to come.
  if (drafts.empty() && published_ && when->period.start &&
      (*when->period.start > *published_ || has_just_begun(when->period))) {
    now_.aimed = when;
    return;
  }
  const auto of_when = [&](const Draft& draft) { return draft.date && *draft.date == when->mention; };
  // "đã ký hợp đồng 5,3 triệu tấn, phần lớn giao trong quý III" on the 3rd of July
  const bool ahead =
      published_ && when->period.start && (*when->period.start > *published_ || has_just_begun(when->period));
  if (ahead && !targets && std::none_of(drafts.begin(), drafts.end(), of_when)) return;
  if (drafts.empty() && ((!now_.when && is_bare_day(*when)) || is_of_picture(statement, *when))) return;
  const bool figures = std::any_of(statement.symbols.begin(), statement.symbols.end(),
                                   [&](const Symbol& symbol) { return cues_.figures.has(symbol.code); });
  const bool whole_year = std::get<DateValue>(mentions_[when->mention].value).grain == Grain::year;
  if (!whole_year && drafts.size() == 1 && goes_back(*when)) return;
  if (!drafts.empty() && (drafts.size() == 1 || says_that(drafts.back())) && looks_back(drafts.back(), *when)) return;
  // "… 71.600 người, số còn lại đã nghỉ việc từ năm 2020": the days of none of the figures.
  if (whole_year && !drafts.empty() && std::none_of(drafts.begin(), drafts.end(), of_when)) {
    const auto own = [&](const Draft& draft) {
      return draft.kind == RecordKind::result && draft.date &&
             mentions_[*draft.date].first_token >= statement.first_token;
    };
    const auto last = std::find_if(drafts.rbegin(), drafts.rend(), own);
    if (last == drafts.rend()) return;
    when = {*last->date, last->period};
  }
  const bool finer_now = now_.when && std::get<DateValue>(mentions_[now_.when->mention].value).grain != Grain::year;
  if (!figures && whole_year && finer_now && !heads_list && !opens_with_year(statement, *when)) return;
  if (whole_year && finer_now && !heads_list && follows_figure(statement, when->mention)) {
    const auto& year = when->period.end;
    if (year && now_.when->period.end && year->year() == now_.when->period.end->year()) return;
  }
  // "Sáng 16/5, lễ ra quân … Năm nay các địa phương chia thành 62 nhóm": still of the day
  if (whole_year && infers(when->mention, "year") && event_ && now_.when && now_.when->mention == event_->mention)
    return;
  if (targets) {  // "Năm 2024, huyện phấn đấu …": the results after it are of the days before
    now_.aimed = when;
    return;
  }
  // "6 tháng, huyện thu … Số nợ đến 30-6 là 4,6 tỷ đồng.": the state at the end of the months, which go on
  if (is_end_of_now(statement, *when)) {
    state_ = when;
    return;
  }
  // "từ chỗ bét bảng hồi tháng 2": back then, and not what goes on
  const std::uint32_t first = mentions_[when->mention].first_token;
  const bool then = first > statement.first_token && passage_.at(first - 1) == "hồi";
  if (then && now_.when && now_.when->period.end && when->period.end && *when->period.end < *now_.when->period.end)
    return;
  before_sum_ = sums_up(statement, *when) ? now_.when : std::nullopt;
  sum_in_item_ = statement.kind == BlockKind::list_item;
  const bool present = !when->period.start && !when->period.end;
  if (!present) dated_ = when;
  now_.when = when;
  own_days_ = own_.has_value() || has_several_days(statement, drafts);
  if (!when->period.start && when->period.end) state_ = when;
  if (when->period.start && when->period.end && when->period.start != when->period.end) flow_ = when;
  // "hội nghị sáng 5-10": what the article says of other days goes before
  const bool only_event = first_when_ && event_ && first_when_->mention == event_->mention;
  const bool only_now = first_when_ && !first_when_->period.start && !first_when_->period.end;
  if ((!first_when_ || only_event || only_now || is_review_of(*when)) && (figures || heads_list)) first_when_ = when;
  now_.aimed.reset();
}

}  // namespace v0
}  // namespace solieu
