#include "extract/date_text.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Past the digits at a byte, at most so many: a run may be endless.
std::size_t past_digits(std::string_view text, std::size_t at, std::size_t most) {
  const std::size_t end = std::min(text.size(), at + most);
  while (at < end && is_digit(text[at])) ++at;
  return at;
}

// Whether what stands at a byte may join numbers: a dot, a slash, a dash.
bool may_join(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  return c == '/' || c == '.' || c == '-' || c == '\xE2';
}

}  // namespace

DateText::Phrase DateText::find_phrase(std::uint32_t token) const {
  const std::optional<Hit> hit = passage_.hits.at(Lex::date, token);
  if (!hit || hit->last > last_) return {token, 0, token + 1, 0};
  const DateRow& row = rules_.rows[hit->rows.front()];
  const bool only_first = row.role == DateRole::present && row.value == first_mark;
  Phrase out{token, 0, only_first ? token + 1 : hit->last, hit->rows.front()};
  for (const std::uint32_t index : hit->rows) out.roles |= role_bit(rules_.roles[index]);
  return out;
}

void DateText::enter(const Sentence& sentence) {
  first_ = sentence.first_token;
  last_ = sentence.last_token;
  read_token_ = nowhere;
  lead(DateRole::word, first_);
}

const DateRow* DateText::row(std::uint32_t token, DateRole role) const {
  if (!open(token)) return nullptr;
  const Phrase& phrase = phrase_at(token);
  if ((phrase.roles & role_bit(role)) == 0) return nullptr;
  if (rules_.roles[phrase.row] == role) return &rules_.rows[phrase.row];
  const std::optional<Hit> hit = passage_.hits.at(Lex::date, token);
  const auto found = std::find_if(hit->rows.begin(), hit->rows.end(),
                                  [&](std::uint32_t index) { return rules_.rows[index].role == role; });
  return &rules_.rows[*found];
}

const DateRow* DateText::unit(std::uint32_t token, DateUnitName name) const {
  const DateRow* found = row(token, DateRole::unit);
  return found != nullptr && found->unit == name ? found : nullptr;
}

const DateRow* DateText::any_row(std::uint32_t token) const {
  if (!open(token) || phrase_at(token).roles == 0) return nullptr;
  return &rules_.rows[phrase_at(token).row];
}

bool DateText::is_word(std::uint32_t token) const {
  return open(token) &&
         (passage_.tokens()[token].kind == TokenKind::word || passage_.tokens()[token].kind == TokenKind::abbreviation);
}

bool DateText::is_capitalized(std::uint32_t token) const {
  return is_word(token) && letter_case(at(token)).first_upper;
}

bool DateText::is_name(std::uint32_t token) const {
  if (!is_word(token)) return false;
  const LetterCase letters = letter_case(at(token));
  return letters.first_upper && !letters.all_upper;
}

bool DateText::is_clock(std::uint32_t token) const {
  return open(token) && passage_.tokens()[token].kind == TokenKind::time;
}

std::optional<std::uint32_t> DateText::token_ending_at(std::uint32_t token, std::uint32_t byte) const {
  for (; open(token) && passage_.tokens()[token].span.end <= byte; ++token) {
    if (passage_.tokens()[token].span.end == byte) return token + 1;
  }
  return std::nullopt;
}

const std::optional<DateText::Number>& DateText::digits(std::uint32_t token) const {
  static constexpr std::optional<Number> none;
  if (!open(token)) return none;
  if (token != read_token_) {
    read_token_ = token;
    read_ = read_number(token);
  }
  return read_;
}

std::optional<DateText::Number> DateText::read_number(std::uint32_t token) const {
  if (!begins_digits(token)) return std::nullopt;
  const auto found = read_digits(passage_.text, passage_.tokens()[token].span.begin);
  if (!found) return std::nullopt;
  const auto last = token_ending_at(token, found->end);
  if (!last) return std::nullopt;
  return Number{*found, *last};
}

DateText::Shape DateText::shape(std::uint32_t token) const {
  constexpr std::size_t longest = 4;    // digits of a number in a date
  constexpr std::size_t thousands = 3;  // digits of a group behind a dot
  const TextSpan span = passage_.tokens()[token].span;
  const std::size_t end = past_digits(passage_.text, span.begin, longest + 1);
  if (end - span.begin > longest) return Shape::no_date;
  if (!may_join(passage_.text, end)) return end == span.end ? Shape::alone : Shape::no_date;
  const bool dot = passage_.text[end] == '.';
  return dot && past_digits(passage_.text, end + 1, thousands + 1) - end == thousands + 1 ? Shape::no_date
                                                                                          : Shape::other;
}

bool DateText::stands_alone(std::uint32_t token, std::uint32_t last) const {
  constexpr DateRoles any = ~role_bit(DateRole::quantity);
  return lead_end_ != token && !any_role(last, any) && !is_dash(last) && !is(last, "/") && !is(token - 1, "(");
}

std::optional<int> DateText::integer(std::uint32_t token, int max_width) const {
  const std::optional<Number>& found = digits(token);
  if (!found || found->last != token + 1 || found->digits.second.size != 0) return std::nullopt;
  const DigitGroup& group = found->digits.first;
  if (group.size != 1 || group.width[0] > max_width) return std::nullopt;
  return group.value[0];
}

std::optional<DateText::Quarter> DateText::quarter(std::uint32_t token) const {
  if (!open(token)) return std::nullopt;
  const auto found = read_quarter(passage_.text, passage_.tokens()[token].span.begin);
  if (!found) return std::nullopt;
  const auto last = token_ending_at(token, found->end);
  if (!last) return std::nullopt;
  return Quarter{*found, *last};
}

bool DateText::quantity_follows(std::uint32_t token) const {
  if (token >= last_) return false;
  return has(token, DateRole::quantity) || at(token) == "%" || passage_.hits.any(token, Lex::currency);
}

bool DateText::phrase_ends(std::uint32_t token) const {
  if (token >= last_) return true;
  const TokenKind kind = passage_.tokens()[token].kind;
  if (kind == TokenKind::punctuation) return at(token) != "/";
  if (quantity_follows(token)) return false;
  return any_role(token, role_bits({DateRole::to, DateRole::present, DateRole::past})) || is_capitalized(token);
}

bool DateText::clause_begins(std::uint32_t token) const {
  return token == first_ || passage_.tokens()[token - 1].kind == TokenKind::punctuation;
}

void DateText::lead(DateRole role, std::uint32_t end, int value) {
  lead_ = role;
  lead_value_ = value;
  lead_end_ = end;
  while (is(lead_end_, "(") || is(lead_end_, ",")) ++lead_end_;
}

bool DateText::day_led(std::uint32_t token) const {
  return led(token, DateRole::part_of_day) || led(token, DateRole::weekday) || led(token, DateRole::relative) ||
         led(token, DateRole::day_name);
}

bool DateText::range_led(std::uint32_t token) const { return led(token, DateRole::from) || led(token, DateRole::to); }

}  // namespace v0
}  // namespace solieu
