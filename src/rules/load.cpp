#include "rules/load.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "rules/tsv.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

std::optional<LayoutRule::Match> parse_match(std::string_view name) {
  constexpr std::pair<std::string_view, LayoutRule::Match> matches[] = {
      {"exact", LayoutRule::Match::exact},
      {"prefix", LayoutRule::Match::prefix},
      {"contains", LayoutRule::Match::contains},
  };
  for (const auto& [text, match] : matches) {
    if (text == name) return match;
  }
  return std::nullopt;
}

std::optional<LayoutRule::Effect> parse_effect(std::string_view name) {
  constexpr std::pair<std::string_view, LayoutRule::Effect> effects[] = {
      {"boilerplate", LayoutRule::Effect::boilerplate},
      {"rest_boilerplate", LayoutRule::Effect::rest_boilerplate},
      {"byline", LayoutRule::Effect::byline},
      {"caption", LayoutRule::Effect::caption},
      {"source_tag", LayoutRule::Effect::source_tag},
      {"paragraph", LayoutRule::Effect::paragraph},
  };
  for (const auto& [text, effect] : effects) {
    if (text == name) return effect;
  }
  return std::nullopt;
}

// Each word folded; words stay apart by single spaces.
std::string fold_words(std::string_view phrase) {
  std::string out;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    if (end > at) {
      if (!out.empty()) out += ' ';
      append_folded(out, phrase.substr(at, end - at));
    }
    at = end + 1;
  }
  return out;
}

}  // namespace

Abbreviations abbreviations_of(const Rules& rules) {
  Abbreviations out;
  const auto table = rules.tables().find("abbreviations");
  if (table == rules.tables().end()) return out;
  for (const RuleRow& row : table->second.rows) out.folded.insert(fold(row.cells[0]));
  return out;
}

std::vector<LayoutRule> layout_of(const Rules& rules, std::vector<RuleProblem>& problems) {
  std::vector<LayoutRule> out;
  const auto table = rules.tables().find("layout");
  if (table == rules.tables().end()) return out;
  for (const RuleRow& row : table->second.rows) {
    const std::optional<LayoutRule::Match> match = parse_match(row.cells[1]);
    const std::optional<LayoutRule::Effect> effect = parse_effect(row.cells[2]);
    if (!match) problems.push_back(problem_at(row, 1, "the match is not one that layout.tsv knows"));
    if (!effect) problems.push_back(problem_at(row, 2, "the effect is not one that layout.tsv knows"));
    if (match && effect) out.push_back({fold_words(row.cells[0]), *match, *effect});
  }
  return out;
}

}  // namespace v0
}  // namespace solieu
