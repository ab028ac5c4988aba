// What is in force: the agency, area, programme and period that a statement takes from those before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "structure/draft.hpp"
#include "structure/place.hpp"
#include "structure/topic.hpp"
#include "structure/when.hpp"

namespace solieu {
inline namespace v0 {

/// What the article as a whole is about: opens the context, and is what it falls back to.
struct Focus {
  std::optional<AreaValue> area;
  std::optional<std::uint32_t> agency;     // mention
  std::optional<std::uint32_t> programme;  // mention, where the article has one main programme
};

[[nodiscard]] Focus find_focus(const Passage& passage, const std::vector<Mention>& mentions);

/// Fills the slots of drafts, statement by statement in reading order.
class SlotFiller {
 public:
  SlotFiller(const Passage& passage, const StatementRules& rules, const DomainRules& domains,
             const NumberRules& numbers, const std::vector<Mention>& mentions);

  /// Fills the drafts of a statement, then lets the statement change what is in force.
  void fill(const Statement& statement, std::vector<Draft>& drafts);

 private:
  struct InForce {
    Place place;
    std::optional<std::uint32_t> programme;
    std::optional<When> when;
  };

  void enter_block(const Statement&);
  void fill_place(const Statement&, Draft&) const;
  void fill_when(const Statement&, Draft&) const;
  void fill_topic(const Statement&, const std::vector<Draft>&, Draft&);
  [[nodiscard]] bool goes_on_list(const Draft& before, const Draft& draft) const;
  void pair_in_order(const Statement&, std::vector<Draft>&) const;
  [[nodiscard]] std::optional<When> baseline_of(const Statement&, std::uint32_t anchor) const;
  void look_ahead(Draft&) const;
  [[nodiscard]] bool opens_statement(const Statement&, std::uint32_t symbol) const;
  void update(const Statement&, const std::vector<Draft>&);
  void update_place(const Statement&, bool targets);
  void update_when(const Statement&);
  void note_list(const Statement&, const std::vector<Draft>&);
  void note_programme(const Statement& statement);

  const std::vector<Mention>& mentions_;
  std::optional<std::chrono::year_month_day> published_;
  Focus focus_;
  PlaceReader places_;
  WhenReader whens_;
  TopicReader topics_;
  SymbolSet names_, verbs_;
  SymbolCode respectively_, programme_, colon_;
  SymbolSet figures_, openers_, aims_, forecasts_;
  SymbolCode anaphora_, gap_;
  InForce now_;
  std::vector<Draft> paragraph_;  // drafts of the paragraph so far
  std::uint32_t block_ = no_figure;
  bool opened_ = false;  // a statement of the paragraph has been read
  std::string list_measure_;
  std::optional<RecordKind> list_kind_;  // what the line above a list says of it
};

}  // namespace v0
}  // namespace solieu
