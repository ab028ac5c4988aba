// All the built-in rules, and one text taken through every stage up to the records, with what lies between.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/domain.hpp"
#include "extract/fixture.hpp"
#include "structure/figure.hpp"
#include "structure/statement.hpp"
#include "structure/structure.hpp"

namespace solieu::test {

struct BuiltinRules {
  BuiltinRules() : rules(Rules::builtin()), lexicon(lexicon_of(rules, problems)) {
    documents = compile_documents(rules, lexicon, problems);
    dates = compile_dates(rules, lexicon, problems);
    names = compile_names(rules, lexicon, problems);
    numbers = compile_numbers(rules, lexicon, problems);
    domains = compile_domains(rules, lexicon, problems);
    statements = compile_statements(rules, lexicon, problems);
  }

  Rules rules;
  Problems problems;
  Lexicon lexicon;
  std::shared_ptr<const DocumentRules> documents;
  std::shared_ptr<const DateRules> dates;
  std::shared_ptr<const NameRules> names;
  std::shared_ptr<const NumberRules> numbers;
  std::shared_ptr<const DomainRules> domains;
  std::shared_ptr<const StatementRules> statements;
};

inline const BuiltinRules& builtin_rules() {
  static const BuiltinRules rules;
  return rules;
}

/// A text of paragraphs with its mentions, statements, figures and records.
struct TestStatements {
  explicit TestStatements(std::string_view article) : source(article), text(source, builtin_rules().lexicon) {
    const BuiltinRules& rules = builtin_rules();
    Claims claims(text.passage.tokens().size());
    find_documents(text.passage, *rules.documents, claims, mentions);
    find_dates(text.passage, *rules.dates, claims, mentions);
    find_names(text.passage, *rules.names, claims, mentions);
    find_numbers(text.passage, *rules.numbers, claims, mentions);
    find_programmes(text.passage, *rules.domains, claims, mentions);
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.span < b.span; });
    statements = make_statements(text.passage, *rules.statements, mentions);
  }

  [[nodiscard]] std::vector<Record> records() const {
    const BuiltinRules& rules = builtin_rules();
    return structure(text.passage, {*rules.statements, *rules.domains, *rules.numbers}, mentions, text.text.map, source,
                     true);
  }

  std::string source;
  TestText text;
  std::vector<Mention> mentions;
  Statements statements;
};

}  // namespace solieu::test
