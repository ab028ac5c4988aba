#include "structure/structure.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "structure/build.hpp"
#include "structure/check.hpp"
#include "structure/repeats.hpp"
#include "structure/slot_filler.hpp"
#include "text/fold.hpp"

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
  const std::size_t found = draft.statement->codes.find(static_cast<char>(ofwhich));
  return found <= draft.anchor;  // codes begin with the start of the statement
}

// "Phạt hơn 41 tỷ đồng", "2.716 NGƯỜI SAU HAI NGÀY"
bool is_heading(const Passage& passage, const Statement& statement) {
  constexpr std::uint32_t longest = 12;
  const bool short_line =
      statement.last_token - statement.first_token <= longest &&
      std::string_view(".,;:!?…)”\"").find(passage.at(statement.last_token - 1)) == std::string_view::npos;
  return short_line || letter_case(passage.at(statement.first_token, statement.last_token)).all_upper;
}

// Headlines, leads, captions and headings say briefly what the text says in full.
bool is_brief(const Passage& passage, const Statement& statement) {
  if (statement.kind == BlockKind::list_item) return false;
  return statement.kind != BlockKind::paragraph || is_heading(passage, statement);
}

bool names_programme(const Draft& draft, const std::vector<Mention>& mentions) {
  if (!draft.programme) return false;
  const std::uint32_t token = mentions[*draft.programme].first_token;
  return token >= draft.statement->first_token && token < draft.statement->last_token;
}

// Records are large: each is built where it will stay in most articles, in the order of the text.
std::vector<Record> build_records(const Passage& passage, const std::vector<Draft>& drafts, RecordBuilder& builder,
                                  const TopicReader& topics, const std::vector<Mention>& mentions, SymbolCode ofwhich) {
  std::vector<std::uint32_t> order(drafts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return drafts[a].statement->first_token < drafts[b].statement->first_token;
  });
  std::vector<Record> records(drafts.size());
  std::vector<Stated> stated(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[order[i]];
    builder.build(draft, records[i]);
    stated[order[i]] = {&records[i],
                        is_part(draft, ofwhich),
                        is_brief(passage, *draft.statement),
                        topics.counts_persons(draft),
                        draft.statement->kind == BlockKind::headline,
                        names_programme(draft, mentions)};
  }
  merge_repeats(records, std::move(stated));
  return records;
}

}  // namespace

std::vector<Record> structure(const Passage& passage, const StructureRules& rules, const std::vector<Mention>& mentions,
                              const OffsetMap& map, std::string_view source, bool explain) {
  Statements statements = make_statements(passage, rules.statements, mentions);
  std::stable_sort(statements.all.begin(), statements.all.end(),
                   [](const Statement& a, const Statement& b) { return reading_rank(a.kind) < reading_rank(b.kind); });
  const StructureCues& cues = rules.cues;
  const MentionUnits units(rules.numbers, mentions);
  FigureReader figures(passage, rules.statements, cues, rules.domains, units, mentions, statements);
  const TopicReader topics(passage, cues, rules.domains, rules.numbers, units, mentions);
  SlotFiller slots(passage, cues, topics, mentions, statements);
  const SubjectReader subjects(passage, cues, rules.domains, rules.numbers, units, mentions);
  RecordBuilder builder(passage, cues, topics, subjects, mentions, map, source, explain);
  std::vector<Figure> read;
  std::vector<Draft> drafts;
  for (const Statement& statement : statements.all) {
    const std::size_t first = drafts.size();
    figures.read(statement, read);
    link_figures(statement, read, cues, mentions, units, drafts);
    continue_draft(statement, first, cues.link, cues.fixed, drafts);
    slots.fill(statement, std::span(drafts).subspan(first));
  }
  std::vector<Record> records = build_records(passage, drafts, builder, topics, mentions, cues.ofwhich);
  check_records(records, {passage.article, mentions, part_openings(passage, statements, rules.statements, map)});
  return records;
}

}  // namespace v0
}  // namespace solieu
