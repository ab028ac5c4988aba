#include "extract/domain.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/tsv.hpp"
#include "text/char_class.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::string_view domain_prefix = "domains/";

constexpr std::array<std::pair<std::string_view, DomainSlot>, 15> slots = {{
    {"programme", DomainSlot::programme},
    {"passing", DomainSlot::passing},
    {"measure", DomainSlot::measure},
    {"persons", DomainSlot::persons},
    {"money", DomainSlot::money},
    {"covered", DomainSlot::covered},
    {"counted", DomainSlot::counted},
    {"sums", DomainSlot::sums},
    {"planned", DomainSlot::planned},
    {"group", DomainSlot::group},
    {"agency", DomainSlot::agency},
    {"within", DomainSlot::within},
    {"self", DomainSlot::self},
    {"other", DomainSlot::other},
    {"none", DomainSlot::none},
}};

std::string all_slots() {
  std::string all;
  for (const auto& [name, slot] : slots) {
    if (!all.empty()) all += slot == slots.back().second ? " or " : ", ";
    all += '"' + std::string(name) + '"';
  }
  return all;
}

void compile_row(const RuleRow& row, const std::string& domain, DomainRules& out, Lexicon& lexicon,
                 Problems& problems) {
  const auto found =
      std::find_if(slots.begin(), slots.end(), [&](const auto& slot) { return slot.first == row.cells[1]; });
  if (found == slots.end()) {
    problems.push_back(problem_at(row, 1, "the slot is " + all_slots()));
    return;
  }
  const auto index = static_cast<std::uint32_t>(out.rows.size());
  if (!lexicon.add(Lex::domain, row.cells[0], index)) {
    problems.push_back(problem_at(row, 0, "the phrase has no word"));
    return;
  }
  const DomainSlot slot = found->second;
  out.rows.push_back({slot, row.cells[2], row.cells[3], row_name(row), domain});
  const DomainRow& added = out.rows.back();
  if (slot == DomainSlot::money) out.money_programmes[domain] = added.id;
  if (slot == DomainSlot::covered) out.covered_programmes[domain] = added.id;
  if (slot == DomainSlot::sums) out.sums.insert(added.id);
  if (slot == DomainSlot::planned) out.planned.insert(added.id);
  if (slot == DomainSlot::counted) out.unit_programmes[row.cells[0]] = added.id;
  if (slot == DomainSlot::group) out.groups[row.cells[0]] = index;
  if (slot == DomainSlot::passing) out.passing.insert(added.rule);
  if (!added.programme()) return;
  out.domains[added.id] = domain;
  out.labels.try_emplace(added.id, added.label);
}

// The programmes of a "group" or "within" row are named by rows of their own, which give their labels.
void check_group(const RuleRow& row, const DomainRules& rules, Problems& problems) {
  const bool within = row.cells[1] == "within";
  if (!within && row.cells[1] != "group") return;
  for (const std::size_t cell : {std::size_t{2}, within ? std::size_t{2} : std::size_t{3}}) {
    if (!rules.labels.contains(row.cells[cell]))
      problems.push_back(problem_at(row, cell, "no row names the programme \"" + row.cells[cell] + "\""));
  }
}

// A "persons" row speaks for all programmes of its table.
void note_person_measure(DomainRules& out, std::size_t first) {
  for (std::size_t i = first; i < out.rows.size(); ++i) {
    if (out.rows[i].slot != DomainSlot::persons) continue;
    for (std::size_t j = first; j < out.rows.size(); ++j) {
      if (out.rows[j].programme()) out.person_measures[out.rows[j].id] = out.rows[i].id;
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
  for (const auto& [name, table] : rules.tables()) {
    if (!name.starts_with(domain_prefix)) continue;
    for (const RuleRow& row : table.rows) check_group(row, *out, problems);
  }
  return out;
}

namespace {

bool has_slot(const Passage& passage, const DomainRules& rules, std::uint32_t token, DomainSlot slot) {
  if (!passage.hits.any(token, Lex::domain)) return false;
  const std::optional<Hit> hit = passage.hits.at(Lex::domain, token);
  return hit && std::any_of(hit->rows.begin(), hit->rows.end(),
                            [&](std::uint32_t row) { return rules.rows[row].slot == slot; });
}

}  // namespace

bool names_other_matter(const Passage& passage, const DomainRules& rules, std::uint32_t token) {
  return has_slot(passage, rules, token, DomainSlot::other);
}

bool names_self(const Passage& passage, const DomainRules& rules, std::uint32_t token) {
  return has_slot(passage, rules, token, DomainSlot::self);
}

std::uint32_t past_nothing(const Passage& passage, const DomainRules& rules, std::uint32_t token) {
  return has_slot(passage, rules, token, DomainSlot::none) ? passage.hits.at(Lex::domain, token)->last : token;
}

DomainHit domain_hit(const Passage& passage, const DomainRules& rules, std::uint32_t token, bool programme) {
  const std::optional<Hit> hit = passage.hits.at(Lex::domain, token);
  if (!hit) return {};
  for (const std::uint32_t index : hit->rows) {
    const DomainRow& row = rules.rows[index];
    if (programme ? row.programme() : row.slot == DomainSlot::measure) return {&row, hit->last};
  }
  return {};
}

DomainHit measure_hit(const Passage& passage, const DomainRules& rules, std::uint32_t token, std::string_view domain) {
  const std::optional<Hit> hit = passage.hits.at(Lex::domain, token);
  if (!hit) return {};
  for (const std::uint32_t index : hit->rows) {
    const DomainRow& row = rules.rows[index];
    if (row.slot == DomainSlot::measure && (row.domain == domain || row.domain == "general")) return {&row, hit->last};
  }
  return {};
}

namespace {

// "thương mại, dịch vụ, du lịch", "cơ quan BHXH": no programme in it. The next token where there is none.
std::uint32_t past_other_matter(const Passage& passage, const DomainRules& rules, std::uint32_t token) {
  if (names_other_matter(passage, rules, token)) return passage.hits.at(Lex::domain, token)->last;
  return std::max(past_nothing(passage, rules, token), token + 1);
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

// "tỷ lệ học sinh các cấp tham gia BHYT": the people who were named last.
class GroupReader {
 public:
  GroupReader(const Passage& passage, const DomainRules& rules) : passage_(passage), rules_(rules) {}

  void note(std::uint32_t token) {
    const std::optional<Hit> hit = passage_.hits.at(Lex::domain, token);
    if (!hit) return;
    for (const std::uint32_t row : hit->rows) {
      if (rules_.rows[row].slot != DomainSlot::group) continue;
      group_ = &rules_.rows[row];
      last_ = hit->last;
    }
  }

  /// The programme of the people named a few words before, of a programme that begins at a token, else null.
  [[nodiscard]] const DomainRow* read(const std::string& programme, std::uint32_t token) const {
    constexpr std::uint32_t farthest = 7;
    if (group_ == nullptr || group_->label != programme || token <= last_ || token - last_ > farthest) return nullptr;
    for (std::uint32_t i = last_; i < token; ++i) {
      const bool others = passage_.is(i, Word::conjunction, Word::person_noun);
      if (passage_.tokens()[i].kind != TokenKind::word || others) return nullptr;
    }
    return group_;
  }

 private:
  const Passage& passage_;
  const DomainRules& rules_;
  const DomainRow* group_ = nullptr;
  std::uint32_t last_ = 0;
};

}  // namespace

void find_programmes(const Passage& passage, const DomainRules& rules, Claims& claims, std::vector<Mention>& out) {
  const auto count = static_cast<std::uint32_t>(passage.tokens().size());
  constexpr Hits::Starts wanted = Hits::starts(Lex::domain);
  GroupReader groups(passage, rules);
  for (std::uint32_t token = passage.hits.next(0, count, wanted); token < count;) {
    const bool unit = claims.taken(token) && passage.hits.any(token, Lex::unit);
    const DomainHit hit = claims.taken(token) && !unit ? DomainHit{} : domain_hit(passage, rules, token, true);
    std::uint32_t first = token;  // "4.000 tờ khai hải quan": behind the unit that the phrase begins with
    while (unit && hit.row != nullptr && hit.row->slot == DomainSlot::passing && first < hit.last &&
           claims.taken(first))
      ++first;
    groups.note(token);
    const bool found =
        hit.row != nullptr && first < hit.last && !claims.any_taken(first, hit.last) && !ends_name(passage, token);
    if (found) {
      Mention& mention = add_mention(out, passage, first, hit.last, hit.row->rule);
      const DomainRow* group = groups.read(hit.row->id, first);
      const std::string& id = group != nullptr ? group->id : hit.row->id;
      mention.value.emplace<ProgrammeValue>(
          ProgrammeValue{id, group != nullptr ? rules.labels.at(id) : hit.row->label});
      claims.take(first, hit.last);
    }
    token = passage.hits.next(found ? hit.last : past_other_matter(passage, rules, token), count, wanted);
  }
}

}  // namespace v0
}  // namespace solieu
