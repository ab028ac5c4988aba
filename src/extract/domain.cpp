#include "extract/domain.hpp"

#include <algorithm>

#include "rules/tsv.hpp"
#include "text/char_class.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view domain_prefix = "domains/";

void compile_row(const RuleRow& row, const std::string& domain, DomainRules& out, Lexicon& lexicon,
                 Problems& problems) {
  const std::string& slot = row.cells[1];
  const bool passing = slot == "passing";
  const bool programme = passing || slot == "programme";
  const bool other = slot == "other";
  const bool counted = slot == "counted";
  const bool sums = slot == "sums";
  if (!programme && !other && !counted && !sums && slot != "measure" && slot != "persons" && slot != "money") {
    problems.push_back(problem_at(row, 1,
                                  "the slot is \"programme\", \"passing\", \"other\", \"measure\", \"persons\", "
                                  "\"money\", \"counted\" or \"sums\""));
    return;
  }
  if (!lexicon.add(Lex::domain, row.cells[0], static_cast<std::uint32_t>(out.rows.size()))) {
    problems.push_back(problem_at(row, 0, "the phrase has no word"));
    return;
  }
  if (slot == "money") out.money_programmes[domain] = row.cells[2];
  if (sums) out.sums.insert(row.cells[2]);
  if (counted) out.unit_programmes[row.cells[0]] = row.cells[2];
  out.rows.push_back({programme, passing, slot == "persons", slot == "money", other, counted, sums, row.cells[2],
                      row.cells[3], row_name(row), domain});
  if (programme) out.domains[row.cells[2]] = domain;
  if (passing) out.passing.insert(out.rows.back().rule);
}

// A "persons" row speaks for all programmes of its table.
void note_person_measure(DomainRules& out, std::size_t first) {
  for (std::size_t i = first; i < out.rows.size(); ++i) {
    if (!out.rows[i].persons) continue;
    for (std::size_t j = first; j < out.rows.size(); ++j) {
      if (out.rows[j].programme) out.person_measures[out.rows[j].id] = out.rows[i].id;
    }
  }
}

}  // namespace

std::shared_ptr<const DomainRules> compile_domains(const Rules& rules, Lexicon& lexicon, Problems& problems) {
  auto out = std::make_shared<DomainRules>();
  for (const auto& [name, table] : rules.tables()) {
    if (!name.starts_with(domain_prefix)) continue;
    const std::size_t first = out->rows.size();
    for (const RuleRow& row : table.rows) compile_row(row, name.substr(domain_prefix.size()), *out, lexicon, problems);
    note_person_measure(*out, first);
  }
  return out;
}

bool names_other_matter(const Passage& passage, const DomainRules& rules, std::uint32_t token) {
  if (!passage.hits.any(token, Lex::domain)) return false;
  const std::optional<Hit> hit = passage.hits.at(Lex::domain, token);
  return hit &&
         std::any_of(hit->rows.begin(), hit->rows.end(), [&](std::uint32_t row) { return rules.rows[row].other; });
}

DomainHit domain_hit(const Passage& passage, const DomainRules& rules, std::uint32_t token, bool programme) {
  const std::optional<Hit> hit = passage.hits.at(Lex::domain, token);
  if (!hit) return {};
  for (const std::uint32_t index : hit->rows) {
    const DomainRow& row = rules.rows[index];
    if (programme ? row.programme : row.measure()) return {&row, hit->last};
  }
  return {};
}

DomainHit measure_hit(const Passage& passage, const DomainRules& rules, std::uint32_t token, std::string_view domain) {
  const std::optional<Hit> hit = passage.hits.at(Lex::domain, token);
  if (!hit) return {};
  for (const std::uint32_t index : hit->rows) {
    const DomainRow& row = rules.rows[index];
    if (row.measure() && (row.domain == domain || row.domain == "general")) return {&row, hit->last};
  }
  return {};
}

namespace {

// "thương mại, dịch vụ, du lịch": a sector of the economy, and no programme in it. The next token where there is none.
std::uint32_t past_other_matter(const Passage& passage, const DomainRules& rules, std::uint32_t token) {
  return names_other_matter(passage, rules, token) ? passage.hits.at(Lex::domain, token)->last : token + 1;
}

// "trường Trung cấp Kinh tế - Du lịch": the capitalized end of a name.
bool ends_name(const Passage& passage, std::uint32_t token) {
  if (token < 2 || !passage.is(token - 1, "-") || passage.tokens()[token - 2].kind != TokenKind::word) return false;
  const TextSpan gap{passage.tokens()[token - 2].span.end, passage.tokens()[token - 1].span.begin};
  if (slice(passage.text, gap).find('\n') != std::string_view::npos) return false;  // "- Thu ngân sách": a list
  if (letter_case(passage.at(token - 2)).all_upper) return false;                   // "TTH - Thu ngân sách …"
  return passage.tokens()[token].space_before && capital_at(passage.text, passage.tokens()[token].span.begin) &&
         !letter_case(passage.at(token)).all_upper;
}

}  // namespace

void find_programmes(const Passage& passage, const DomainRules& rules, Claims& claims, std::vector<Mention>& out) {
  const auto count = static_cast<std::uint32_t>(passage.tokens().size());
  constexpr Hits::Starts wanted = Hits::starts(Lex::domain);
  for (std::uint32_t token = passage.hits.next(0, count, wanted); token < count;) {
    const bool unit = claims.taken(token) && passage.hits.any(token, Lex::unit);
    const DomainHit hit = claims.taken(token) && !unit ? DomainHit{} : domain_hit(passage, rules, token, true);
    std::uint32_t first = token;  // "4.000 tờ khai hải quan": behind the unit that the phrase begins with
    while (unit && hit.row != nullptr && hit.row->passing && first < hit.last && claims.taken(first)) ++first;
    const bool found =
        hit.row != nullptr && first < hit.last && !claims.any_taken(first, hit.last) && !ends_name(passage, token);
    if (found) {
      Mention& mention = add_mention(out, passage, first, hit.last, hit.row->rule);
      mention.value.emplace<ProgrammeValue>(ProgrammeValue{hit.row->id, hit.row->label});
      claims.take(first, hit.last);
    }
    token = passage.hits.next(found ? hit.last : past_other_matter(passage, rules, token), count, wanted);
  }
}

}  // namespace v0
}  // namespace solieu
