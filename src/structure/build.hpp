// Turns drafts into records: slots into values, spans into quotes of the caller's text.
#pragma once

#include <string_view>
#include <vector>

#include <solieu/record.hpp>
#include <solieu/text.hpp>

#include "structure/draft.hpp"
#include "structure/subject.hpp"
#include "structure/topic.hpp"
#include "structure/when.hpp"

namespace solieu {
inline namespace v0 {

class RecordBuilder {
 public:
  RecordBuilder(const Passage& passage, const StructureCues& cues, const TopicReader& topics,
                const SubjectReader& subjects, const std::vector<Mention>& mentions, const OffsetMap& map,
                std::string_view source, bool explain);

  /// Fills an empty record.
  void build(const Draft& draft, Record& record);

 private:
  [[nodiscard]] Quote quote(TextSpan span) const;
  [[nodiscard]] std::chrono::year baseline_year(const When& baseline, std::chrono::year year) const;
  [[nodiscard]] RecordPeriod period(std::uint32_t mention, const Period& period) const;
  [[nodiscard]] std::string basis(const Statement&, std::uint32_t symbol) const;
  struct SlotName {
    std::string_view name;
    std::int32_t index = -1;  // "attached[0]"
    std::string_view part{};  // "value.role"
  };
  struct RuleName {
    std::string_view name;
    bool before = false;  // an earlier statement named it
    friend bool operator==(const RuleName&, const RuleName&) = default;
  };
  static std::string text_of(const SlotName&);
  static std::string text_of(const RuleName&);
  [[nodiscard]] RuleName rule_of(const Draft&, std::uint32_t mention) const;
  void note(Record&, const SlotName&, const RuleName&);
  void note_figure(const Figure&, SlotName, Record&);
  void note_rules(const Draft&, Record&);
  void add_head(const Draft&, Record&) const;
  [[nodiscard]] std::string shared_unit(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] std::string unit_of_whole(const Statement&, std::uint32_t symbol) const;
  void add_value(const Draft&, const Figure&, Record&) const;
  void add_attached(const Draft&, const Statement&, const Figure&, Record&) const;
  void add_ratio(const Statement&, const Figure&, Record&) const;
  void add_change(const Draft&, const Statement&, const Figure&, Record&) const;

  const Passage& passage_;
  const TopicReader& topics_;
  const SubjectReader& subjects_;
  const std::vector<Mention>& mentions_;
  const OffsetMap& map_;
  std::string_view source_;
  bool explain_;
  WhenReader whens_;
  const BuildCues& cues_;
  std::vector<RuleName> noted_;  // of the record at hand
};

}  // namespace v0
}  // namespace solieu
