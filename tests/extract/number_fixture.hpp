// Numbers found in a string, shown on one line each.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "extract/fixture.hpp"

namespace solieu::test {

inline const FinderRules<NumberRules>& number_rules() {
  static const FinderRules<NumberRules> rules(Rules::builtin(), &compile_numbers);
  return rules;
}

inline std::string shown(double value) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr;
  return {buffer, end};
}

inline std::string shown(const Quantity& quantity) {
  std::string out = shown(quantity.low);
  if (quantity.is_range()) out += ".." + shown(quantity.high);
  if (quantity.bound != Bound::exact) out += " " + std::string(to_string(quantity.bound));
  return out;
}

/// "count 925 over [người] whole", "percent 132.14", "points 1.2", "money 5000000 nearly VND/tháng".
inline std::string shown(const MentionValue& value) {
  if (const auto* count = std::get_if<CountValue>(&value)) {
    return "count " + shown(count->quantity) + " [" + count->unit + "]" + (count->whole ? " whole" : "");
  }
  if (const auto* percent = std::get_if<PercentValue>(&value)) {
    return (percent->points ? "points " : "percent ") + shown(percent->quantity);
  }
  const auto* money = std::get_if<MoneyValue>(&value);
  if (money == nullptr) return "?";
  return "money " + shown(money->quantity) + " " + money->currency + (money->per.empty() ? "" : "/" + money->per) +
         (money->whole ? " whole" : "");
}

inline std::vector<Mention> numbers_in(const TestText& text) {
  Claims claims(text.tokenized.tokens.size());
  std::vector<Mention> out;
  find_numbers(text.passage, *number_rules().compiled, claims, out);
  return out;
}

/// "value | covered text", joined by "; ".
inline std::string numbers_of(std::string_view source) {
  const TestText text(source, number_rules().lexicon);
  std::string out;
  for (const Mention& mention : numbers_in(text)) {
    if (!out.empty()) out += "; ";
    out += shown(mention.value) + " | " + std::string(text.at(mention));
  }
  return out;
}

}  // namespace solieu::test
