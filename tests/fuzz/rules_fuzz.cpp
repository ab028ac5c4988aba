// Any bytes as a rule table, the first byte choosing which: they are refused with a place, or the analyzer that is
// built of them works.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <solieu/analyzer.hpp>

#include "rules/schema.hpp"

namespace {

using namespace solieu;

// The tables that others name things of; the long ones would only take time.
const Rules& small_rules() {
  static const Rules small = [] {
    const Rules all = Rules::builtin();
    Rules some;
    for (const std::string_view name : {"currencies", "numerals", "approximators", "domains/tourism"}) {
      const RuleTable& table = all.tables().find(name)->second;
      std::string tsv;
      for (const std::string& column : table.columns) tsv += (tsv.empty() ? "" : "\t") + column;
      for (const RuleRow& row : table.rows) {
        tsv += '\n';
        for (const std::string& cell : row.cells) tsv += (&cell == row.cells.data() ? "" : "\t") + cell;
      }
      some.add(name, tsv);
    }
    return some;
  }();
  return small;
}

void check(const RuleError& error) {
  if (error.problems().empty()) std::abort();
  for (const RuleProblem& problem : error.problems()) {
    const bool placed = !problem.file.empty() && problem.line > 0 && problem.column > 0 && !problem.message.empty();
    if (!placed) std::abort();
    if (!problem.text.empty() && problem.column > problem.text.size() + 1) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& schemas = table_schemas();
  const TableSchema& schema = schemas[data[0] % schemas.size()];
  const std::string name = std::string(schema.name) + (schema.name.ends_with('/') ? "own" : "");
  std::string tsv;
  for (const std::string_view column : schema.columns) tsv += (tsv.empty() ? "" : "\t") + std::string(column);
  tsv += '\n';
  tsv.append(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    Rules rules = small_rules();
    rules.add(name, tsv, "own.tsv");
    const Analyzer analyzer(rules);
    static_cast<void>(analyzer.analyze(tsv));
    static_cast<void>(analyzer.analyze("BHXH tỉnh An Giang: quý I/2021 có 1.250 người tham gia, đạt 62,5% kế hoạch."));
  } catch (const RuleError& error) {
    check(error);
  }
  return 0;
}
