#include "article/dateline.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "text/char_class.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using std::chrono::year_month_day;

constexpr std::size_t longest_dateline = 140;  // bytes

struct Group {
  unsigned value = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<Group> take_group(std::string_view text, std::size_t at) {
  Group group{0, at, at};
  while (digit_at(text, group.end) && group.end - at < 5) {
    group.value = group.value * 10 + static_cast<unsigned>(text[group.end++] - '0');
  }
  return group.end > at ? std::optional(group) : std::nullopt;
}

std::optional<year_month_day> valid_day(unsigned day, unsigned month, unsigned year) {
  const year_month_day found{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                             std::chrono::day(day)};
  const bool plausible = year >= 1900 && year <= 2100 && found.ok();
  return plausible ? std::optional(found) : std::nullopt;
}

// What may stand between day and month, month and year: one mark, or "tháng" and "năm" with spaces.
std::size_t separator_end(std::string_view folded, std::size_t at, std::string_view word) {
  if (at < folded.size() && std::string_view("/-.").find(folded[at]) != std::string_view::npos) {
    return folded.substr(at).starts_with("/ ") ? at + 2 : at + 1;  // "23/3/ 2018"
  }
  for (const std::string_view dash : {" - ", " – "}) {  // "28 – 9 – 2018"
    if (folded.substr(at).starts_with(dash)) return at + dash.size();
  }
  const std::size_t spaced = folded.find_first_not_of(" ,", at);
  if (spaced == std::string_view::npos || spaced == at) return 0;
  const bool has_word = folded.substr(spaced).starts_with(word);
  const std::size_t end = has_word ? folded.find_first_not_of(' ', spaced + word.size()) : spaced;
  return has_word || word == "năm" ? end : 0;
}

struct Dated {
  year_month_day day;
  std::size_t end = 0;
};

// "13/7/2020", "13 tháng 7, 2020", "2020-07-13" at a digit.
std::optional<Dated> date_at(std::string_view folded, std::size_t at) {
  const auto first = take_group(folded, at);
  const std::size_t second_at = first ? separator_end(folded, first->end, "tháng") : 0;
  const auto second = take_group(folded, second_at);
  if (second_at == 0 || !second) return std::nullopt;
  const std::size_t third_at = separator_end(folded, second->end, "năm");
  const auto third = take_group(folded, third_at);
  if (third_at == 0 || third_at == std::string_view::npos || !third) return std::nullopt;
  const bool year_first = first->end - first->begin == 4;
  const auto day = year_first ? valid_day(third->value, second->value, first->value)
                              : valid_day(first->value, second->value, third->value);
  return day ? std::optional(Dated{*day, third->end}) : std::nullopt;
}

// Whether a digit stands before what may join it to a month: most lines with figures need no closer look.
bool may_have_date(std::string_view line) {
  for (std::size_t at = 0; at + 1 < line.size(); ++at) {
    if (!is_digit(line[at])) continue;
    const char next = line[at + 1];
    if (next == '/' || next == '-' || next == '.') {
      if (digit_at(line, at + 2)) return true;
    } else if (next == ' ' || next == ',') {
      const std::size_t word = line.find_first_not_of(" ,", at + 1);
      if (word == std::string_view::npos) continue;
      if (line[word] == 't' || line[word] == 'T' || line[word] == '-' || line.substr(word).starts_with("–"))
        return true;
    }
  }
  return false;
}

// Whether so many words stand in a line that no dateline has. Its date is no such, in words either.
bool has_foreign_words(std::string_view line, const Layout& layout, int most) {
  std::string folded;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (letter_at(line, end)) end += character_at(line, end).length;
    if (end > at) {
      folded.clear();
      append_folded(folded, line.substr(at, end - at));
      if (!layout.dateline_word(folded) && folded != "tháng" && folded != "năm" && --most < 0) return true;
    }
    at = end > at ? end : at + character_at(line, at).length;
  }
  return false;
}

struct Rest {
  int times = 0;
  int foreign_words = 0;
  int odd_numbers = 0;
};

// Reads what stands beside the date.
class LineReader {
 public:
  LineReader(std::string_view folded, const Layout& layout) : folded_(folded), layout_(layout) {}

  void run() {
    for (std::size_t at = 0; at < folded_.size();) {
      const Character here = character_at(folded_, at);
      if (here.kind == CharClass::digit) {
        at = number(at);
      } else if (here.kind == CharClass::letter) {
        at = word(at);
      } else {
        at += here.length;
      }
    }
  }

  std::optional<year_month_day> day;
  std::size_t day_begin = 0;
  std::size_t day_end = 0;
  Rest rest;

 private:
  std::size_t number(std::size_t at) {
    if (!day) {
      if (const auto dated = date_at(folded_, at)) {
        day = dated->day;
        day_begin = at;
        day_end = dated->end;
        return dated->end;
      }
    }
    std::size_t end = at;
    while (digit_at(folded_, end)) ++end;
    const bool mark = end < folded_.size() && (folded_[end] == ':' || folded_[end] == 'h');
    const bool clock = mark && digit_at(folded_, end + 1);
    rest.times += clock ? 1 : 0;
    rest.odd_numbers += end - at > 2 ? 1 : 0;
    return end;
  }

  std::size_t word(std::size_t at) {
    std::size_t end = at;
    while (letter_at(folded_, end)) end += character_at(folded_, end).length;
    rest.foreign_words += layout_.dateline_word(folded_.substr(at, end - at)) ? 0 : 1;
    return end;
  }

  std::string_view folded_;
  const Layout& layout_;
};

// "14:26", "06h32": the end of a time of day, or 0.
std::size_t clock_end(std::string_view text, std::size_t at) {
  const auto hour = take_group(text, at);
  if (!hour || hour->value > 23 || hour->end - at > 2) return 0;
  std::size_t next = hour->end;
  if (next >= text.size() || (text[next] != ':' && text[next] != 'h')) return 0;
  const auto minute = take_group(text, ++next);
  if (!minute || minute->value > 59 || minute->end - next != 2) return 0;
  const bool seconds = minute->end < text.size() && text[minute->end] == ':' && digit_at(text, minute->end + 1);
  return seconds ? take_group(text, minute->end + 1)->end : minute->end;
}

// The last digit of a time of day right before a date ("14:26, 16/9/2021") is where it begins.
std::size_t clock_begin(std::string_view text, std::size_t end) {
  constexpr std::size_t longest = 8;
  for (std::size_t at = end - std::min(end, longest); at < end; ++at) {
    const bool first = at == 0 || !(digit_at(text, at - 1) || text[at - 1] == ':');
    if (first && digit_at(text, at) && clock_end(text, at) == end) return at;
  }
  return end;
}

constexpr std::string_view joints = " ,|-";  // between a date and its time of day

// Where the words of a dateline before a place begin: "Thứ Năm, ".
std::size_t words_begin(std::string_view line, std::size_t at, const Layout& layout) {
  std::string folded;
  for (;;) {
    std::size_t begin = at;
    while (begin > 0 && (line[begin - 1] == ':' || joints.find(line[begin - 1]) != std::string_view::npos)) --begin;
    const std::size_t end = begin;
    while (begin > 0 && letter_at(line, begin - code_point_before(line, begin).length)) {
      begin -= code_point_before(line, begin).length;
    }
    folded.clear();
    append_folded(folded, line.substr(begin, end - begin));
    if (begin == end || !layout.dateline_word(folded)) return at;
    at = begin;
  }
}

// "(Thứ Năm, 16/9/2021, 14:26 GMT+7)": with the brackets around it.
void take_brackets(Stamp& stamp, std::string_view line) {
  constexpr std::size_t nearby = 12;
  if (stamp.begin == 0 || line[stamp.begin - 1] != '(') return;
  const std::size_t close = line.substr(0, stamp.end + nearby).find(')', stamp.end);
  if (close == std::string_view::npos) return;
  --stamp.begin;
  stamp.end = close + 1;
}

// "Số 31 (214) - ra ngày 02-8-2023": the words before the date are those of a row.
std::optional<year_month_day> day_of_issue(std::string_view line, const Layout& layout) {
  std::string folded;
  append_folded_line(folded, line);
  std::string words;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (letter_at(folded, end)) end += character_at(folded, end).length;
    if (end > at) {
      if (!words.empty()) words += ' ';
      words.append(folded, at, end - at);
    } else if (const auto dated = digit_at(folded, at) ? date_at(folded, at) : std::nullopt) {
      const bool ends = folded.find_first_not_of(" .)", dated->end) == std::string::npos;
      return ends && layout.has_phrase(LayoutRule::Effect::dateline, words) ? std::optional(dated->day) : std::nullopt;
    } else {
      end = at + character_at(folded, at).length;
    }
    at = end;
  }
  return std::nullopt;
}

// "Tạp chí Cao Sơn, 19/05/2025": the date ends the line, right behind a mark.
bool ends_after_mark(std::string_view line, std::size_t begin, std::size_t end) {
  if (end != line.size() || begin == 0) return false;
  const std::size_t mark = line.find_last_not_of(' ', begin - 1);
  return mark != std::string_view::npos && mark > 0 && (line[mark] == ',' || line[mark] == '-' || line[mark] == '|');
}

// The day of the one part of a line that is a dateline.
std::optional<year_month_day> dated_part(std::string_view line, std::initializer_list<std::string_view> separators,
                                         const Layout& layout) {
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = line.size();
    std::size_t next = line.size();
    for (const std::string_view separator : separators) {
      const std::size_t found = line.find(separator, at);
      if (found >= end) continue;
      end = found;
      next = found + separator.size();
    }
    if (end == line.size() && at == 0) return std::nullopt;
    const std::string_view part = line.substr(at, end - at);
    const bool cut = part.find('(') == std::string_view::npos && part.find(')') != std::string_view::npos;
    if (!part.empty() && !cut) {  // "TIN TRONG TUẦN (12/5 - 18/5/2025)"
      if (const auto day = dateline_day(part, layout, false)) return day;
    }
    at = next;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Stamp> find_stamp(std::string_view line, const Layout& layout, std::size_t longest) {
  const std::string_view head = line.substr(0, longest);
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (!digit_at(head, at) || (at > 0 && digit_at(head, at - 1))) continue;
    const auto dated = date_at(head, at);
    if (!dated) continue;
    Stamp stamp{words_begin(head, at, layout), dated->end, dated->day};
    const std::size_t after = head.find_first_not_of(joints, dated->end);
    const std::size_t last = stamp.begin == 0 ? 0 : head.find_last_not_of(joints, stamp.begin - 1) + 1;
    if (const std::size_t end = after == std::string_view::npos ? 0 : clock_end(head, after)) {
      stamp.end = end;
    } else if (const std::size_t begin = clock_begin(head, last); begin < last) {
      stamp.begin = words_begin(head, begin, layout);
    } else {
      continue;
    }
    take_brackets(stamp, line);
    return stamp;
  }
  return std::nullopt;
}

std::optional<year_month_day> dateline_in_row(std::string_view line, const Layout& layout) {
  constexpr std::size_t longest_row = 200;  // bytes
  if (line.size() > longest_row || line.back() == '.' || !may_have_date(line)) return std::nullopt;
  if (const auto day = dated_part(line, {"|", "•", "·", "   "}, layout)) return day;
  // "17 Tháng 6 2019 15:36 - Đã xem: 642", "Báo Cao Sơn điện tử. Thứ sáu, ngày 19 tháng 8 năm 2011"
  return dated_part(line, {" - ", ". "}, layout);
}

std::optional<year_month_day> dateline_day(std::string_view line, const Layout& layout, bool byline_too,
                                           bool name_too) {
  constexpr int most_byline_words = 6;
  if (line.size() > longest_dateline || !may_have_date(line)) return std::nullopt;
  if (layout.may_lead_to_day(line.front())) {
    if (const auto day = day_of_issue(line, layout)) return day;
  }
  if (has_foreign_words(line, layout, byline_too ? most_byline_words : 0)) return std::nullopt;
  std::string folded;
  append_folded_line(folded, line);
  LineReader reader(folded, layout);
  reader.run();
  const bool after_name = name_too && ends_after_mark(folded, reader.day_begin, reader.day_end);
  const int allowed = after_name || (byline_too && reader.rest.times > 0) ? most_byline_words : 0;
  if (reader.rest.odd_numbers > 0 || reader.rest.foreign_words > allowed) return std::nullopt;
  return reader.day;
}

}  // namespace v0
}  // namespace solieu
