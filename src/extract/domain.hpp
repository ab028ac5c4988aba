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

/// One row of a domain table.
struct DomainRow {
  bool programme = false;  // else it names a measure
  bool passing = false;    // a programme of the figures in its own clause only
  bool persons = false;    // the measure of persons counted in this domain, where nothing else says it
  bool money = false;      // the programme of its money, where nothing else says it
  bool other = false;      // a matter of no programme
  bool counted = false;    // the programme of what is counted, where nothing else says it
  bool sums = false;       // a programme of money, to which counts belong only where it is named
  std::string id;          // "bhxh_tu_nguyen", "new_participants"
  std::string label;       // of a programme
  std::string rule;        // "domains/social_insurance.tsv:3"
  std::string domain;      // "social_insurance"

  /// Whether it speaks for figures that name nothing, and its phrase is but an example.
  [[nodiscard]] bool unsaid() const { return persons || money || counted || sums; }
  [[nodiscard]] bool measure() const { return !programme && !unsaid() && !other; }
};

struct DomainRules {
  std::vector<DomainRow> rows;
  std::unordered_map<std::string, std::string> person_measures;   // programme id → measure
  std::unordered_map<std::string, std::string> domains;           // programme id → domain
  std::unordered_map<std::string, std::string> money_programmes;  // domain → programme
  std::unordered_map<std::string, std::string> unit_programmes;   // unit → programme
  std::unordered_set<std::string> sums;                           // programmes of money
  std::unordered_set<std::string> passing;                        // rules of the rows said in passing
};

[[nodiscard]] std::shared_ptr<const DomainRules> compile_domains(const Rules&, Lexicon&, Problems&);

/// Appends the programmes named in the text and claims their tokens.
void find_programmes(const Passage&, const DomainRules&, Claims&, std::vector<Mention>&);

/// Whether a phrase at a token names a matter of no programme ("giá trị sản xuất", "thu nhập bình quân").
[[nodiscard]] bool names_other_matter(const Passage&, const DomainRules&, std::uint32_t token);

/// The row of a kind (programme or measure) whose phrase starts at a token, or null.
struct DomainHit {
  const DomainRow* row = nullptr;
  std::uint32_t last = 0;
};
[[nodiscard]] DomainHit domain_hit(const Passage&, const DomainRules&, std::uint32_t token, bool programme);

/// The measure that a phrase at a token names for figures of a domain; the rows of "general" speak for all.
[[nodiscard]] DomainHit measure_hit(const Passage&, const DomainRules&, std::uint32_t token, std::string_view domain);

}  // namespace v0
}  // namespace solieu
