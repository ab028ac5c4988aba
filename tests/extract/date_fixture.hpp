// What the finders of documents and dates see in a text, written on one line.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/mention.hpp>
#include <solieu/rules.hpp>

#include "extract/fixture.hpp"

namespace solieu::test {

/// The built-in tables that documents and dates are read with: also the numbers', which tell quantities.
class DateReader {
 public:
  DateReader() : lexicon_(lexicon_of(rules_, problems_)) {
    numbers_ = compile_numbers(rules_, lexicon_, problems_);
    documents_ = compile_documents(rules_, lexicon_, problems_);
    dates_ = compile_dates(rules_, lexicon_, problems_);
  }

  [[nodiscard]] const Rules& rules() const { return rules_; }
  [[nodiscard]] const Problems& problems() const { return problems_; }

  [[nodiscard]] std::vector<Mention> read(const TestText& text) const {
    Claims claims(text.passage.tokens().size());
    std::vector<Mention> out;
    find_documents(text.passage, *documents_, claims, out);
    find_dates(text.passage, *dates_, claims, out);
    return out;
  }

  /// "[ngày 11/7] 2020-07-11 2020-07-11 day 2020-07-11 year; [...] ...": all mentions of one kind.
  template <class Value>
  [[nodiscard]] std::string dump(std::string_view source,
                                 std::optional<std::chrono::year_month_day> published = std::nullopt) const {
    const TestText text(source, lexicon_, published);
    std::string out;
    for (const Mention& mention : read(text)) {
      const auto* value = std::get_if<Value>(&mention.value);
      if (value == nullptr) continue;
      if (!out.empty()) out += "; ";
      out += "[" + std::string(text.at(mention)) + "]" + written(*value);
    }
    return out;
  }

 private:
  static std::string iso(std::optional<std::chrono::year_month_day> day) {
    if (!day) return "null";
    const auto two = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(static_cast<int>(day->year())) + two(static_cast<unsigned>(day->month())) +
           two(static_cast<unsigned>(day->day()));
  }

  static std::string written(const DateValue& value) {
    std::string out = " " + iso(value.period.start) + " " + iso(value.period.end) + " " +
                      std::string(to_string(value.grain)) + " " + value.timex;
    for (const std::string& part : value.inferred) out += " " + part;
    return out;
  }

  static std::string written(const DocumentValue& value) {
    return " " + value.number + " | " + value.kind + " | " + value.issuer + " | " + iso(value.date);
  }

  Rules rules_ = Rules::builtin();
  Problems problems_;
  Lexicon lexicon_;
  std::shared_ptr<const NumberRules> numbers_;
  std::shared_ptr<const DocumentRules> documents_;
  std::shared_ptr<const DateRules> dates_;
};

inline const DateReader& date_reader() {
  static const DateReader reader;
  return reader;
}

}  // namespace solieu::test
