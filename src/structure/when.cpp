#include "structure/when.hpp"

#include <algorithm>

namespace solieu {
inline namespace v0 {
Period in_year(const Period& period, std::chrono::year year) {
  const std::optional<std::chrono::year_month_day>& last = period.end ? period.end : period.start;
  const std::chrono::years by = last ? year - last->year() : std::chrono::years{0};  // "16/12/2013 - 15/3/2014"
  const auto moved = [&](const std::optional<std::chrono::year_month_day>& day) {
    if (!day) return day;
    const std::chrono::year to = day->year() + by;
    const std::chrono::year_month_day there{to, day->month(), day->day()};
    return std::optional(there.ok() ? there : std::chrono::year_month_day{to / day->month() / std::chrono::last});
  };
  return {moved(period.start), moved(period.end)};
}

WhenReader::WhenReader(const Passage& passage, const StructureCues& cues, const std::vector<Mention>& mentions)
    : passage_(passage), mentions_(mentions), fixed_(cues.fixed), cues_(cues.when) {}

const DateValue* WhenReader::date_at(const Statement& statement, std::uint32_t symbol) const {
  const Symbol& at = statement.symbols[symbol];
  return at.code == fixed_.date ? &std::get<DateValue>(mentions_[static_cast<std::size_t>(at.mention)].value) : nullptr;
}

// "Từ tháng 7, BHXH tỉnh tổ chức …": since when, with no end.
bool WhenReader::opens_since(const Statement& statement, std::uint32_t symbol) const {
  const Grain grain = date_at(statement, symbol)->grain;
  // "lũy kế từ năm 2019, toàn tỉnh đã có 187 sản phẩm", "Tính từ năm 2013, qua năm lần tổ chức, …"
  const std::uint32_t first = statement.symbols[symbol - std::min(symbol, 1U)].first;
  const bool summed = symbol > 1 && statement.symbols[symbol - 2].code == cues_.total;
  const bool years = symbol > 0 && statement.symbols[symbol - 1].code == cues_.from && grain == Grain::year;
  const bool counted = symbol == 2 && statement.symbols[0].code == fixed_.gap && first <= statement.first_token + 2;
  if (years && (counted || summed)) return true;
  return symbol == 1 && statement.symbols[0].code == cues_.from && (grain == Grain::day || grain == Grain::month);
}

// "Cuối năm 2018 còn 24,03% hộ nghèo": a state, up to the last day.
bool WhenReader::says_end(const Mention& date) const {
  if (date.last_token - date.first_token < 2) return false;
  return passage_.is(date.first_token, Word::last) && passage_.is(date.first_token + 1, Word::calendar_unit);
}

// Precondition: the symbol is a date.
std::optional<When> WhenReader::usable(const Statement& statement, std::uint32_t symbol, RecordKind kind) const {
  const DateValue* date = date_at(statement, symbol);
  const auto mention = static_cast<std::uint32_t>(statement.symbols[symbol].mention);
  if (kind != RecordKind::result && is_of_noun(statement, symbol)) return std::nullopt;
  const DateUse use = use_of(statement, symbol);
  const bool stands = use == DateUse::period || use == DateUse::plan;
  if (stands && date->period.start == date->period.end && says_end(mentions_[mention]))
    return use == DateUse::plan && kind == RecordKind::result
               ? std::nullopt
               : std::optional<When>(When{mention, {std::nullopt, date->period.end}});
  switch (use) {
    case DateUse::period:
      return When{mention, opens_since(statement, symbol) ? Period{date->period.start, std::nullopt} : date->period};
    case DateUse::as_of:
      return When{mention, {std::nullopt, date->period.end}};
    case DateUse::plan:
      return kind == RecordKind::result ? std::nullopt : std::optional<When>(When{mention, date->period});
    case DateUse::due:
      return kind == RecordKind::result ? std::nullopt
                                        : std::optional<When>(When{mention, {std::nullopt, date->period.end}});
    case DateUse::baseline:
    case DateUse::report:
    case DateUse::nothing:
      return std::nullopt;
  }
  return std::nullopt;
}

// "(năng suất năm 2011 là 5,2 tấn/ha), sản lượng …": a parenthesis with a figure keeps its dates to itself.
// Gives the symbol that opens such a parenthesis where it ends at `symbol`, else `symbol`.
std::uint32_t WhenReader::opening_of(const Statement& statement, std::uint32_t symbol) const {
  if (statement.symbols[symbol].code != fixed_.close) return symbol;
  bool figures = false;
  for (std::uint32_t i = symbol; i-- > 0;) {
    const SymbolCode code = statement.symbols[i].code;
    if (code == fixed_.open) return figures ? i : symbol;
    if (code == fixed_.close) break;
    figures = figures || cues_.figures.has(code);
  }
  return symbol;
}

// "giảm từ 11,25% năm 2011 xuống còn 2,89%", "từ 9,8 tỷ đồng hồi đầu năm": the days are those of the figure before.
bool WhenReader::dates_start(const Statement& statement, std::uint32_t symbol) const {
  const Symbol& word = statement.symbols[symbol - std::min(symbol, 1U)];
  if (word.code == fixed_.gap && word.last - word.first == 1) --symbol;
  return symbol >= 2 && cues_.figures.has(statement.symbols[symbol - 1].code) &&
         statement.symbols[symbol - 2].code == cues_.from;
}

// "từ 11,25% năm 2011 xuống còn 2,89%": what it came from, and not when it is.
bool WhenReader::is_of_start(const Statement& statement, std::uint32_t symbol) const {
  if (!dates_start(statement, symbol)) return false;
  const auto& symbols = statement.symbols;
  std::uint32_t next = symbol + 1;  // "từ 28,34% cuối năm 2010 giảm xuống còn 25,21%"
  if (next < symbols.size() && cues_.changes.has(symbols[next].code)) ++next;
  return next < symbols.size() && symbols[next].code == cues_.upto;
}

// "đã giải quyết 4.512 hồ sơ, đạt 98,7%, trong tháng 9/2025", "…, tính đến ngày 27-8", "… trong một tuần (25/2 - 3/3)":
// the end of a sentence that says no other.
std::optional<When> WhenReader::at_end(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  const auto& symbols = statement.symbols;
  const auto size = static_cast<std::uint32_t>(symbols.size());
  if (size < 4) return std::nullopt;
  const bool bracket = symbols[size - 1].code == fixed_.close;
  const std::uint32_t date = size - (bracket ? 2 : 1);
  if (symbols[date].code != fixed_.date) return std::nullopt;
  std::uint32_t mark = date - 1;
  const bool word = symbols[mark].code == fixed_.gap && symbols[mark].last - symbols[mark].first == 1;
  if (word || symbols[mark].code == cues_.asof || symbols[mark].code == cues_.to) --mark;
  if (mark <= anchor || symbols[mark].code != (bracket ? fixed_.open : fixed_.comma)) return std::nullopt;
  for (std::uint32_t i = anchor; i < mark; ++i) {
    if (symbols[i].code == fixed_.semicolon || (bracket && cues_.figures.has(symbols[i].code) && i + 1 == mark))
      return std::nullopt;
  }
  return usable(statement, date, kind);
}

std::optional<When> WhenReader::read(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  const auto code = [&](std::uint32_t at) {
    return at < statement.symbols.size() ? statement.symbols[at].code : SymbolCode{0};
  };
  // "lên 3.412 người (tháng 5/2022)", "330 triệu đồng (tính đến ngày 31-12)", "38,6% dân số (2009)"
  const std::uint32_t open = anchor + (code(anchor + 1) == cues_.population ? 2 : 1);
  if (code(open) == fixed_.open) {
    const std::uint32_t date = open + (code(open + 1) == cues_.asof || code(open + 1) == cues_.to ? 2 : 1);
    if (code(date) == fixed_.date && code(date + 1) == fixed_.close) {
      if (std::optional<When> own = usable(statement, date, kind)) return own;
    }
  }
  std::optional<When> right;
  std::uint32_t said = anchor;
  const std::uint32_t whole = anchor + (code(anchor + 1) == fixed_.slash ? 2 : 1);  // "19/19 tiêu chí … trong năm 2018"
  const bool part = code(whole) == fixed_.count && code(anchor) == fixed_.count;
  for (std::uint32_t i = part ? whole + 1 : anchor + 1; cues_.right.has(code(i)); ++i) {
    if (statement.symbols[i].code != fixed_.date) continue;
    if (std::optional<When> found = usable(statement, i, kind)) {
      right = found;
      said = i;
    }
  }
  if (right) {
    const bool attribute =
        kind == RecordKind::result && said > anchor + 1 && spans_years(*right) && !begins_inside(statement, said);
    const std::optional<When> state = attribute ? state_before(statement, anchor, kind) : std::nullopt;
    return state ? state : right;
  }
  std::optional<When> bracketed;
  for (std::uint32_t i = anchor; i-- > 0;) {
    i = opening_of(statement, i);
    if (i + 2 != anchor && heads_parenthesis(statement, i)) continue;
    if (statement.symbols[i].code != fixed_.date || is_aside(statement, i) || ends_part(statement, i)) continue;
    std::optional<When> found = usable(statement, i, kind);
    if (!found || (dates_start(statement, i) && statement.symbols[anchor - 1].code == cues_.upto)) continue;
    // "Đến 25/9, sau một tháng thu của năm học mới, …": of what the state of the day is
    const bool years = date_at(statement, i)->grain == Grain::range || whole_year(*found);
    if (years && i > 0 && statement.symbols[i - 1].code == cues_.of) {
      const std::optional<When> state = state_before(statement, i, kind);
      if (state) return state;
    }
    end_at_state(statement, i, *found);
    begin_since(statement, i, *found);
    // "Lũy kế 4 tháng đầu năm (tính đến ngày 5/5/2023)": the months, not the day.
    const bool state = !found->period.start && found->period.end && !says_end(mentions_[found->mention]) &&
                       in_parenthesis(statement, i);
    if (!state || bracketed) return bracketed && state ? bracketed : found;
    bracketed = found;
  }
  if (bracketed) return bracketed;
  const std::optional<When> last = at_end(statement, anchor, kind);
  return last ? last : behind(statement, anchor, kind);
}

// "Đến ngày 30-6, huyện có 4.215 người; số phát triển mới từ đầu năm là 1.046 người": up to the day that is said.
void WhenReader::end_at_state(const Statement& statement, std::uint32_t symbol, When& when) const {
  const Symbol& date = statement.symbols[symbol];
  if (symbol == 0 || statement.symbols[symbol - 1].code != cues_.from || !when.period.start ||
      !passage_.reads(date.first, date.last, Word::first, Word::year))
    return;
  const std::optional<When> state = state_before(statement, symbol, RecordKind::result);
  if (state && *state->period.end > *when.period.start) when.period.end = state->period.end;
}

bool WhenReader::lies_within(const When& inner, const When& outer) {
  const auto& [start, end] = inner.period;
  const auto& [first, last] = outer.period;
  return start && end && first && last && *first <= *start && *end <= *last && (*first != *start || *end != *last);
}

// "412 người, hơn cả quý I/2020 (377 người)": of the figure in the brackets behind it, where others stand before.
bool WhenReader::heads_parenthesis(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  return symbol + 2 < symbols.size() && symbols[symbol].code == fixed_.date &&
         symbols[symbol + 1].code == fixed_.open && cues_.figures.has(symbols[symbol + 2].code) &&
         last_figure(statement, symbol) != 0;
}

// "100% trường lập danh sách trước ngày 30/9, tỷ lệ tham gia đạt 98,5%": by when the figure before is to be.
bool WhenReader::ends_part(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  return symbol + 1 < symbols.size() && symbols[symbol + 1].code == fixed_.comma &&
         last_figure(statement, symbol) != 0 && use_of(statement, symbol) == DateUse::due;
}

bool WhenReader::spans_years(const When& when) const {
  const auto& [start, end] = when.period;
  return start && end && start->month() == std::chrono::January && start->day() == std::chrono::day{1} &&
         end->month() == std::chrono::December && end->day() == std::chrono::day{31};
}

// "tính đến 18/12/2009, tỉnh gieo được 118.460 ha lúa đông xuân 2009-2010": the years are of the crop. Gives the state
// of a day that is said before the figure.
std::optional<When> WhenReader::state_before(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  for (std::uint32_t i = anchor; i-- > 0;) {
    if (statement.symbols[i].code != fixed_.date) continue;
    const std::optional<When> found = usable(statement, i, kind);
    if (found) return found->period.start || !found->period.end ? std::nullopt : found;
  }
  return std::nullopt;
}

// "118.460 ha lúa đông xuân 2009-2010": years right behind what is counted.
bool WhenReader::is_of_counted(const Statement& statement, std::uint32_t symbol) const {
  while (symbol > 0 &&
         (statement.symbols[symbol - 1].code == fixed_.gap || statement.symbols[symbol - 1].code == fixed_.programme))
    --symbol;
  return symbol > 0 && cues_.figures.has(statement.symbols[symbol - 1].code);
}

// "có 31.250 người được cấp thẻ trong năm 2022": the only date, at the end of the figure's own clause.
std::optional<When> WhenReader::behind(const Statement& statement, std::uint32_t anchor, RecordKind kind) const {
  const auto& symbols = statement.symbols;
  for (std::uint32_t i = anchor + 1; i < symbols.size(); ++i) {
    const SymbolCode code = symbols[i].code;
    if (code == fixed_.date) {
      const Period& period = date_at(statement, i)->period;
      const bool since = date_at(statement, i)->grain == Grain::range && period.start && !spans_years({0, period});
      return since || begins_inside(statement, i) ? usable(statement, i, kind) : std::nullopt;
    }
    if (code == fixed_.comma || code == fixed_.semicolon || code == fixed_.open || cues_.figures.has(code)) break;
  }
  return std::nullopt;
}

std::optional<When> WhenReader::baseline_before(const Statement& statement, std::uint32_t anchor) const {
  for (std::uint32_t i = anchor; i-- > 0;) {
    const DateValue* date = date_at(statement, i);
    if (date != nullptr && use_of(statement, i) == DateUse::baseline) {
      return When{static_cast<std::uint32_t>(statement.symbols[i].mention), date->period, same_days(statement, i)};
    }
  }
  return std::nullopt;
}

std::optional<When> WhenReader::baseline_after(const Statement& statement, std::uint32_t anchor) const {
  for (std::uint32_t i = anchor + 1; i < statement.symbols.size(); ++i) {
    if (statement.symbols[i].code == fixed_.semicolon) break;
    const DateValue* date = date_at(statement, i);
    if (date == nullptr) continue;
    if (use_of(statement, i) != DateUse::baseline) break;
    return When{static_cast<std::uint32_t>(statement.symbols[i].mention), date->period, same_days(statement, i)};
  }
  return std::nullopt;
}

bool WhenReader::compared_after(const Statement& statement, std::uint32_t figure) const {
  for (std::uint32_t i = figure + 1; i < statement.symbols.size(); ++i) {
    const SymbolCode code = statement.symbols[i].code;
    if (code == cues_.same) return true;
    if (code == fixed_.semicolon || code == fixed_.comma || cues_.figures.has(code)) return false;
  }
  return false;
}

bool WhenReader::whole_year(const When& when) const {
  return std::get<DateValue>(mentions_[when.mention].value).grain == Grain::year;
}

// The code of the nearest figure before a symbol, or 0.
SymbolCode WhenReader::last_figure(const Statement& statement, std::uint32_t symbol) const {
  for (std::uint32_t i = symbol; i-- > 0;) {
    if (cues_.figures.has(statement.symbols[i].code)) return statement.symbols[i].code;
  }
  return 0;
}

// Gives the symbol that closes a parenthesis with a figure where it opens at `symbol`, else `symbol`.
std::uint32_t WhenReader::closing_of(const Statement& statement, std::uint32_t symbol) const {
  for (std::uint32_t i = symbol + 1; i < statement.symbols.size(); ++i) {
    if (statement.symbols[i].code == fixed_.open) break;
    if (statement.symbols[i].code == fixed_.close) return opening_of(statement, i) == symbol ? i : symbol;
  }
  return symbol;
}

bool WhenReader::in_parenthesis(const Statement& statement, std::uint32_t symbol) const {
  for (std::uint32_t i = symbol; i-- > 0;) {
    if (statement.symbols[i].code == fixed_.close) return false;
    if (statement.symbols[i].code == fixed_.open) return true;
  }
  return false;
}

// "Riêng trong tháng 3, tỉnh đón 815.000 lượt", "Chỉ tính trong tuần 29 (từ 15 đến 21-7)": of this figure only.
bool WhenReader::is_own(const Statement& statement, std::uint32_t symbol) const {
  constexpr std::uint32_t few = 3;  // tokens
  for (std::uint32_t i = symbol; i-- > 0;) {
    const Symbol& at = statement.symbols[i];
    if (at.code == cues_.own) return true;
    const bool between = at.code == fixed_.open || at.code == cues_.from || at.code == fixed_.date ||
                         at.code == fixed_.area;  // "riêng xã A hiện có 2.700 lao động"
    if (!between && (at.code != fixed_.gap || at.last - at.first > few)) return false;
  }
  return false;
}

// "… đã nộp xong danh sách từ ngày 5-10": since when, and not when the figures after it are.
bool WhenReader::is_since(const Statement& statement, std::uint32_t symbol) const {
  const Grain grain = date_at(statement, symbol)->grain;
  return symbol > 1 && statement.symbols[symbol - 1].code == cues_.from &&
         (grain == Grain::day || grain == Grain::month) && last_figure(statement, symbol) != 0;
}

std::optional<When> WhenReader::first_day(const Statement& statement) const {
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    const DateValue* date = date_at(statement, i);
    if (date == nullptr || !date->period.start || date->period.start != date->period.end) continue;
    const DateUse use = use_of(statement, i);
    if (use == DateUse::period || use == DateUse::report)
      return When{static_cast<std::uint32_t>(statement.symbols[i].mention), date->period, false,
                  use == DateUse::report};
  }
  return std::nullopt;
}

// "giảm từ 28,34% cuối năm 2010 xuống còn 25,21% vào cuối năm 2011": of the figure before it.
bool WhenReader::is_result_of_fall(const Statement& statement, std::uint32_t symbol) const {
  const auto& symbols = statement.symbols;
  std::uint32_t figure = symbol - std::min<std::uint32_t>(symbol, 1);
  if (figure > 0 && symbols[figure].code == fixed_.gap && symbols[figure].last - symbols[figure].first == 1) --figure;
  if (figure == 0 || !cues_.figures.has(symbols[figure].code) || symbols[figure - 1].code != cues_.upto) return false;
  for (std::uint32_t i = 1; i < figure; ++i) {
    if (symbols[i].code == fixed_.date && dates_start(statement, i)) return true;
  }
  return false;
}

std::optional<When> WhenReader::last_period(const Statement& statement, RecordKind kind) const {
  std::optional<When> last;
  // "Nếu như năm 2005 …, thì đến cuối năm 2009 …"
  const bool goes_on = passage_.is(statement.first_token, Word::condition);
  for (std::uint32_t i = 0; i < statement.symbols.size(); ++i) {
    // "…, trong khi năm 2017 mới thu 9 tỷ đồng"
    if (statement.symbols[i].code == cues_.but && !goes_on && (last || last_figure(statement, i) != 0)) break;
    if (i > 0 && statement.symbols[i].code == cues_.ofwhich) break;  // "…, trong đó năm 2018 chuyển sang 39 vụ"
    if (statement.symbols[i].code == fixed_.open) i = closing_of(statement, i);
    if (statement.symbols[i].code != fixed_.date || is_since(statement, i) || opens_since(statement, i)) continue;
    if (is_result_of_fall(statement, i) || heads_parenthesis(statement, i)) continue;
    if (is_own(statement, i) || is_of_cause(statement, i) || is_of_start(statement, i) || is_aside(statement, i))
      continue;
    // "từ ngày 23/5 đến 29/5 …, gấp 3 lần tuần cao điểm hồi tháng 11 năm ngoái"
    const std::uint32_t first = statement.symbols[i].first;
    if (last && first > statement.first_token && passage_.is(first - 1, Word::past)) continue;
    // "Trước khi đoàn đến, các đơn vị nợ 118 tỷ đồng, đến nay đã nộp 79 tỷ đồng": of that figure only
    const DateValue& date = *date_at(statement, i);
    const bool vague = !date.period.start && !date.period.end && last_figure(statement, i) != 0;
    if (vague) continue;
    const bool exact = gives_days_of(statement, i) || gives_days_told(statement, i, last);
    if (last && !exact && in_parenthesis(statement, i)) continue;  // "… (năm ngoái chưa mở cửa)"
    std::optional<When> found = usable(statement, i, kind);
    if (found) begin_since(statement, i, *found);
    if (!found || (last && whole_year(*found) && !whole_year(*last) && !cues_.figures.has(last_figure(statement, i))))
      continue;
    // "6 tháng qua, bệnh viện khám 148.300 lượt, kỷ lục là ngày 13/5 với 1.412 lượt"
    if (last && !whole_year(*last) && lies_within(*found, *last) && last_figure(statement, i) != 0) continue;
    // "Trong năm, ngân hàng giải ngân 421 tỷ đồng, đưa dư nợ đến 20/12 lên 1.687 tỷ đồng": the year goes on
    const bool raised = i + 1 < statement.symbols.size() && statement.symbols[i + 1].code == cues_.upto;
    const bool state = raised && last && last->period.start && last->period.end && !found->period.start;
    if (state && found->period.end && last_figure(statement, i) != 0 && *last->period.start <= *found->period.end &&
        *found->period.end <= *last->period.end)
      continue;
    const bool beside = i > 0 && cues_.figures.has(statement.symbols[i - 1].code);
    if (last && !last->period.start && spans_years(*found) && !beside && is_of_counted(statement, i)) continue;
    last = found;
  }
  return last;
}

}  // namespace v0
}  // namespace solieu
