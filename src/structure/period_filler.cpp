// The days of a figure: what its statement says, else what is in force.
#include "structure/period_filler.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "extract/date_unit.hpp"
#include "text/char_class.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// "Mỗi tháng, Bưu điện tỉnh chi trả lương hưu cho 9.300 người", "Ở mảng chi trả, mỗi tháng Bưu điện tỉnh đưa …": of no
// days in particular.
bool recurs(const Statement& statement, const SlotCues& cues, SymbolCode comma) {
  const auto& symbols = statement.symbols;
  for (std::size_t i = 0; i + 1 < symbols.size() && !cues.figures.has(symbols[i].code); ++i) {
    if (symbols[i].code != cues.recurring || (i > 0 && symbols[i - 1].code != comma)) continue;
    return symbols[i + 1].code == comma || cues.names.has(symbols[i + 1].code);
  }
  return false;
}

}  // namespace

PeriodFiller::PeriodFiller(const Passage& passage, const StructureCues& cues, const std::vector<Mention>& mentions,
                           const Statements& statements, const Reading& reading)
    : passage_(passage),
      mentions_(mentions),
      cues_(cues.slots),
      fixed_(cues.fixed),
      reading_(reading),
      whens_(passage, cues, mentions),
      kinds_(passage, cues, mentions),
      published_(passage.published) {
  // "Thống kê du lịch 9 tháng đầu năm 2017": the days of a text that names none.
  for (const Statement& statement : statements.all) {
    const bool ahead = std::any_of(statement.symbols.begin(), statement.symbols.end(), [&](const Symbol& symbol) {
      return cues_.aims.has(symbol.code) || cues_.forecasts.has(symbol.code);
    });
    if (statement.kind != BlockKind::headline || ahead) continue;
    now_ = whens_.last_period(statement, RecordKind::result);
    if (now_) break;
  }
}

// "cùng kỳ năm 2013 là 110 ha": the days of the figures before, in that year.
std::optional<When> PeriodFiller::baseline_of(const Statement& statement, std::uint32_t anchor) const {
  std::optional<When> when = whens_.baseline_before(statement, anchor);
  if (when && (!when->same_days || !when->period.start)) return when;
  const std::optional<When> current = whens_.read(statement, anchor, RecordKind::result);
  std::optional<When> base = current ? current : now_;
  if (!base || !base->period.end) return when;
  const std::chrono::year year = when ? when->period.start->year() : base->period.end->year() - std::chrono::years{1};
  base->period = in_year(base->period, year);
  if (when) base->mention = when->mention;
  return base;
}

// "Tính đến 30/6, huyện có 900 người. Chỉ tiêu là thêm 300 người": the state of a day is not when the aim is due.
std::optional<When> PeriodFiller::in_force(RecordKind kind) const {
  if (kind == RecordKind::result) return now_;
  if (aimed_) return aimed_;
  const bool state = now_ && !now_->period.start && now_->period.end;
  return state ? std::nullopt : now_;
}

const DateValue& PeriodFiller::date_at(const Statement& statement, std::uint32_t symbol) const {
  return std::get<DateValue>(mentions_[static_cast<std::size_t>(statement.symbols[symbol].mention)].value);
}

// The nearest date before a symbol.
std::optional<std::uint32_t> PeriodFiller::date_before(const Statement& statement, std::uint32_t symbol) const {
  while (symbol-- > 0) {
    if (statement.symbols[symbol].code == fixed_.date) return symbol;
  }
  return std::nullopt;
}

// "Đợt cao điểm từ 1/8 đến 30/9 … Sau 2 tháng, huyện vận động được 672 người": the days that were set, of that length.
std::optional<When> PeriodFiller::window_of(const Statement& statement, std::uint32_t anchor) const {
  if (!aimed_ || !aimed_->period.start || !aimed_->period.end) return std::nullopt;
  const auto& first = *aimed_->period.start;
  const auto& last = *aimed_->period.end;
  if (published_ && last > *published_) return std::nullopt;  // "Một quý …" of one that is yet to come
  const auto next = std::chrono::year_month_day{std::chrono::sys_days{last} + std::chrono::days{1}};
  const auto months = (next.year() / next.month() - first.year() / first.month()).count();
  const auto days = (std::chrono::sys_days{last} - std::chrono::sys_days{first}).count() + 1;
  const std::optional<std::uint32_t> date = date_before(statement, anchor);
  if (!date) return std::nullopt;
  const std::string_view timex = date_at(statement, *date).timex;
  const bool whole = next.day() == first.day() && timex == "P" + std::to_string(months) + "M";
  const bool counted = timex == "P" + std::to_string(days) + "D";
  return whole || counted ? aimed_ : std::nullopt;
}

// Whether a duration is that of the figures behind it: "6 tháng tăng trưởng 2 tỷ đồng", "trong 6 tháng", "Bốn tháng
// qua".
bool PeriodFiller::spans_figures(const Statement& statement, std::uint32_t symbol) const {
  const Symbol& date = statement.symbols[symbol];
  const SymbolCode before = symbol == 0 ? fixed_.comma : statement.symbols[symbol - 1].code;
  if (before == fixed_.comma || before == fixed_.semicolon || passage_.is(date.last - 1, Word::elapsed)) return true;
  return passage_.is(date.first - 1, Word::inside, Word::elapsed, Word::separate);
}

// "Khép lại tháng 9, lũy kế từ đầu năm có 2.814 người": from the first day of the year to the last of that month.
void PeriodFiller::begin_with_year(const Statement& statement, std::uint32_t anchor, When& when) const {
  const std::optional<std::uint32_t> from = date_before(statement, anchor);
  if (!from) return;
  const Symbol& begin = statement.symbols[*from];
  if (begin.first == statement.first_token || !passage_.is(begin.first - 1, Word::from) ||
      !passage_.reads(begin.first, begin.last, Word::first, Word::year))
    return;
  std::optional<Period> until;
  for (std::uint32_t i = 0; i < *from; ++i) {
    if (statement.symbols[i].code != fixed_.date) continue;
    const DateUse use = whens_.use_of(statement, i);
    if (use == DateUse::period || use == DateUse::as_of) until = date_at(statement, i).period;
  }
  if (!until || !until->end || (published_ && *until->end > *published_)) return;
  when.period = {until->end->year() / std::chrono::January / 1, until->end};
}

// "Đến 30/6 có 900 người. Trong hai quý, huyện mở 12 lớp": so many months up to the day of that state.
std::optional<When> PeriodFiller::months_of_state(const Statement& statement, std::uint32_t anchor,
                                                  const std::optional<When>& state) const {
  if (!state || state->period.start || !state->period.end) return std::nullopt;
  const auto last = *state->period.end;
  if (!ends_month(last)) return std::nullopt;
  const std::optional<std::uint32_t> date = date_before(statement, anchor);
  if (!date || date_at(statement, *date).period.end || !spans_figures(statement, *date)) return std::nullopt;
  const std::string_view timex = date_at(statement, *date).timex;  // "P6M"
  constexpr int longest = 24;
  int months = 0;
  const char* const end = timex.data() + timex.size();
  if (!timex.starts_with('P') || std::from_chars(timex.data() + 1, end, months).ptr + 1 != end || end[-1] != 'M' ||
      months < 1 || months > longest)
    return std::nullopt;
  const auto first = last.year() / last.month() - std::chrono::months{months - 1};
  return When{static_cast<std::uint32_t>(statement.symbols[*date].mention), {first / std::chrono::day{1}, last}};
}

// "Dự hội nghị có 86 đại biểu", "Dịp này, Bưu điện tặng 85 sổ BHXH": on the day of what the text opens with.
bool PeriodFiller::recalls_event(const Statement& statement) const {
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
  const bool days = now_ && now_->period.start && now_->period.start != now_->period.end;
  // "Ngày 14/5 … Cùng ngày, xã B …": the day named last
  if (now_ && now_->period.start && now_->period.start == now_->period.end) return false;
  const bool opens = symbols.front().code == cues_.guests || symbols.front().code == cues_.occasion;
  if (event_ && event_->reported && days && !opens) return false;
  return recalled;
}

// "Dịp này, UBND tỉnh tặng bằng khen cho 11 tập thể", in a report of months: on a day that the text does not say.
bool PeriodFiller::is_of_occasion(const Statement& statement) const {
  constexpr std::chrono::days longest{62};
  if (event_ || !opens_with(statement, cues_.occasion) || !now_ || !now_->period.start || !now_->period.end)
    return false;
  return std::chrono::sys_days{*now_->period.end} - std::chrono::sys_days{*now_->period.start} > longest;
}

// "Sau gần 10 năm, xã huy động được 187 tỷ đồng": of no year that was named before.
bool PeriodFiller::sums_years(const Statement& statement) const {
  constexpr std::size_t opener = 2;  // symbols: "Về BHYT,"
  for (std::size_t i = 0; i < statement.symbols.size(); ++i) {
    const Symbol& symbol = statement.symbols[i];
    if (cues_.figures.has(symbol.code) || (symbol.code == fixed_.comma && i > opener)) return false;
    if (symbol.code != fixed_.date) continue;
    const std::string_view timex = date_at(statement, static_cast<std::uint32_t>(i)).timex;
    return timex.starts_with('P') && timex.ends_with('Y');
  }
  return false;
}

// "Sáu tháng đầu năm 2019 … Trong kỳ, doanh số cho vay đạt 512 tỷ đồng": the days named last that something took.
bool PeriodFiller::means_term(const Statement& statement) const {
  constexpr std::uint32_t words = 2;
  return flow_ && statement.last_token > statement.first_token + words &&
         passage_.reads(statement.first_token, statement.first_token + words, Word::inside, Word::term);
}

// "Tính đến 30/4, … Số nợ đến thời điểm này là 9,8 tỷ đồng": the day named last, where the article is of those days.
bool PeriodFiller::means_state(const When& when) const {
  constexpr std::chrono::days latest{45};
  if (when.period.start || when.period.end || !state_) return false;
  const Mention& mention = mentions_[when.mention];
  if (!passage_.at(mention.first_token, mention.last_token).ends_with("thời điểm này")) return false;
  return !published_ || (*state_->period.end <= *published_ &&
                         std::chrono::sys_days{*published_} - std::chrono::sys_days{*state_->period.end} <= latest);
}

// "lũy kế đến ngày 9-9 tiêm được 111.634 liều, trong ngày tiêm được 14.238 liều": of that day alone.
bool PeriodFiller::means_day(const Statement& statement, std::uint32_t anchor) const {
  const auto& symbols = statement.symbols;
  std::uint32_t first = anchor;
  while (first > 0 && !cues_.figures.has(symbols[first - 1].code)) --first;
  if (first == anchor) return false;
  const std::uint32_t end = symbols[anchor].first;
  for (std::uint32_t token = symbols[first].first; token + 2 < end; ++token) {
    const bool named = digit_at(passage_.text, passage_.tokens()[token + 2].span.begin);
    if (!named && passage_.reads(token, token + 2, Word::inside, Word::day)) return true;
  }
  return false;
}

// "Nha Trang nhiều nhất với 141 ca, Ninh Hòa 96 ca", of the 398 of the sentence before
bool PeriodFiller::ranks_places(const Statement& statement, const Draft& draft) const {
  if (reading_.paragraph.empty() || !draft.value) return false;
  const auto counted = [&](const Statement& of, std::uint32_t symbol) -> const CountValue* {
    const std::int32_t mention = of.symbols[symbol].mention;
    if (mention == no_mention) return nullptr;
    return std::get_if<CountValue>(&mentions_[static_cast<std::size_t>(mention)].value);
  };
  const CountValue* whole = nullptr;
  for (const Earlier& earlier : reading_.paragraph) {
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

// What the statement says, else what it goes on with.
std::optional<When> PeriodFiller::days_of(const Statement& statement, const Draft& draft) const {
  const Figure& head = draft.head();
  const bool result = draft.kind == RecordKind::result;
  // "nhiều hơn cùng kỳ 75 ha": what is said against the other period is a change in this one.
  const bool baseline = head.baseline && !is_change(head.role);
  std::optional<When> when =
      baseline ? baseline_of(statement, draft.anchor) : whens_.read(statement, draft.anchor, draft.kind);
  if (!when && means_term(statement)) when = flow_;
  if (!when && own_ && result && ranks_places(statement, draft)) when = own_;
  if (!when && result) when = window_of(statement, draft.anchor);
  if (result && !baseline) {
    if (const auto months = months_of_state(statement, draft.anchor, when ? when : state_)) when = months;
  }
  if (!when && event_ && result && recalls_event(statement)) when = event_;
  if (!when && !baseline && !recurs(statement, cues_, fixed_.comma) && !sums_years(statement) &&
      !is_of_occasion(statement)) {
    when = in_force(draft.kind);
    // "Đến 31/10 … Từ đầu năm đến nay … Độ bao phủ giữa các xã chưa đều": how many are covered is a state
    const bool state = !draft.value && head.role == Role::of_population && result;
    const bool later = state_ && when && when->period.end && *when->period.end < *state_->period.end;
    if (state && state_ && when && when->period.start && !later) when = state_;
  }
  if (when && result && !baseline) begin_with_year(statement, draft.anchor, *when);
  if (when && means_state(*when)) when = state_;
  const bool state = when && !when->period.start && when->period.end;
  if (state && result && !baseline && means_day(statement, draft.anchor)) when->period.start = when->period.end;
  // "Hôm nay, 7/5, BHXH tỉnh A ra quân.", and no other day in the article, or a caption
  const bool only = event_alone_ && event_ && !event_->reported && (!dated_ || !is_text(statement.kind));
  if (!when && only && result && !baseline) when = event_;
  return when;
}

// "9 tháng có 870 người … Tháng 9 có 30 người, nâng tổng số lên 900": a running total begins with its parts of that
// year.
void PeriodFiller::begin_with_parts(Draft& draft) const {
  for (const Earlier& earlier : reading_.paragraph) {
    const bool before = earlier.start && draft.period.start && *earlier.start < *draft.period.start &&
                        earlier.start->year() == draft.period.start->year();
    if (before && earlier.counts_persons) draft.period.start = earlier.start;
  }
}

void PeriodFiller::fill(const Statement& statement, Draft& draft) const {
  const std::optional<When> when = days_of(statement, draft);
  if (!when) return;
  draft.date = when->mention;
  draft.period = when->period;
  kinds_.decide(heading_when_, draft);
  if (draft.head().running) begin_with_parts(draft);
}

// "2 tháng đầu năm có 164 ca; cùng kỳ năm trước là 1.873 ca, trong đó 11 ca tử vong": a part of what stands before it.
void PeriodFiller::date_part(const Statement& statement, const Draft& before, Draft& draft) const {
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
void PeriodFiller::date_stock(const Statement& statement, Draft& draft) const {
  const auto& end = draft.period.end;
  // "Quý I thu được 120 tỷ đồng, nợ còn 64,2 tỷ đồng": what is owed on its last day
  const std::uint32_t figure = statement.symbols[draft.anchor].first;
  const bool left = figure > 0 && passage_.is(figure - 1, Word::remaining);
  if (left && draft.measure == "debt" && draft.kind == RecordKind::result && end && draft.period.start != end &&
      (!published_ || *end <= *published_))
    draft.period.start.reset();
  const bool stock =
      draft.stock && (draft.measure == "participants" || draft.measure == "amount" || draft.measure == "debt");
  if (draft.kind != RecordKind::result || !stock || !draft.date) return;
  // "cuối tháng 4/2022 có 1,27 triệu người tham gia": on its last day
  if (whens_.says_end(mentions_[*draft.date]) && end) draft.period.start.reset();
  const bool own = mentions_[*draft.date].first_token >= statement.first_token;
  if (!state_) {
    // "11 tháng, doanh số cho vay là 812 tỷ đồng. Dư nợ ủy thác là 861 tỷ đồng": at their end
    const bool over = end && draft.period.start != end && (!published_ || *end <= *published_);
    if (!own && over && draft.measure != "participants") draft.period.start.reset();
    return;
  }
  const Period& flow = draft.period;
  if (own || !flow.start || !flow.end || *flow.end < *state_->period.end) return;
  draft.date = state_->mention;
  draft.period = state_->period;
}

// "Chiều 17/7, BHXH tỉnh sơ kết 6 tháng. Hội nghị có trên 240 đại biểu tham dự.": who came that day.
void PeriodFiller::date_guests(const Statement& statement, Draft& draft) const {
  const bool came = draft.measure == "attendees" && draft.kind == RecordKind::result && draft.value && !draft.date;
  if (!came || !event_ || block_of(passage_, mentions_[event_->mention]) != statement.block) return;
  draft.date = event_->mention;
  draft.period = event_->period;
}

// "Đợt tiêm từ 15/9 đến 15/11 … 10 tháng, cả nước có 2.460 ca sốt phát ban. … TP.HCM tiêm cho 498.300 trẻ": the days of
// another matter end where a later paragraph comes back to that of the article.
void PeriodFiller::return_to_first(const Statement& statement, Draft& draft) const {
  const bool taken = other_programme_ && first_when_ && now_ && draft.date == now_->mention;
  if (!taken || draft.kind != RecordKind::result || !draft.programme) return;
  const Period& first = first_when_->period;
  const bool spans = first.start && first.end && now_->period.start && now_->period.end;
  if (!spans || *first.end < *now_->period.end) return;
  const bool back = std::get<ProgrammeValue>(mentions_[*draft.programme].value).id == first_programme_;
  if (!back || block_of(passage_, mentions_[now_->mention]) >= statement.block) return;
  draft.date = first_when_->mention;
  draft.period = first_when_->period;
}

void PeriodFiller::date_by_measure(const Statement& statement, Draft& draft) const {
  date_stock(statement, draft);
  date_guests(statement, draft);
  return_to_first(statement, draft);
}

}  // namespace v0
}  // namespace solieu
