// Uses every part of the interface that needs the library's code: objects, tables, an exception across the border.
#include <iostream>
#include <solieu/solieu.hpp>

int main() {
  solieu::Rules rules = solieu::Rules::builtin();
  bool refused = false;
  try {
    rules.add("units", "unit\n");
  } catch (const solieu::RuleError& error) {
    refused = !error.problems().empty();
  }
  const solieu::Analyzer analyzer(rules);
  const auto found = analyzer.analyze("Ngày 11/7/2020, toàn tỉnh có 925 người tham gia.");
  for (const solieu::Mention& mention : found.mentions) std::cout << solieu::type_name(mention.value) << '\n';
  return refused && !found.mentions.empty() ? 0 : 1;
}
