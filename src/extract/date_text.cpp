#include "extract/date_text.hpp"

#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {

void DateText::enter(const Sentence& sentence) {
  first_ = sentence.first_token;
  last_ = sentence.last_token;
  lead_ = DateRole::word;
  lead_end_ = sentence.first_token;
}

const DateRow* DateText::row(std::uint32_t token, DateRole role) const {
  const Hit* hit = hit_at(token);
  if (hit == nullptr) return nullptr;
  for (const std::uint32_t index : hit->rows) {
    if (rules_.rows[index].role == role) return &rules_.rows[index];
  }
  return nullptr;
}

const DateRow* DateText::unit(std::uint32_t token, DateUnitName name) const {
  const DateRow* found = row(token, DateRole::unit);
  return found != nullptr && found->unit == name ? found : nullptr;
}

const DateRow* DateText::any_row(std::uint32_t token) const {
  const Hit* hit = hit_at(token);
  return hit == nullptr ? nullptr : &rules_.rows[hit->rows.front()];
}

std::uint32_t DateText::past(std::uint32_t token) const { return passage_.hits.at(Lex::date, token)->last; }

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

std::optional<DateText::Number> DateText::digits(std::uint32_t token) const {
  if (!open(token)) return std::nullopt;
  const auto found = read_digits(passage_.text, passage_.tokens()[token].span.begin);
  if (!found) return std::nullopt;
  const auto last = token_ending_at(token, found->end);
  if (!last) return std::nullopt;
  return Number{*found, *last};
}

std::optional<int> DateText::integer(std::uint32_t token, int max_width) const {
  const auto found = digits(token);
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
  return row(token, DateRole::quantity) != nullptr || at(token) == "%" ||
         passage_.hits.at(Lex::currency, token) != nullptr;
}

bool DateText::phrase_ends(std::uint32_t token) const {
  if (token >= last_) return true;
  const TokenKind kind = passage_.tokens()[token].kind;
  if (kind == TokenKind::punctuation) return at(token) != "/";
  if (quantity_follows(token)) return false;
  return is_capitalized(token) || row(token, DateRole::to) != nullptr || row(token, DateRole::present) != nullptr ||
         row(token, DateRole::past) != nullptr;
}

bool DateText::clause_begins(std::uint32_t token) const {
  return token == first_ || passage_.tokens()[token - 1].kind == TokenKind::punctuation;
}

void DateText::lead(DateRole role, std::uint32_t end, int value) {
  lead_ = role;
  lead_value_ = value;
  lead_end_ = end;
}

bool DateText::day_led(std::uint32_t token) const {
  return led(token, DateRole::part_of_day) || led(token, DateRole::weekday) || led(token, DateRole::relative) ||
         led(token, DateRole::day_name);
}

bool DateText::range_led(std::uint32_t token) const { return led(token, DateRole::from) || led(token, DateRole::to); }

}  // namespace v0
}  // namespace solieu
