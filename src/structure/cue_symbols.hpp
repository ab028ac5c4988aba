// The cue symbols that the structurer itself asks for, looked up once per set of rules.
#pragma once

#include <bitset>
#include <initializer_list>
#include <string_view>

#include "structure/statement_rules.hpp"

namespace solieu {
inline namespace v0 {

/// A small set of symbol codes.
class SymbolSet {
 public:
  SymbolSet(const StatementRules& rules, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      if (const SymbolCode code = rules.named(name); code != 0) codes_.set(code);
    }
  }
  [[nodiscard]] bool has(SymbolCode code) const { return codes_[code]; }

 private:
  std::bitset<256> codes_;
};

struct LinkCues {
  explicit LinkCues(const StatementRules& rules);
  SymbolSet names, basis, states, verbs, subjects, breaks, list_ends, changes, gaps;
  SymbolCode and_, reach, equal, from, upto, rate, coverage, whole, total, be, respectively, raise, mean, but;
  SymbolCode of_which, that, own, aim, compare, volume, worth;
};

struct PlaceCues {
  explicit PlaceCues(const StatementRules& rules);
  SymbolSet plans, stops, companions, comparisons, transparent, figures, listed;
  SymbolCode of, title, source, recipient, super, assign, approve, under, with, both, done, whole, visit, aim, request;
  SymbolCode origin, resolution;
};

struct WhenCues {
  explicit WhenCues(const StatementRules& rules);
  SymbolSet plans, comparisons, changes, skips, verbs, figures, right;
  SymbolCode asof, to, from, upto, ofwhich, but, same, own, report, agenda, multiple, mean, population, cause, super,
      of, total;
};

struct TopicCues {
  explicit TopicCues(const StatementRules& rules);
  SymbolSet figures, clause_ends, verbs, plans;
  SymbolCode cause, both, compare, coverage, of, own, be, respectively;
};

struct SubjectCues {
  explicit SubjectCues(const StatementRules& rules);
  SymbolSet figures, states, passed, words, verbal, phrases, names, rates;
  SymbolCode be, no, from, both, of, super, total;
};

struct SlotCues {
  explicit SlotCues(const StatementRules& rules);
  SymbolSet names, verbs, figures, openers, aims, forecasts;
  SymbolCode respectively, that, and_, own, anaphora, ofwhich, done, total, recipient, coverage, report, guests,
      occasion, recurring, from, upto, region, hamlet, with, super, be, raise, debt, sum, compare;
};

struct BuildCues {
  explicit BuildCues(const StatementRules& rules);
  SymbolSet basis_words, stops, plans, separators;
  SymbolCode both, open, close;
};

struct StructureCues {
  explicit StructureCues(const StatementRules& rules);
  FixedSymbols fixed;
  LinkCues link;
  PlaceCues place;
  WhenCues when;
  TopicCues topic;
  SubjectCues subject;
  SlotCues slots;
  BuildCues build;
  SymbolSet plans;
  SymbolCode ofwhich;
};

}  // namespace v0
}  // namespace solieu
