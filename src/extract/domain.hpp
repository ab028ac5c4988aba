// Domain tables: programmes and the words that tell what is measured.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/finders.hpp"

namespace solieu {
inline namespace v0 {

/// What a row of a domain table says of its phrase.
enum class DomainSlot : std::uint8_t {
  programme,  ///< a programme
  passing,    ///< a programme of the figures in its own clause only
  measure,    ///< what is measured
  persons,    ///< the measure of persons counted in this domain, where nothing else says it
  money,      ///< the programme of its money, where nothing else says it
  covered,    ///< the programme of its coverage, where nothing else says it
  counted,    ///< the programme of what is counted, where nothing else says it
  sums,       ///< a programme of money, to which counts belong only where it is named
  planned,    ///< a programme whose shares are of its plan, where nothing else says of what
  group,      ///< people whose part of the programme `label` is the programme `id`
  agency,     ///< the programme of an agency's figures, where nothing else says it
  within,     ///< a matter of another programme, which in an article about the programme `id` is part of that
  self,       ///< stands for the agency named last: "đơn vị"
  other,      ///< a matter of no programme
  none,       ///< holds a programme's name, but names none: "cơ quan BHXH"
};

/// One row of a domain table.
struct DomainRow {
  DomainSlot slot = DomainSlot::measure;
  std::string id;      // "bhxh_tu_nguyen", "new_participants"
  std::string label;   // of a programme; of a measure: another kind of unit that it is said of
  std::string rule;    // "domains/social_insurance.tsv:3"
  std::string domain;  // "social_insurance"

  [[nodiscard]] bool programme() const { return slot == DomainSlot::programme || slot == DomainSlot::passing; }
};

struct DomainRules {
  std::vector<DomainRow> rows;
  std::unordered_map<std::string, std::string> person_measures;     // programme id → measure
  std::unordered_map<std::string, std::string> domains;             // programme id → domain
  std::unordered_map<std::string, std::string> money_programmes;    // domain → programme
  std::unordered_map<std::string, std::string> covered_programmes;  // domain → programme
  std::unordered_map<std::string, std::string> unit_programmes;     // unit → programme
  std::unordered_map<std::string, std::string> labels;              // programme id → label
  std::unordered_map<std::string, std::uint32_t> groups;            // unit → row
  std::unordered_set<std::string> sums;                             // programmes of money
  std::unordered_set<std::string> planned;                          // programmes with shares of a plan
  std::unordered_set<std::string> passing;                          // rules of the rows said in passing
};

[[nodiscard]] std::shared_ptr<const DomainRules> compile_domains(const Rules&, Lexicon&, Problems&);

/// Appends the programmes named in the text and claims their tokens.
void find_programmes(const Passage&, const DomainRules&, Claims&, std::vector<Mention>&);

/// Whether a phrase at a token names a matter of no programme ("giá trị sản xuất", "thu nhập bình quân").
[[nodiscard]] bool names_other_matter(const Passage&, const DomainRules&, std::uint32_t token);

/// Whether a phrase at a token stands for the agency named last ("đơn vị").
[[nodiscard]] bool names_self(const Passage&, const DomainRules&, std::uint32_t token);

/// The row of a kind (programme or measure) whose phrase starts at a token, or null.
struct DomainHit {
  const DomainRow* row = nullptr;
  std::uint32_t last = 0;
};
[[nodiscard]] DomainHit domain_hit(const Passage&, const DomainRules&, std::uint32_t token, bool programme);

/// The end of a phrase at a token that names nothing ("Tháng vận động"), else the token.
[[nodiscard]] std::uint32_t past_nothing(const Passage&, const DomainRules&, std::uint32_t token);

/// The measure that a phrase at a token names for figures of a domain; the rows of "general" speak for all.
[[nodiscard]] DomainHit measure_hit(const Passage&, const DomainRules&, std::uint32_t token, std::string_view domain);

}  // namespace v0
}  // namespace solieu
