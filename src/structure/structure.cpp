#include "structure/structure.hpp"

#include <algorithm>

#include "structure/build.hpp"
#include "structure/check.hpp"
#include "structure/context.hpp"
#include "structure/repeats.hpp"

namespace solieu {
inline namespace v0 {
namespace {

// The lead opens the context even when the page puts it last; headline and captions come after the text,
// which says the same in full.
int reading_rank(BlockKind kind) {
  if (kind == BlockKind::lead) return 0;
  return kind == BlockKind::headline || kind == BlockKind::caption ? 2 : 1;
}

// "Trong đó, đường bộ 34 vụ": a part may have its whole's very number and is still no repeat of it.
bool is_part(const Draft& draft, SymbolCode ofwhich) {
  const auto& symbols = draft.statement->symbols;
  return std::any_of(symbols.begin(), symbols.begin() + draft.anchor,
                     [&](const Symbol& symbol) { return symbol.code == ofwhich; });
}

}  // namespace

std::vector<Record> structure(const Passage& passage, const StructureRules& rules, const std::vector<Mention>& mentions,
                              const OffsetMap& map, std::string_view source, bool explain) {
  std::vector<Statement> statements = make_statements(passage, rules.statements, mentions);
  std::stable_sort(statements.begin(), statements.end(),
                   [](const Statement& a, const Statement& b) { return reading_rank(a.kind) < reading_rank(b.kind); });
  const StructureCues& cues = rules.cues;
  const MentionUnits units(rules.numbers, mentions);
  FigureReader figures(passage, rules.statements, cues, units, mentions, statements);
  const TopicReader topics(passage, cues, rules.domains, rules.numbers, units, mentions);
  SlotFiller slots(passage, cues, topics, mentions);
  const RecordBuilder builder(passage, cues, topics, mentions, map, source, explain);
  std::vector<Stated> stated;
  for (const Statement& statement : statements) {
    std::vector<Draft> drafts = link_figures(statement, figures.read(statement), cues, mentions);
    slots.fill(statement, drafts);
    for (const Draft& draft : drafts) {
      const bool brief = statement.kind != BlockKind::paragraph && statement.kind != BlockKind::list_item;
      stated.push_back({builder.build(draft), is_part(draft, cues.ofwhich), brief, topics.counts_persons(draft)});
    }
  }
  std::vector<Record> records = merge_repeats(std::move(stated));
  check_records(records, {passage.article, mentions, part_openings(passage, statements, rules.statements, map)});
  return records;
}

}  // namespace v0
}  // namespace solieu
