// Which days stay in force after their statement.
#include <algorithm>
#include <utility>

#include "structure/period_filler.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// "đợt 1, trong tháng 10 và tháng 11, có 178.355 trẻ; đợt 2, từ tháng 11 đến tháng 12, được 203.917 em": of the parts.
bool has_several_days(const Statement& statement, std::span<const Draft> drafts, const std::vector<Mention>& mentions) {
  std::optional<Period> first;
  for (const Draft& draft : drafts) {
    if (draft.kind != RecordKind::result || !draft.value || !draft.date) continue;
    if (mentions[*draft.date].first_token < statement.first_token || !draft.period.start || !draft.period.end) continue;
    if (!first) first = draft.period;
    if (first->start != draft.period.start && first->end != draft.period.end) return true;
  }
  return false;
}

// "…; quý I/2023 tỷ lệ này là 4,52%"
bool says_that(const Draft& draft, const SlotCues& cues) {
  const auto& symbols = draft.statement->symbols;
  for (std::uint32_t i = draft.anchor; i-- > 0 && !cues.figures.has(symbols[i].code);) {
    if (symbols[i].code == cues.that) return true;
  }
  return false;
}

// "… có 8 sản phẩm đăng ký OCOP trong năm 2024": a year behind the figure is that figure's.
bool follows_figure(const Statement& statement, std::uint32_t mention, const SlotCues& cues) {
  for (const Symbol& symbol : statement.symbols) {
    if (symbol.mention != no_mention && static_cast<std::uint32_t>(symbol.mention) == mention) return false;
    if (cues.figures.has(symbol.code)) return true;
  }
  return false;
}

bool is_of_any(const When& when, std::span<const Draft> drafts) {
  return std::any_of(drafts.begin(), drafts.end(),
                     [&](const Draft& draft) { return draft.date && *draft.date == when.mention; });
}

}  // namespace

// Whether all that is told is of another programme than the first figures with days.
bool PeriodFiller::tells_of_other_programme(std::span<const Draft> drafts) const {
  const auto other = [&](const Draft& draft) {
    return draft.programme && std::get<ProgrammeValue>(mentions_[*draft.programme].value).id != first_programme_;
  };
  return !first_programme_.empty() && !drafts.empty() && std::all_of(drafts.begin(), drafts.end(), other);
}

// "Chỉ trong tuần từ 6 đến 12/6, tỉnh có thêm 398 ca.": days that go on only where the next sentence ranks places.
void PeriodFiller::note_own(const Statement& statement, std::span<const Draft> drafts) {
  own_.reset();
  if (drafts.empty() || statement.symbols.empty() || statement.symbols.front().code != cues_.own) return;
  const Draft& draft = drafts.front();
  if (draft.date && mentions_[*draft.date].first_token >= statement.first_token) own_ = {*draft.date, draft.period};
}

// "Đến tháng 7, huyện có 900 người; 5 tháng cuối năm phải có thêm 300 người": what goes on are the days of the results,
// not those of the aim.
void PeriodFiller::pass_over_aims(const Statement& statement, std::span<const Draft> drafts, When& when) const {
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

// "đã gieo sạ hơn 80% diện tích lúa đông xuân 2013 - 2014" in December 2013: of which season, and not when.
bool PeriodFiller::ends_far_ahead(const When& when) const {
  constexpr std::chrono::days far{300};
  return published_ && when.period.start && when.period.end && when.period.end->year() > when.period.start->year() &&
         std::chrono::sys_days{*when.period.end} > std::chrono::sys_days{*published_} + far;
}

// "trong buổi họp phụ huynh đầu năm", "đã đặt phòng từ giữa tháng 7": which meeting and since when, where nothing is
// counted.
bool PeriodFiller::is_attributive(const Statement& statement, const When& when) const {
  const Mention& date = mentions_[when.mention];
  const auto& symbols = statement.symbols;
  const auto at = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
    return symbol.mention == static_cast<std::int32_t>(when.mention);
  });
  if (at == symbols.end() || at == symbols.begin()) return false;
  if (is_of_scheme(statement, *at)) return true;
  const Symbol& before = *(at - 1);
  const bool since = std::get<DateValue>(date.value).grain != Grain::range;
  if (before.code == cues_.from) return since && at - 1 != symbols.begin();
  const bool part_of_year = passage_.reads(date.first_token, date.last_token, Word::first, Word::year) ||
                            passage_.reads(date.first_token, date.last_token, Word::last, Word::year);
  return part_of_year && before.code == fixed_.gap && before.last - before.first > 1;
}

// "ban hành nhiều chính sách hỗ trợ sản xuất giai đoạn 2016 - 2020.": which policies, at the end of what was done;
// "tổng kết phong trào giai đoạn …" and "Sau 5 năm thực hiện đề án giai đoạn …, huyện …" say what is told of.
bool PeriodFiller::is_of_scheme(const Statement& statement, const Symbol& date) const {
  const auto told = [&](const Symbol& at) { return at.code == cues_.report; };
  const Symbol& before = *(&date - 1);
  const bool behind_words =
      before.code == fixed_.programme || (before.code == fixed_.gap && before.last - before.first > 1);
  const bool last = &date == &statement.symbols.back() || (&date + 1)->code == fixed_.semicolon;
  const DateValue& value = std::get<DateValue>(mentions_[static_cast<std::size_t>(date.mention)].value);
  const bool sentence = passage_.is(statement.last_token - 1, ".");
  return is_text(statement.kind) && behind_words && last && sentence && value.grain == Grain::range &&
         value.period.start && value.period.end &&
         value.period.end->year() > value.period.start->year() + std::chrono::years{1} &&
         std::none_of(statement.symbols.begin(), statement.symbols.end(), told);
}

// "trong tổng số 267 người hẹn nộp tiền trong tháng 9", in the middle of September: no results after it are of the
// whole month.
bool PeriodFiller::is_unfinished(const When& when) const {
  constexpr std::chrono::days longest{92};
  constexpr std::chrono::days late{5};  // in the last days a month is told of as if it were over
  if (!published_ || !now_ || !when.period.start || !when.period.end || *when.period.start > *published_) return false;
  const std::chrono::sys_days first{*when.period.start};
  const std::chrono::sys_days last{*when.period.end};
  return last - first < longest && last > std::chrono::sys_days{*published_} + late;
}

// "Cứ ngày 5 là tôi ra lĩnh lương": a day of no month.
bool PeriodFiller::is_bare_day(const When& when) const {
  const Mention& date = mentions_[when.mention];
  const char last = passage_.at(date.last_token - 1).front();
  return std::get<DateValue>(date.value).grain == Grain::day && infers(mentions_[when.mention], "month") &&
         last >= '0' && last <= '9';
}

// "Các đại biểu dự họp sáng 12/7" on a line of its own: a caption of which nothing else tells.
bool PeriodFiller::is_of_picture(const Statement& statement, const When& when) const {
  constexpr std::size_t longest = 120;  // bytes
  const Block& block = passage_.article.blocks[statement.block];
  const std::string_view line = slice(passage_.text, block.span);
  const bool day = when.period.start && when.period.start == when.period.end;
  return day && block.kind == BlockKind::paragraph && statement.block > reading_.opening && line.size() <= longest &&
         std::string_view(".:;!?").find(line.back()) == std::string_view::npos;
}

bool PeriodFiller::is_whole_year(const When& when) const {
  return std::get<DateValue>(mentions_[when.mention].value).grain == Grain::year;
}

// "Nửa đầu năm 2014, tỷ lệ này là 97,2%" in a report of the first half of 2015: what the figures are held against.
bool PeriodFiller::goes_back(const When& when) const {
  if (!now_ || !now_->period.end || !when.period.end) return false;
  const std::chrono::year before = now_->period.end->year() - std::chrono::years{1};
  const Period then = in_year(now_->period, before);
  return when.period.start == then.start && when.period.end == then.end;
}

// "… đạt 94,7%. Năm học 2019-2020, tỷ lệ này là 92,8%.": one rate of an earlier year, or of one not over yet, behind
// those of now.
bool PeriodFiller::looks_back(const Draft& draft, const When& when) const {
  const std::optional<When>& last = now_ && now_->period.end ? now_ : dated_;  // behind "Hiện còn …"
  const bool behind = reading_.paragraph.size() > 1 && last && last->period.end && when.period.end;
  return behind && !draft.value && std::holds_alternative<PercentValue>(mentions_[draft.head().mention].value) &&
         (*when.period.end < *last->period.end || (published_ && *when.period.end > *published_));
}

// Whether a statement names days that do not go on after it.
bool PeriodFiller::ends_here(const Statement& statement, std::span<const Draft> drafts, const When& when) const {
  if (drafts.empty()) return (!now_ && is_bare_day(when)) || is_of_picture(statement, when);
  if (!is_whole_year(when) && drafts.size() == 1 && goes_back(when)) return true;
  return (drafts.size() == 1 || says_that(drafts.back(), cues_)) && looks_back(drafts.back(), when);
}

// "… 71.600 người, số còn lại đã nghỉ việc từ năm 2020": a year of none of the figures yields to their own days.
std::optional<When> PeriodFiller::of_figures(const Statement& statement, std::span<const Draft> drafts,
                                             const When& when) const {
  if (!is_whole_year(when) || drafts.empty() || is_of_any(when, drafts)) return when;
  const auto own = [&](const Draft& draft) {
    return draft.kind == RecordKind::result && draft.date &&
           mentions_[*draft.date].first_token >= statement.first_token;
  };
  const auto last = std::find_if(drafts.rbegin(), drafts.rend(), own);
  if (last == drafts.rend()) return std::nullopt;
  return When{*last->date, last->period};
}

// "Năm 2020, BHXH tỉnh đã hoàn thành các chỉ tiêu." in a report of 2021: the figures after it are of that year.
bool PeriodFiller::opens_with_year(const Statement& statement, const When& when) const {
  const auto& now = now_->period.end ? now_->period.end : now_->period.start;
  return statement.symbols.front().mention == static_cast<std::int32_t>(when.mention) && now && when.period.end &&
         when.period.end->year() < now->year();
}

// Whether a year, or what it yielded to, stands behind the finer days in force.
bool PeriodFiller::yields(const Statement& statement, bool figures, bool heads_list, const When& when) const {
  if (!now_) return false;
  const bool finer_now = !is_whole_year(*now_);
  if (!figures && finer_now && !heads_list && !opens_with_year(statement, when)) return true;
  if (finer_now && !heads_list && follows_figure(statement, when.mention, cues_)) {
    const auto& year = when.period.end;
    if (year && now_->period.end && year->year() == now_->period.end->year()) return true;
  }
  // "Sáng 16/5, lễ ra quân … Năm nay các địa phương chia thành 62 nhóm": still of the day
  return infers(mentions_[when.mention], "year") && event_ && now_->mention == event_->mention;
}

// Whether a day that only the subject of its statement has ("Số nợ đến 30-6 là …") is the last of the days in force.
bool PeriodFiller::is_end_of_now(const Statement& statement, const When& when) const {
  if (when.period.start || !when.period.end || !now_ || !now_->period.start || now_->period.end != when.period.end)
    return false;
  const auto& symbols = statement.symbols;
  for (std::size_t i = 2; i + 1 < symbols.size(); ++i) {
    const SymbolCode code = symbols[i].code;
    if (code == fixed_.comma || cues_.names.has(code) || cues_.figures.has(code)) return false;
    if (symbols[i].mention == static_cast<std::int32_t>(when.mention)) return cues_.verbs.has(symbols[i + 1].code);
  }
  return false;
}

// "từ chỗ bét bảng hồi tháng 2", "… 1.926 người. Năm 2022, con số này là 1.210": back then, and not what goes on
bool PeriodFiller::is_back_then(const Statement& statement, const When& when) const {
  const std::uint32_t first = mentions_[when.mention].first_token;
  const bool then = first > statement.first_token && passage_.is(first - 1, Word::past);
  const auto that = [&](const Symbol& symbol) { return symbol.code == cues_.that; };
  const bool compared = opens_with(statement, fixed_.date) && is_whole_year(when) && published_ && when.period.end &&
                        when.period.end->year() < published_->year() &&
                        std::any_of(statement.symbols.begin(), statement.symbols.end(), that);
  if (compared && !now_) return true;
  return (then || compared) && now_ && now_->period.end && when.period.end && *when.period.end < *now_->period.end;
}

// "Tính chung 9 tháng, …" in a report of September: the longer time that holds the days in force.
bool PeriodFiller::sums_up(const Statement& statement, const When& when) const {
  if (!now_) return false;
  const Period& now = now_->period;
  if (!now.start || !now.end || !when.period.start || when.period.end != now.end || *when.period.start >= *now.start)
    return false;
  const auto& symbols = statement.symbols;
  for (std::size_t i = 1; i < symbols.size(); ++i) {
    if (symbols[i].mention == static_cast<std::int32_t>(when.mention)) return symbols[i - 1].code == cues_.total;
  }
  return false;
}

// A statement that names no days may go on with others than those in force.
void PeriodFiller::go_on_undated(const Statement& statement, std::span<const Draft> drafts) {
  if (means_term(statement))
    now_ = flow_;
  else if (event_ && !drafts.empty() && recalls_event(statement))
    now_ = event_;
  else if (aimed_ && !drafts.empty() && window_of(statement, drafts.front().anchor))
    now_ = aimed_;
  else if (sums_years(statement))
    now_.reset();
}

void PeriodFiller::put_in_force(const Statement& statement, std::span<const Draft> drafts, const When& when) {
  before_sum_ = sums_up(statement, when) ? now_ : std::nullopt;
  sum_in_item_ = statement.kind == BlockKind::list_item;
  const bool present = !when.period.start && !when.period.end;
  if (!present) dated_ = when;
  now_ = when;
  own_days_ = own_.has_value() || has_several_days(statement, drafts, mentions_);
  other_programme_ = tells_of_other_programme(drafts);
  if (!when.period.start && when.period.end) state_ = when;
  if (when.period.start && when.period.end && when.period.start != when.period.end) flow_ = when;
  aimed_.reset();
}

void PeriodFiller::update(const Statement& statement, std::span<const Draft> drafts, bool targets) {
  const bool opens = statement.block <= reading_.opening && statement.kind != BlockKind::list_item;
  if (!event_ && opens) {
    event_ = whens_.first_day(statement);
    event_alone_ = drafts.empty();
  }
  const bool heads_list = !statement.symbols.empty() && statement.symbols.back().code == fixed_.colon;
  std::optional<When> when = whens_.last_period(statement, heads_list ? RecordKind::target : RecordKind::result);
  note_own(statement, drafts);
  if (!when) return go_on_undated(statement, drafts);
  if (!targets) pass_over_aims(statement, drafts, *when);
  if (!targets && ends_far_ahead(*when)) return;
  if (drafts.empty() && is_attributive(statement, *when)) return;
  // "Tháng sau chị lại đến đóng tiếp", "dồn cả vào hai tháng cuối năm": no result is of days to come.
  if (drafts.empty() && kinds_.is_ahead(*when)) {
    aimed_ = when;
    return;
  }
  // "đã ký hợp đồng 5,3 triệu tấn, phần lớn giao trong quý III" on the 3rd of July
  if (!targets && kinds_.is_ahead(*when) && !is_of_any(*when, drafts)) return;
  if (ends_here(statement, drafts, *when)) return;
  if (!targets && is_unfinished(*when) && follows_figure(statement, when->mention, cues_)) return;
  const bool whole_year = is_whole_year(*when);
  when = of_figures(statement, drafts, *when);
  if (!when) return;
  const bool figures = std::any_of(statement.symbols.begin(), statement.symbols.end(),
                                   [&](const Symbol& symbol) { return cues_.figures.has(symbol.code); });
  if (whole_year && yields(statement, figures, heads_list, *when)) return;
  if (targets) {  // "Năm 2024, huyện phấn đấu …": the results after it are of the days before
    aimed_ = when;
    return;
  }
  // "6 tháng, huyện thu … Số nợ đến 30-6 là 4,6 tỷ đồng.": the state at the end of the months, which go on
  if (is_end_of_now(statement, *when)) {
    state_ = when;
    return;
  }
  if (is_back_then(statement, *when)) return;
  put_in_force(statement, drafts, *when);
  // "hội nghị sáng 5-10": what the article says of other days goes before
  const bool only_event = first_when_ && event_ && first_when_->mention == event_->mention && !is_spell(when->period);
  const bool only_now = first_when_ && !first_when_->period.start && !first_when_->period.end;
  if ((!first_when_ || only_event || only_now || is_review_of(*when)) && (figures || heads_list)) {
    first_when_ = when;
    const bool named = !drafts.empty() && drafts.front().programme;
    first_programme_ =
        named ? std::get<ProgrammeValue>(mentions_[*drafts.front().programme].value).id : std::string_view();
  }
}

}  // namespace v0
}  // namespace solieu
