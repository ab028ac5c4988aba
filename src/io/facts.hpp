// What a record says, place by place, with the rule that gave each.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <solieu/mention.hpp>
#include <solieu/record.hpp>

#include "io/article_view.hpp"

namespace solieu {
inline namespace v0 {

/// Reads the records of one article in their order. Precondition: the mentions are ordered by place.
class FactReader {
 public:
  FactReader(const std::vector<Mention>& mentions, std::string_view source, const Labels& labels)
      : mentions_(mentions), source_(source), labels_(labels) {}

  [[nodiscard]] std::vector<Fact> read(const Record& record);

 private:
  using Names = std::map<std::string_view, SourceSpan>;  // rule → where it first matched

  void look_at(SourceSpan sentence);
  void add_names(const Record& record, std::vector<Fact>& facts);
  void add_figures(const Record& record, std::vector<Fact>& facts);
  void add_changes(const Record& record, std::vector<Fact>& facts);
  [[nodiscard]] std::string rule_at(SourceSpan span) const;
  [[nodiscard]] Fact named(std::string_view label, std::string_view text, const Record& record, const Names& names);
  [[nodiscard]] Fact figure(std::string_view label, const Quantity& quantity, std::string_view unit,
                            const Quote& quote) const;

  const std::vector<Mention>& mentions_;
  std::string_view source_;
  const Labels& labels_;
  SourceSpan sentence_;  // the one that the names are of
  Names areas_;
  Names programmes_;
};

}  // namespace v0
}  // namespace solieu
