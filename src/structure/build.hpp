// Turns drafts into records: slots into values, spans into quotes of the caller's text.
#pragma once

#include <string_view>
#include <vector>

#include <solieu/record.hpp>
#include <solieu/text.hpp>

#include "structure/draft.hpp"
#include "structure/topic.hpp"
#include "structure/when.hpp"

namespace solieu {
inline namespace v0 {

class RecordBuilder {
 public:
  RecordBuilder(const Passage& passage, const StatementRules& rules, const TopicReader& topics,
                const std::vector<Mention>& mentions, const OffsetMap& map, std::string_view source);

  [[nodiscard]] Record build(const Draft& draft) const;

 private:
  [[nodiscard]] Quote quote(TextSpan span) const;
  [[nodiscard]] RecordPeriod period(std::uint32_t mention, const Period& period) const;
  [[nodiscard]] std::string basis(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] std::string rule_of(const Draft&, std::uint32_t mention) const;
  void explain_figure(const Figure&, const std::string& slot, Record&) const;
  void explain(const Draft&, Record&) const;
  void add_head(const Draft&, Record&) const;
  [[nodiscard]] std::string shared_unit(const Statement&, std::uint32_t symbol) const;
  void add_value(const Draft&, const Figure&, Record&) const;
  void add_attached(const Draft&, const Figure&, Record&) const;
  void add_ratio(const Draft&, const Figure&, Record&) const;
  void add_change(const Draft&, const Figure&, Record&) const;

  const Passage& passage_;
  const TopicReader& topics_;
  const std::vector<Mention>& mentions_;
  const OffsetMap& map_;
  std::string_view source_;
  WhenReader whens_;
  SymbolSet basis_words_, stops_, plans_, separators_;
};

}  // namespace v0
}  // namespace solieu
