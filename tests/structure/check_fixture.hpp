// Records built by hand out of the sentences that they would be read from.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <solieu/record.hpp>

#include "structure/check.hpp"

namespace solieu::test {

using std::chrono::year_month_day;

struct Span {
  year_month_day start, end;
};

/// A record of a sentence; every piece is found there by its text.
class Fact {
 public:
  explicit Fact(std::string_view sentence, std::uint32_t begin = 0) : begin_(begin) {
    record_.evidence = {std::string(sentence), {begin, begin + static_cast<std::uint32_t>(sentence.size())}};
    record_.measure = "participants";
  }
  operator Record() const { return record_; }  // NOLINT(google-explicit-constructor)

  Fact& value(double number, std::string_view text, std::string_view unit = "người", Bound bound = Bound::exact) {
    record_.value = RecordValue{{number, number, bound}, std::string(unit), quote(text)};
    return *this;
  }
  Fact& ratio(Relation relation, double percent, std::string_view text, std::string_view basis = "",
              Bound bound = Bound::exact) {
    record_.ratios.push_back({relation, {percent, percent, bound}, std::string(basis), quote(text)});
    return *this;
  }
  Fact& plan(double number, std::string_view text, std::string_view unit = "người",
             std::string_view basis = "kế hoạch") {
    record_.plans.push_back({{number, number, Bound::exact}, std::string(unit), std::string(basis), quote(text)});
    return *this;
  }
  Fact& change(bool up, double number, std::string_view text, std::string_view unit) {
    record_.changes.push_back({up, {number, number, Bound::exact}, std::string(unit), std::nullopt, quote(text)});
    return *this;
  }
  /// The period that the last change is held against.
  Fact& baseline(Span days, std::string_view text) {
    record_.changes.back().baseline = RecordPeriod{{days.start, days.end}, quote(text), {}};
    return *this;
  }
  Fact& period(Span days, std::string_view text) {
    record_.period = RecordPeriod{{days.start, days.end}, quote(text), {}};
    return *this;
  }
  Fact& programme(std::string_view id) {
    record_.programme = ProgrammeValue{std::string(id), std::string(id)};
    return *this;
  }
  Fact& area(std::string_view name, std::string_view level, std::string_view parent) {
    record_.area = AreaValue{std::string(name), std::string(level), "", std::string(parent)};
    return *this;
  }
  Fact& measure(std::string_view measure) {
    record_.measure = measure;
    return *this;
  }
  Fact& kind(RecordKind kind) {
    record_.kind = kind;
    return *this;
  }

 private:
  [[nodiscard]] Quote quote(std::string_view text) const {
    const std::size_t at = record_.evidence.text.find(text);
    const auto begin = begin_ + static_cast<std::uint32_t>(at == std::string::npos ? 0 : at);
    return {std::string(text), {begin, begin + static_cast<std::uint32_t>(text.size())}};
  }

  std::uint32_t begin_;
  Record record_;
};

/// The checks of all records: "0 info implied_plan; 1 info implied_plan".
inline std::string checks_of(const std::vector<Record>& records) {
  std::string out;
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (const Check& check : records[i].checks) {
      if (!out.empty()) out += "; ";
      out += std::to_string(i) + " " + std::string(to_string(check.level)) + " " + check.code;
    }
  }
  return out;
}

/// What else stands in the article.
struct Around {
  std::optional<year_month_day> published;
  std::vector<Mention> mentions;
  std::vector<std::uint32_t> part_openings;
};

inline std::vector<Record> checked(std::vector<Record> records, Around around = {}) {
  Article article;
  article.published = around.published;
  check_records(records, {article, around.mentions, std::move(around.part_openings)});
  return records;
}

inline std::string checks_in(std::vector<Record> records, Around around = {}) {
  return checks_of(checked(std::move(records), std::move(around)));
}

inline Mention place(std::string_view name, std::string_view level, std::string_view parent, std::uint32_t begin) {
  Mention mention;
  mention.source = {begin, begin + static_cast<std::uint32_t>(name.size())};
  mention.value = AreaValue{std::string(name), std::string(level), "", std::string(parent)};
  return mention;
}

}  // namespace solieu::test
