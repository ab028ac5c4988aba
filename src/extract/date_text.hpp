// A sentence as the date grammar sees it: the phrases of dates.tsv and the digits.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/date_number.hpp"
#include "extract/date_rules.hpp"
#include "extract/passage.hpp"
#include "text/char_class.hpp"

namespace solieu {
inline namespace v0 {

class DateText {
 public:
  DateText(const Passage& passage, const DateRules& rules, const Claims& claims)
      : passage_(passage), rules_(rules), claims_(claims) {}

  /// Makes a sentence the one that is read.
  void enter(const Sentence& sentence);

  /// Whether a token is in this sentence and in no other mention.
  [[nodiscard]] bool open(std::uint32_t token) const { return token < last_ && !claims_.taken(token); }
  [[nodiscard]] bool begins_digits(std::uint32_t token) const { return passage_.hits.any(token, Mark::digit); }
  /// The row of this role whose phrase starts here (the longest phrase only), or null.
  [[nodiscard]] const DateRow* row(std::uint32_t token, DateRole role) const;
  [[nodiscard]] const DateRow* unit(std::uint32_t token, DateUnitName name) const;
  [[nodiscard]] const DateRow* any_row(std::uint32_t token) const;
  /// The roles of the rows of the longest phrase here.
  [[nodiscard]] DateRoles roles(std::uint32_t token) const { return open(token) ? phrase_at(token).roles : 0; }
  [[nodiscard]] bool any_role(std::uint32_t token, DateRoles some) const { return (roles(token) & some) != 0; }
  [[nodiscard]] bool has(std::uint32_t token, DateRole role) const { return any_role(token, role_bit(role)); }
  /// The first token from this one on with a phrase of dates.tsv or digits: most tokens have neither.
  [[nodiscard]] std::uint32_t next(std::uint32_t token) const {
    return passage_.hits.next(token, last_, Hits::starts(Lex::date_word, Mark::digit));
  }
  /// One past the phrase that starts here. Precondition: there is one.
  [[nodiscard]] std::uint32_t past(std::uint32_t token) const { return phrase_at(token).last; }

  [[nodiscard]] std::string_view at(std::uint32_t token) const { return passage_.at(token); }
  template <std::size_t length>
  [[nodiscard]] bool is(std::uint32_t token, const char (&text)[length]) const {
    return open(token) && passage_.is(token, text);
  }
  template <class... More>
  [[nodiscard]] bool is(std::uint32_t token, Word word, More... more) const {
    return open(token) && passage_.is(token, word, more...);
  }
  [[nodiscard]] bool is_dash(std::uint32_t token) const { return is(token, "-") || is(token, "\xE2\x80\x93"); }
  [[nodiscard]] bool is_word(std::uint32_t token) const;
  [[nodiscard]] bool is_capitalized(std::uint32_t token) const;
  /// "Tháng", "Năm" with a capital inside a sentence; "THÁNG" is none.
  [[nodiscard]] bool is_name(std::uint32_t token) const;
  [[nodiscard]] bool is_clock(std::uint32_t token) const;

  /// Digits from this token on that end where a token ends; `last` is one past that token.
  struct Number {
    DateDigits digits;
    std::uint32_t last = 0;
  };
  /// What the bytes of a number say of it.
  enum class Shape : std::uint8_t {
    no_date,  // "97,1%", "1.205", "12000"
    alone,    // "45": up to four digits, joined to nothing
    other,
  };
  [[nodiscard]] Shape shape(std::uint32_t token) const;
  /// Whether nothing beside a number makes it a date: no phrase, dash or slash after it, and no leading word or
  /// bracket.
  [[nodiscard]] bool stands_alone(std::uint32_t token, std::uint32_t last) const;
  /// Copy what is returned: the next call may change it.
  [[nodiscard]] const std::optional<Number>& digits(std::uint32_t token) const;
  /// A number without separators of at most this many digits.
  [[nodiscard]] std::optional<int> integer(std::uint32_t token, int max_width) const;
  struct Quarter {
    QuarterDigits digits;
    std::uint32_t last = 0;
  };
  [[nodiscard]] std::optional<Quarter> quarter(std::uint32_t token) const;

  /// Whether a unit, a number word or a currency makes the number before this token a quantity.
  [[nodiscard]] bool quantity_follows(std::uint32_t token) const;
  /// Whether nothing of the same phrase follows: the end, a mark, a name, or "đến".
  [[nodiscard]] bool phrase_ends(std::uint32_t token) const;

  /// Whether a clause begins here: nothing or a mark stands before.
  [[nodiscard]] bool clause_begins(std::uint32_t token) const;

  /// The role of the phrase right before a token, as the scan over the sentence has noted it; a bracket or a comma may
  /// stand between.
  void lead(DateRole role, std::uint32_t end, int value = 0);
  /// "năm" in "năm ngày": a number of units, and not the year of "trong năm, …", "trong năm tháng 5 là …".
  [[nodiscard]] bool counts_units(std::uint32_t token) const {
    const std::uint32_t unit = past(token);
    return row(unit, DateRole::unit) != nullptr && !digits(past(unit));
  }
  [[nodiscard]] bool led(std::uint32_t token, DateRole role) const { return lead_end_ == token && lead_ == role; }
  /// Whether the words before make d/m here a day.
  [[nodiscard]] bool day_led(std::uint32_t token) const;
  /// Whether "đến" before a token leaves open if it is to come; "tính đến" does not.
  [[nodiscard]] bool until(std::uint32_t token) const { return led(token, DateRole::to) && lead_value_ != state_mark; }
  [[nodiscard]] bool range_led(std::uint32_t token) const;
  /// Whether months that stand here are added up from the start of the year: "tính chung 3 tháng".
  [[nodiscard]] bool summed(std::uint32_t token) const {
    return led(token, DateRole::whole) && lead_value_ == sum_mark;
  }
  /// Whether "sau" stands before a token.
  [[nodiscard]] bool led_after(std::uint32_t token) const {
    return led(token, DateRole::length) && lead_value_ == after_mark;
  }
  /// Whether "đến hết" stands before a token.
  [[nodiscard]] bool led_to_end(std::uint32_t token) const {
    return led(token, DateRole::to) && lead_value_ == end_mark;
  }

 private:
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
  // The longest phrase of the table at a token; without roles if there is none.
  struct Phrase {
    std::uint32_t token = nowhere;
    DateRoles roles = 0;
    std::uint32_t last = 0;
    std::uint32_t row = 0;  // its first
  };
  [[nodiscard]] const Phrase& phrase_at(std::uint32_t token) const {
    static constexpr Phrase none;
    if (token < first_ || token >= last_) return none;
    Phrase& phrase = phrases_[token % phrases_.size()];
    if (phrase.token != token) phrase = find_phrase(token);
    return phrase;
  }
  [[nodiscard]] Phrase find_phrase(std::uint32_t token) const;
  [[nodiscard]] std::optional<Number> read_number(std::uint32_t token) const;
  [[nodiscard]] std::optional<std::uint32_t> token_ending_at(std::uint32_t token, std::uint32_t byte) const;

  const Passage& passage_;
  const DateRules& rules_;
  const Claims& claims_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  mutable std::uint32_t read_token_ = nowhere;  // the digits read last: every family of expressions asks for them
  mutable std::optional<Number> read_;
  mutable std::array<Phrase, 16> phrases_{};  // those looked up last: the grammar asks for the same few again and again
  DateRole lead_ = DateRole::word;
  int lead_value_ = 0;
  std::uint32_t lead_end_ = 0;
};

}  // namespace v0
}  // namespace solieu
