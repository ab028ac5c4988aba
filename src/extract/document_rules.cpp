#include "extract/document_rules.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "extract/finders.hpp"
#include "extract/quantity_units.hpp"
#include "rules/tsv.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::array<std::pair<std::string_view, DocumentRole>, 9> marks = {{
    {"(titled)", DocumentRole::titled},
    {"(article)", DocumentRole::article},
    {"(number)", DocumentRole::number},
    {"(date)", DocumentRole::date},
    {"(month)", DocumentRole::month},
    {"(year)", DocumentRole::year},
    {"(issuer)", DocumentRole::issuer},
    {"(level)", DocumentRole::level},
    {"(boundary)", DocumentRole::boundary},
}};

// "luật (titled)", "(number)", "nghị quyết": a mark in brackets says what else than a kind the phrase is.
bool read_kind(DocumentRow& row, std::string_view cell) {
  const std::size_t bracket = cell.find('(');
  row.kind = cell.substr(0, bracket);
  while (row.kind.ends_with(' ')) row.kind.pop_back();
  if (bracket == std::string_view::npos) return !row.kind.empty();
  for (const auto& [mark, role] : marks) {
    if (cell.substr(bracket) != mark) continue;
    row.role = role;
    return true;
  }
  return false;
}

// Whether a document may begin with a phrase of this role.
bool is_head(DocumentRole role) {
  return role == DocumentRole::kind || role == DocumentRole::titled || role == DocumentRole::article;
}

}  // namespace

std::shared_ptr<const DocumentRules> compile_documents(const Rules& rules, Lexicon& lexicon, Problems& problems) {
  auto out = std::make_shared<DocumentRules>();
  const auto table = rules.tables().find("documents");
  if (table == rules.tables().end()) return out;
  for (const RuleRow& source : table->second.rows) {
    DocumentRow row;
    row.name = row_name(source);
    if (!read_kind(row, source.cells[1])) {
      problems.push_back(problem_at(source, 1, "expected a kind, or a mark in brackets"));
    } else if (!lexicon.add(Lex::document, source.cells[0], static_cast<std::uint32_t>(out->rows.size()))) {
      problems.push_back(problem_at(source, 0, "the phrase has no word"));
    } else {
      if (is_head(row.role))
        lexicon.add(Lex::document_head, source.cells[0], static_cast<std::uint32_t>(out->rows.size()));
      out->rows.push_back(std::move(row));
    }
  }
  add_quantity_units(rules, lexicon, Lex::document, static_cast<std::uint32_t>(out->rows.size()));
  out->rows.push_back({DocumentRole::quantity, {}, "units.tsv"});
  return out;
}

}  // namespace v0
}  // namespace solieu
