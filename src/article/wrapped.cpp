#include "article/wrapped.hpp"

#include "text/char_class.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// Sizes in bytes; a Vietnamese letter takes 1.4 on average.
constexpr std::size_t shortest_broken = 30;
constexpr std::size_t longest_broken = 200;

bool begins_small(std::string_view line) {
  const char32_t first = code_point_at(line, 0).value;
  return letter_at(line, 0) && to_upper(first) != first;
}

bool ends_sentence(std::string_view line) {
  return std::string_view(".!?:;").find(line.back()) != std::string_view::npos || line.ends_with(".\"") ||
         line.ends_with(".)") || line.ends_with("…");
}

// The mean size of the lines that go on in the next, where there are enough of them.
std::size_t broken_width(std::string_view text) {
  constexpr std::size_t least = 4;
  std::size_t lines = 0;
  std::size_t longer = 0;
  std::size_t pairs = 0;
  std::size_t broken = 0;
  std::size_t bytes = 0;
  std::string_view before;
  Lines all(text);
  for (std::optional<Line> line = all.next(); line; line = all.next()) {
    const std::string_view here = slice(text, line->span);
    ++lines;
    longer += here.size() > longest_broken ? 1U : 0U;
    if (!before.empty() && !line->after_blank) {
      ++pairs;
      const bool fits = before.size() >= shortest_broken && before.size() <= longest_broken;
      if (fits && begins_small(here) && !ends_sentence(before)) {
        ++broken;
        bytes += before.size();
      }
    }
    before = here;
  }
  return broken >= least && broken * 4 >= pairs && longer * 5 <= lines ? bytes / broken : 0;
}

}  // namespace

WholeLines::WholeLines(std::string_view text) : text_(text), lines_(text), width_(broken_width(text)) {
  ahead_ = lines_.next();
}

// Whether a line goes on in the next one: in a small letter, or because it is full. A short line without a full stop is
// a name or a day.
bool WholeLines::joins(std::string_view line, std::string_view next) const {
  if (bullet_length(next) > 0) return false;
  const bool hangs = line.ends_with(" –") || line.ends_with(" -") || line.back() == ',';
  const bool full = hangs || line.size() * 4 >= width_ * 3;
  if (begins_small(next)) return full || !ends_sentence(line);
  const bool short_next = next.size() * 2 < width_ && next.back() != '.';
  if (is_digit(next.front())) return !ends_sentence(line) && !short_next;
  const bool text = letter_at(next, 0) || next.front() == '"' || next.front() == '(';
  return text && full && !(short_next && ends_sentence(line));
}

std::optional<Line> WholeLines::next() {
  std::optional<Line> line = ahead_;
  if (!line) return line;
  TextSpan last = line->span;
  for (ahead_ = lines_.next(); ahead_ && width_ > 0; ahead_ = lines_.next()) {
    if (ahead_->after_blank || !joins(slice(text_, last), slice(text_, ahead_->span))) break;
    last = ahead_->span;
  }
  line->span.end = last.end;
  return line;
}

}  // namespace v0
}  // namespace solieu
