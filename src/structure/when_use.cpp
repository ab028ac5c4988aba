// What a date is said for: the days of figures, a state, a plan, a comparison, or nothing of them.
#include <algorithm>

#include "structure/when.hpp"

namespace solieu {
inline namespace v0 {

// "Đó là đánh giá tại hội nghị tổng kết năm 2013, diễn ra cuối tuần qua.": no day of any figure.
bool WhenReader::is_of_meeting(const Statement& statement, std::uint32_t symbol) const {
  constexpr std::chrono::days few{3};
  const Period& period = date_at(statement, symbol)->period;
  if (!period.start || !period.end) return false;
  if (std::chrono::sys_days{*period.end} - std::chrono::sys_days{*period.start} >= few) return false;
  const auto& symbols = statement.symbols;
  const auto figure = [&](const Symbol& at) { return cues_.figures.has(at.code); };
  const auto report = [&](const Symbol& at) { return at.code == cues_.report; };
  return std::any_of(symbols.begin(), symbols.begin() + symbol, report) &&
         std::none_of(symbols.begin(), symbols.end(), figure);
}

// "Ngày 2/7, ông A cho biết …": the day of the press conference, not of the figures.
bool WhenReader::only_reported(const Statement& statement, std::uint32_t symbol) const {
  const DateValue& date = *date_at(statement, symbol);
  if (is_of_meeting(statement, symbol)) return true;
  const bool last = symbol + 1 == statement.symbols.size();  // "…, ông A nói với phóng viên chiều 9/12"
  if (last && symbol > 0 && statement.symbols[symbol - 1].code == cues_.report) return true;
  if (date.grain != Grain::day && date.grain != Grain::minute) return false;
  for (std::uint32_t i = symbol + 1; i < statement.symbols.size(); ++i) {
    const SymbolCode code = statement.symbols[i].code;
    if (code == cues_.report) return true;
    if (cues_.figures.has(code) || (code == fixed_.date && !is_attribute(statement, i))) return false;
  }
  return false;
}

// "Đến cuối tháng 7/2019, …, đến nay có 900 người": the day that is said counts.
bool WhenReader::follows_state(const Statement& statement, std::uint32_t symbol) const {
  for (std::uint32_t i = symbol; i-- > 0 && !cues_.figures.has(statement.symbols[i].code);) {
    if (statement.symbols[i].code == fixed_.semicolon) return false;
    if (const DateValue* date = date_at(statement, i)) {
      return date->period.end && use_of(statement, i) == DateUse::as_of;
    }
  }
  return false;
}

// "Đảng bộ huyện nhiệm kỳ 2015-2020", "chuẩn nghèo đa chiều giai đoạn 2022-2025": which committee, which standard.
bool WhenReader::is_attribute(const Statement& statement, std::uint32_t symbol) const {
  if (symbol == 0) return false;
  const Symbol& date = statement.symbols[symbol];
  const Symbol& before = statement.symbols[symbol - 1];
  if (passage_.is(date.first, Word::tenure) && date.last > date.first + 1)
    return before.code == fixed_.agency || before.code == fixed_.area ||
           (before.code == fixed_.comma && symbol > 2);  // "Thưa các chị, nhiệm kỳ 2016 - 2021, …"
  // "đến ngày 31/10, có 18.935 học sinh tham gia BHYT năm học 2019 - 2020": in which year's programme
  const auto dated = [&](const Symbol& at) { return at.code == fixed_.date; };
  const auto& [start, end] = date_at(statement, symbol)->period;
  constexpr std::chrono::days half_year{180};
  const bool long_time = start && end && std::chrono::sys_days{*end} - std::chrono::sys_days{*start} > half_year;
  const bool planned = symbol > 1 && cues_.plans.has(statement.symbols[symbol - 2].code);  // "kế hoạch vốn năm 2023 là"
  if (before.code == fixed_.programme && long_time && !planned &&
      std::any_of(statement.symbols.begin(), statement.symbols.begin() + symbol, dated))
    return true;
  // "a) Vốn năm 2022: 864,5 tỷ đồng"
  const bool labels = symbol + 1 < statement.symbols.size() && statement.symbols[symbol + 1].code == fixed_.colon;
  if (labels && passage_.is(date.first - 1, Word::capital)) return true;
  constexpr std::uint32_t nearby = 10;  // tokens
  const std::uint32_t first = std::max(statement.first_token, date.first - std::min(date.first, nearby));
  for (std::uint32_t token = date.first; token-- > first + 1;) {
    if (passage_.at(token) == "," || passage_.at(token) == ";") break;
    if (passage_.is(token, Word::poor) && passage_.is(token - 1, Word::standard)) return true;
  }
  return false;
}

// "bảo vệ diện tích rừng hiện có 5.840 ha" of an aim: which forest.
bool WhenReader::is_of_noun(const Statement& statement, std::uint32_t symbol) const {
  return symbol > 0 && statement.symbols[symbol - 1].code == fixed_.gap &&
         passage_.is(statement.symbols[symbol].first, Word::now);
}

// "sơ kết quý I, triển khai nhiệm vụ (trọng tâm) quý II": what is still to be done.
bool WhenReader::is_ahead(const Statement& statement, std::uint32_t symbol) const {
  constexpr std::uint32_t few = 4;  // tokens
  const auto& symbols = statement.symbols;
  if (symbol > 1 && symbols[symbol - 1].code == fixed_.gap &&
      symbols[symbol - 1].last - symbols[symbol - 1].first <= few)
    --symbol;
  return symbol > 0 && symbols[symbol - 1].code == cues_.agenda;
}

// "đến nộp hồ sơ trong tháng 9": who comes, and not up to when.
bool WhenReader::begins_inside(const Statement& statement, std::uint32_t symbol) const {
  if (symbol == 0 || statement.symbols[symbol - 1].code != fixed_.gap) return false;
  return passage_.is(statement.symbols[symbol - 1].last - 1, Word::inside, Word::into);
}

// "tăng 57 điểm so với thời điểm sáp nhập tỉnh (1/7/2025)"
bool WhenReader::is_day_of_compared(const Statement& statement, std::uint32_t symbol) const {
  constexpr std::uint32_t farthest = 5;  // symbols
  if (symbol == 0 || statement.symbols[symbol - 1].code != fixed_.open) return false;
  for (std::uint32_t i = symbol - 1; i-- > 0 && symbol - i <= farthest;) {
    const SymbolCode code = statement.symbols[i].code;
    if (cues_.comparisons.has(code)) return true;
    if (cues_.figures.has(code) || code == fixed_.comma || code == fixed_.semicolon) return false;
  }
  return false;
}

// "gấp 2,3 lần cuối năm ngoái", "gấp 1,8 lần mức bình quân của bốn tháng đầu năm"
bool WhenReader::is_multiplied(const Statement& statement, std::uint32_t symbol) const {
  constexpr std::uint32_t most_words = 4;  // symbols
  for (std::uint32_t i = symbol; i-- > 1 && symbol - i <= most_words;) {
    const SymbolCode code = statement.symbols[i].code;
    if (cues_.figures.has(code)) return statement.symbols[i - 1].code == cues_.multiple;
    if (code != fixed_.gap && code != cues_.of && code != cues_.mean) return false;
  }
  return false;
}

DateUse WhenReader::use_of(const Statement& statement, std::uint32_t symbol) const {
  const DateValue& date = *date_at(statement, symbol);
  const bool vague = date.timex.ends_with("_REF");
  if (!date.period.start && !date.period.end && !vague) return DateUse::nothing;
  // "Trong đó, đến thời điểm này …": a part goes with its whole.
  if (vague && statement.symbols.front().code == cues_.ofwhich) return DateUse::nothing;
  if (vague && follows_state(statement, symbol)) return DateUse::nothing;
  if (symbol > 0 && cues_.changes.has(statement.symbols[symbol - 1].code))
    return DateUse::baseline;  // "cao hơn năm trước"
  if (is_multiplied(statement, symbol)) return DateUse::baseline;
  if (symbol > 1 && statement.symbols[symbol - 1].code == fixed_.percent &&
      cues_.comparisons.has(statement.symbols[symbol - 2].code))
    return DateUse::baseline;  // "bằng 102,8% năm 2011"
  if (is_day_of_compared(statement, symbol)) return DateUse::baseline;
  if (is_attribute(statement, symbol)) return DateUse::nothing;
  // "đợt hiến máu lớn nhất từ đầu năm tới giờ"
  const std::uint32_t since = symbol > 0 && statement.symbols[symbol - 1].code == cues_.from ? symbol - 1 : symbol;
  if (since > 0 && statement.symbols[since - 1].code == cues_.super) return DateUse::nothing;
  if (is_ahead(statement, symbol)) return DateUse::plan;
  // "bao phủ 80,98% dân số năm 2016": of whom, not when.
  if (symbol > 0 && statement.symbols[symbol - 1].code == cues_.population) return DateUse::nothing;
  if (symbol > 0 && statement.symbols[symbol - 1].code == fixed_.gap &&
      passage_.is(statement.symbols[symbol - 1].last - 1, Word::before)) {
    return DateUse::due;  // "trước ngày 31/7"
  }
  const bool within = begins_inside(statement, symbol);
  std::uint32_t back = symbol;
  for (std::uint32_t steps = 0; back > 0 && steps < 3; ++steps) {
    const SymbolCode code = statement.symbols[--back].code;
    if (cues_.comparisons.has(code)) return DateUse::baseline;
    if (within) continue;
    const bool span = date.grain == Grain::range && date.period.start != date.period.end;
    if (code == cues_.asof) return span ? DateUse::period : DateUse::as_of;
    const bool year = date.grain == Grain::year && date.period.start != date.period.end;
    const bool not_yet = code == cues_.to && statement.symbols[back].first > statement.first_token &&
                         passage_.is(statement.symbols[back].first - 1, Word::not_yet);  // "Chưa đến 7 giờ sáng 22/3"
    if (not_yet) break;
    // "tới 30/9/2017", "Tới chiều 20/10"
    const bool until = code == cues_.to || (code == cues_.upto && (back + 1 == symbol || back == 0));
    if (until) return span || year ? DateUse::period : DateUse::as_of;
    if (!cues_.skips.has(code)) break;
  }
  for (std::uint32_t i = symbol; i-- > 0;) {
    const SymbolCode code = statement.symbols[i].code;
    if (cues_.plans.has(code)) return DateUse::plan;
    if (cues_.verbs.has(code)) break;
  }
  return only_reported(statement, symbol) ? DateUse::report : DateUse::period;
}

bool WhenReader::same_days(const Statement& statement, std::uint32_t symbol) const {
  for (std::uint32_t i = symbol, steps = 0; i-- > 0 && steps < 2; ++steps) {
    if (statement.symbols[i].code == cues_.same) return true;
  }
  return false;
}

// "6 tháng đầu năm (từ 1/10/2022 đến 31/3/2023)": the days that make up the period before them.
bool WhenReader::gives_days_of(const Statement& statement, std::uint32_t symbol) const {
  const DateValue* date = date_at(statement, symbol);
  std::uint32_t before = symbol;
  while (before > 0 &&
         (statement.symbols[before - 1].code == fixed_.gap || statement.symbols[before - 1].code == cues_.from))
    --before;
  return before > 1 && statement.symbols[before - 1].code == fixed_.open &&
         statement.symbols[before - 2].code == fixed_.date && date->period.start && date->period.end;
}

// "Từ ngày 1/1, khi được giao thanh tra, đến hết tháng 9, BHXH tỉnh ban hành 132 quyết định": from the one to the
// other.
void WhenReader::begin_since(const Statement& statement, std::uint32_t symbol, When& when) const {
  if (when.period.start || !when.period.end) return;
  for (std::uint32_t i = 1; i < symbol; ++i) {
    if (cues_.figures.has(statement.symbols[i].code)) return;
    if (statement.symbols[i].code != fixed_.date || !opens_since(statement, i)) continue;
    const Period& since = date_at(statement, i)->period;
    if (since.start && *since.start < *when.period.end) when.period.start = since.start;
    return;
  }
}

// "Ngày 28-4, Trạm A chốt số liệu tiêm phòng (từ 25-3 đến 25-4) do các xã báo về": not the day when they were told.
bool WhenReader::gives_days_told(const Statement& statement, std::uint32_t symbol,
                                 const std::optional<When>& told) const {
  const DateValue& date = *date_at(statement, symbol);
  const auto& [start, end] = date.period;
  const bool days = start && end && *start < *end && date.grain != Grain::year;
  const bool day = told && told->period.start && told->period.start == told->period.end;
  const auto figures = [&](const Symbol& at) { return cues_.figures.has(at.code); };
  return days && day && *end <= *told->period.end &&
         std::none_of(statement.symbols.begin(), statement.symbols.begin() + symbol, figures);
}

// "… đạt 82,4% kế hoạch, do ruộng bị ngập sau các đợt mưa hồi tháng 9": when the reason was, behind the figures.
bool WhenReader::is_of_cause(const Statement& statement, std::uint32_t symbol) const {
  bool cause = false;
  for (std::uint32_t i = symbol; i-- > 0;) {
    const Symbol& at = statement.symbols[i];
    if (cues_.figures.has(at.code)) return cause;
    cause =
        cause || at.code == cues_.cause || (at.code == fixed_.gap && passage_.is(at.first, Word::agent, Word::reason));
  }
  return false;
}

// "năm 2020, mặc dù chịu trận lũ tháng 10, tỉnh vẫn trồng được 7.960 ha": of what stood against it; but "trong bối
// cảnh 9 tháng qua huyện chỉ phát triển được 512 người".
bool WhenReader::is_aside(const Statement& statement, std::uint32_t symbol) const {
  const std::uint32_t after = statement.symbols[symbol].last;  // "lại gặp lũ hồi tháng 7 nên mới đạt 78,4%"
  if (after < statement.last_token && passage_.is(after, Word::consequence)) return true;
  const auto& symbols = statement.symbols;
  for (std::uint32_t i = symbol + 1; i < symbols.size() && symbols[i].code != fixed_.comma; ++i) {
    if (cues_.figures.has(symbols[i].code)) return false;
  }
  for (std::uint32_t i = symbol; i-- > 0 && statement.symbols[i].code != fixed_.comma;) {
    if (statement.symbols[i].code == cues_.cause) return true;
    if (cues_.figures.has(statement.symbols[i].code)) return false;
  }
  return false;
}

}  // namespace v0
}  // namespace solieu
