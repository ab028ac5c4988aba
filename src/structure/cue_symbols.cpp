#include "structure/cue_symbols.hpp"

namespace solieu {
inline namespace v0 {

LinkCues::LinkCues(const StatementRules& rules)
    : names(rules, {"R", "A"}),
      basis(rules, {"plan", "quota", "goal", "compare", "same", "population", "whole", "total"}),
      states(rules, {"be", "reach"}),
      verbs(rules, {"reach", "reachrate", "be", "equal", "grow", "fall", "exceed", "short", "share", "compare", "minus",
                    "upto", "multiple"}),
      subjects(rules, {"ofwhich", "rate", "total", "own", "super", "debt"}),
      breaks(rules, {",", ";", "(", "and", "but"}),
      list_ends(rules, {"done", "reach", "be", "but"}),
      changes(rules, {"grow", "fall"}),
      gaps(rules, {"exceed", "short"}),
      and_(rules.named("and")),
      reach(rules.named("reach")),
      equal(rules.named("equal")),
      from(rules.named("from")),
      upto(rules.named("upto")),
      rate(rules.named("rate")),
      coverage(rules.named("coverage")),
      whole(rules.named("whole")),
      total(rules.named("total")),
      be(rules.named("be")),
      respectively(rules.named("respectively")),
      raise(rules.named("raise")),
      mean(rules.named("mean")),
      but(rules.named("but")),
      of_which(rules.named("ofwhich")) {}

PlaceCues::PlaceCues(const StatementRules& rules)
    : plans(rules, {"plan", "quota", "goal"}),
      stops(rules, {",", ";", "N", "P", "M", "be", "reach", "equal", ")"}),
      companions(rules, {"with", "recipient"}),
      comparisons(rules, {"compare", "same"}),
      transparent(rules, {"_", "G", "of", "D", "whole", "population", "R"}),
      figures(rules, {"N", "P", "M"}),
      listed(rules, {"_", ",", "and", "A", "R"}),
      of(rules.named("of")),
      title(rules.named("title")),
      source(rules.named("source")),
      recipient(rules.named("recipient")),
      super(rules.named("super")),
      assign(rules.named("assign")),
      approve(rules.named("approve")),
      under(rules.named("under")),
      with(rules.named("with")),
      both(rules.named("and")),
      done(rules.named("done")),
      whole(rules.named("whole")),
      visit(rules.named("visit")),
      aim(rules.named("aim")),
      request(rules.named("request")),
      origin(rules.named("origin")) {}

WhenCues::WhenCues(const StatementRules& rules)
    : plans(rules, {"plan", "quota", "goal"}),
      comparisons(rules, {"compare", "same", "equal"}),
      changes(rules, {"grow", "fall"}),
      skips(rules, {"_", "same", "all", "of", "G"}),
      verbs(rules, {",", ";", "be", "reach", "equal", "grow", "fall", "exceed", "N", "P", "M"}),
      figures(rules, {"N", "P", "M"}),
      right(rules, {"_", "G", "R", "of", "D", "whole", "plan", "quota", "goal", "assign", "assigned", "A", "asof", "to",
                    "be", "about", "rate", "total", "population"}),
      asof(rules.named("asof")),
      to(rules.named("to")),
      from(rules.named("from")),
      upto(rules.named("upto")),
      ofwhich(rules.named("ofwhich")),
      but(rules.named("but")),
      same(rules.named("same")),
      own(rules.named("own")),
      report(rules.named("report")),
      agenda(rules.named("agenda")),
      multiple(rules.named("multiple")),
      population(rules.named("population")),
      cause(rules.named("cause")),
      super(rules.named("super")),
      of(rules.named("of")) {}

TopicCues::TopicCues(const StatementRules& rules)
    : figures(rules, {"N", "P", "M"}),
      clause_ends(rules, {"N", "P", "M", ",", ";", "(", ")", ":"}),
      verbs(rules, {"be", "reach", "done", "with", "report", "equal", "upto"}),
      plans(rules, {"plan", "quota", "goal"}),
      cause(rules.named("cause")),
      both(rules.named("and")),
      neutral(rules.named("neutral")),
      compare(rules.named("compare")),
      coverage(rules.named("coverage")),
      of(rules.named("of")),
      own(rules.named("own")),
      be(rules.named("be")) {}

SlotCues::SlotCues(const StatementRules& rules)
    : names(rules, {"A", "R"}),
      verbs(rules, {"be", "reach", "equal", "done", "grow", "fall", "but"}),
      figures(rules, {"N", "P", "M"}),
      openers(rules, {"own", "source", "title", ",", "D", "ofwhich", "neutral", "agenda", "anaphora", "asof", "to",
                      "but", "from", "occasion"}),
      aims(rules, {"aim", "goal", "quota", "will"}),
      forecasts(rules, {"forecast"}),
      respectively(rules.named("respectively")),
      anaphora(rules.named("anaphora")),
      ofwhich(rules.named("ofwhich")),
      done(rules.named("done")),
      total(rules.named("total")),
      recipient(rules.named("recipient")),
      coverage(rules.named("coverage")),
      report(rules.named("report")),
      guests(rules.named("guests")),
      occasion(rules.named("occasion")),
      recurring(rules.named("recurring")),
      from(rules.named("from")),
      upto(rules.named("upto")),
      region(rules.named("region")),
      hamlet(rules.named("hamlet")),
      with(rules.named("with")),
      super(rules.named("super")),
      be(rules.named("be")) {}

BuildCues::BuildCues(const StatementRules& rules)
    : basis_words(rules, {"plan", "quota", "goal", "population", "whole", "total", "same"}),
      stops(rules, {",", ";", "(", ")", ":", "N", "P", "M", "grow", "fall", "exceed", "reach", "equal", "share", "but",
                    "report"}),
      plans(rules, {"plan", "quota", "goal"}),
      separators(rules, {",", ";", "and"}),
      both(rules.named("and")) {}

StructureCues::StructureCues(const StatementRules& rules)
    : fixed(rules.fixed()),
      link(rules),
      place(rules),
      when(rules),
      topic(rules),
      slots(rules),
      build(rules),
      plans(rules, {"plan", "quota", "goal"}),
      ofwhich(rules.named("ofwhich")) {}

}  // namespace v0
}  // namespace solieu
