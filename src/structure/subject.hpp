// The words that say what a figure counts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "structure/draft.hpp"
#include "structure/subject_phrase.hpp"

namespace solieu {
inline namespace v0 {

class SubjectReader : private SubjectWords {
 public:
  SubjectReader(const Passage& passage, const StructureCues& cues, const DomainRules& domains,
                const NumberRules& numbers, const MentionUnits& units, const std::vector<Mention>& mentions)
      : SubjectWords(passage, cues, domains, numbers), units_(units), mentions_(mentions) {}

  /// The words of its statement that say what a draft counts, else empty: the unit with what belongs to it, the noun
  /// phrase that a verb of state links to the figure, the one behind it, or the programme's own name.
  /// `unit` is that of its value, where another figure or the words before it name that.
  [[nodiscard]] std::string read(const Draft& draft, std::string_view unit) const;

 private:
  /// How the words before a figure lead to it.
  enum class Link : std::uint8_t { none, weak, strong };  // "lúa 5 ha", "lúa với 5 ha", "lúa là 5 ha"
  struct Before {
    Phrase phrase;
    Link link = Link::none;
    bool item = false;  // right behind a mark
  };
  // What a draft counts, as its figure tells.
  struct Unit {
    std::string_view text;
    std::string_view kind;
    bool bare = false;      // does not say what is counted
    bool adjacent = false;  // its words end where the figure ends
    bool persons = false;
  };

  [[nodiscard]] Unit unit_of(const Draft& draft, std::uint32_t symbol, std::string_view shared) const;
  [[nodiscard]] std::uint32_t last_symbol(const Draft& draft) const;
  [[nodiscard]] std::string text(Phrase phrase) const;
  [[nodiscard]] std::string of_unit(const Draft& draft, const Unit& unit, Phrase behind) const;
  [[nodiscard]] std::string of_sum(const Draft& draft, Phrase behind) const;
  [[nodiscard]] bool says_what(const Draft& draft, const Unit& unit, const Before& before) const;
  [[nodiscard]] bool only_place(Phrase phrase, bool opens, bool counted) const;

  // subject_behind.cpp
  [[nodiscard]] Phrase behind(const Statement& statement, std::uint32_t symbol, const Unit& unit) const;
  struct Walk;
  bool walk_symbol(Walk& walk) const;
  bool walk_words(Walk& walk, const Symbol& symbol) const;
  bool walk_joint(Walk& walk) const;
  [[nodiscard]] Phrase ended(const Walk& walk) const;

  // subject_before.cpp
  [[nodiscard]] Before before(const Draft& draft) const;
  struct Back;
  bool takes_verb(Back& back) const;
  void skip_link(Back& back) const;
  bool step_back(Back& back) const;
  [[nodiscard]] bool belongs(const Back& back, const Symbol& symbol) const;
  bool back_words(Back& back, const Symbol& symbol) const;
  bool back_comma(Back& back) const;
  bool back_joint(Back& back) const;
  [[nodiscard]] bool enumerates(const Back& back, std::uint32_t comma) const;
  [[nodiscard]] Phrase past_verb(Back& back) const;
  bool skip_bracket(Back& back) const;
  [[nodiscard]] Phrase gathered(const Back& back) const;
  [[nodiscard]] Phrase from_rate(const Back& back, Phrase phrase) const;
  [[nodiscard]] bool opens_quote(Phrase phrase) const;
  [[nodiscard]] Phrase first_item(Phrase phrase) const;
  [[nodiscard]] bool opens_item(const Statement& statement, Phrase phrase) const;
  [[nodiscard]] Phrase without_actor(Phrase phrase, Link link) const;

  const MentionUnits& units_;
  const std::vector<Mention>& mentions_;
};

}  // namespace v0
}  // namespace solieu
