// What a figure counts: programme, measure, and the words that say it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/domain.hpp"
#include "structure/cue_symbols.hpp"
#include "structure/draft.hpp"
#include "structure/mention_units.hpp"

namespace solieu {
inline namespace v0 {

/// Whether only a number of persons can have a measure.
[[nodiscard]] bool counts_people(std::string_view measure);

class TopicReader {
 public:
  TopicReader(const Passage& passage, const StructureCues& cues, const DomainRules& domains, const NumberRules& numbers,
              const MentionUnits& units, const std::vector<Mention>& mentions);

  /// The programme that the statement names for the figure at `anchor`; `own` if in the figure's own clause. One said
  /// in passing yields to any other, but for the one in force. `none` where it names a matter of no programme.
  struct Programme {
    std::optional<std::uint32_t> mention;
    bool own = false;
    bool none = false;
  };
  [[nodiscard]] Programme programme(const Statement& statement, std::uint32_t anchor,
                                    std::optional<std::uint32_t> in_force) const;
  /// Whether a programme is named by a phrase that speaks for its own clause only.
  [[nodiscard]] bool in_passing(std::uint32_t mention) const;
  /// Whether a programme is named only as a cause: "do ảnh hưởng của dịch Covid-19".
  [[nodiscard]] bool is_cause(const Statement& statement, std::uint32_t symbol) const;

  /// The measure that the words of the draft's clause name, else empty.
  struct Measure {
    std::string_view id;  // both in the rules
    std::string_view rule;
    bool stock = false;  // what there is as of a day
  };
  [[nodiscard]] Measure said_measure(const Draft& draft) const;
  /// The programme of money that names none, where its domain has several; linear in the mentions.
  [[nodiscard]] std::optional<std::uint32_t> money_programme(const Draft& draft) const;
  /// The same of what is owed, also where that is a percentage.
  [[nodiscard]] std::optional<std::uint32_t> owed_programme(const Draft& draft) const;
  /// The programme of a unit that only one knows ("hộ nghèo"), where the article names it.
  [[nodiscard]] std::optional<std::uint32_t> counted_programme(const Draft& draft) const;
  /// Whether what a mention names is part of the programme that another names: "tư vấn việc làm" of unemployment
  /// insurance.
  [[nodiscard]] bool lies_within(std::uint32_t mention, std::uint32_t programme) const;
  /// Whether the unit belongs to another programme of the same domain than the draft has.
  [[nodiscard]] bool counts_another(const Draft& draft) const;
  /// Gives a draft the part of its programme that its unit or sentence belongs to ("2.300 em tham gia BHYT").
  void narrow_to_group(Draft& draft) const;
  /// The programme that a coverage is of: the one its domain names for that, else the whole of a part ("tham gia BHYT
  /// hộ gia đình, nâng tỷ lệ bao phủ lên 90%" is of the BHYT).
  [[nodiscard]] std::uint32_t covered_programme(std::uint32_t programme) const;
  /// The programme of what is counted ("30 tổ tiết kiệm và vay vốn"), or of an agency that the statement names before
  /// the figure or in its clause, else null.
  [[nodiscard]] const DomainRow* told_programme(const Draft& draft) const;
  /// Whether a draft counts something other than the money that its programme is about.
  [[nodiscard]] bool only_sums(const Draft& draft) const;
  /// The measure that a list's heading gives the money of its items ("còn nợ lớn:"), else empty.
  [[nodiscard]] std::string_view money_measure(const Statement& statement) const;
  /// Whether a phrase at a token stands for the agency named last ("đơn vị").
  [[nodiscard]] bool names_self(std::uint32_t token) const { return solieu::names_self(passage_, domains_, token); }
  /// The last measure of people that a statement names: "đã chi trả cho các nhóm:".
  [[nodiscard]] std::string_view people_measure(const Statement& statement,
                                                std::optional<std::uint32_t> programme) const;
  /// The same of what a statement opens with, else "debt" where that is owed: "Về số người tham gia mới, …", "Một số
  /// huyện có tỷ lệ nợ cao: …".
  [[nodiscard]] std::string_view fronted_measure(const Statement& statement) const;
  /// The measure of persons in the domain of a programme, else empty.
  [[nodiscard]] std::string_view person_measure(std::string_view programme) const;
  /// The measure that the unit or the role alone implies, else empty.
  [[nodiscard]] std::string_view implied_measure(const Draft& draft) const;

  [[nodiscard]] bool counts_persons(const Draft& draft) const;
  [[nodiscard]] bool counts_households(const Draft& draft) const;
  /// Whether the unit counts visits (lượt), not heads.
  [[nodiscard]] bool counts_visits(const Draft& draft) const;
  /// The unit that the words before a bare number name ("số thẻ đã cấp là 12.300"), else empty.
  [[nodiscard]] std::string_view counted_noun(const Draft& draft) const;

 private:
  [[nodiscard]] std::optional<std::uint32_t> behind_verb(const Statement& statement, std::uint32_t next) const;
  [[nodiscard]] const DomainRow* row_beside(const Draft& draft) const;
  [[nodiscard]] const DomainRow* group_row(const Draft& draft) const;
  [[nodiscard]] std::string_view unit_kind(const Draft& draft) const;
  struct Clause {
    std::uint32_t first, last;  // tokens
  };
  [[nodiscard]] std::string_view owed_measure(Clause words) const;
  [[nodiscard]] std::string_view last_people_measure(Clause words, std::string_view domain) const;
  [[nodiscard]] Clause clause_of(const Draft& draft) const;
  [[nodiscard]] std::string_view counted_noun(const Statement& statement, Clause words) const;
  [[nodiscard]] bool is_basis(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] bool leads_figure(const Statement&, std::uint32_t symbol) const;
  [[nodiscard]] bool other_matter(const Symbol& symbol) const;
  [[nodiscard]] std::uint32_t whole_of_kinds(const Statement& statement, std::uint32_t symbol, bool after) const;
  [[nodiscard]] std::uint32_t first_of_list(const Statement& statement, std::uint32_t symbol) const;
  [[nodiscard]] const DomainRow* named_at(std::uint32_t mention, bool agency) const;
  [[nodiscard]] std::string_view domain_of(std::uint32_t programme) const;
  [[nodiscard]] std::string_view noun_measure(const Draft& draft) const;
  [[nodiscard]] bool fits(std::string_view measure, const Draft& draft) const;

  const Passage& passage_;
  const DomainRules& domains_;
  const NumberRules& numbers_;
  const MentionUnits& units_;
  const std::vector<Mention>& mentions_;
  const FixedSymbols& fixed_;
  const TopicCues& cues_;
  std::map<std::string_view, std::uint32_t> first_named_;  // the first mention of each programme
};

}  // namespace v0
}  // namespace solieu
