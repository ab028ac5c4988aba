#include "read/html_clues.hpp"

#include <algorithm>

#include "read/ascii.hpp"
#include "rules/tsv.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t most_parts = 64;      // of a class attribute; pages made by programs go beyond
constexpr std::size_t longest_word = 4;     // in parts
constexpr std::size_t longest_name = 4096;  // bytes of an attribute that are looked at

std::optional<HtmlClue> clue_named(std::string_view name) {
  constexpr std::pair<std::string_view, HtmlClue> names[] = {
      {"skip", HtmlClue::skip},   {"drop", HtmlClue::drop},       {"head", HtmlClue::head},
      {"body", HtmlClue::body},   {"lead", HtmlClue::lead},       {"title", HtmlClue::title},
      {"date", HtmlClue::date},   {"caption", HtmlClue::caption}, {"published", HtmlClue::published},
      {"stamp", HtmlClue::stamp}, {"url", HtmlClue::url},
  };
  for (const auto& [word, clue] : names) {
    if (word == name) return clue;
  }
  return std::nullopt;
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) >= 0x80);
}
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// The parts of names, in lower case: "boxRelated news_2" → box related | news 2. Where a name ends, no word goes on.
struct NameParts {
  std::string text;  // parts, each with a '-' behind it
  struct Part {
    std::size_t begin;
    std::size_t name;  // the number of its name
  };
  std::vector<Part> parts;

  void split(std::string_view names) {
    text.clear();
    parts.clear();
    std::size_t name = 0;
    char before = ' ';
    for (const char c : names.substr(0, longest_name)) {
      name += is_blank(c) ? 1 : 0;
      const bool here = is_alphanumeric(c);
      const bool begins = here && (!is_alphanumeric(before) || (is_upper(c) && !is_upper(before)));
      if (is_alphanumeric(before) && (!here || begins)) text += '-';
      if (begins) {
        if (parts.size() == most_parts) break;
        parts.push_back({text.size(), name});
      }
      if (here) text += lower_ascii(c);
      before = c;
    }
    if (!text.empty() && text.back() != '-') text += '-';
  }

  // The word of `count` parts from `first` on; empty if they are not of one name.
  std::string_view word(std::size_t first, std::size_t count) const {
    const std::size_t last = first + count - 1;
    if (last >= parts.size() || parts[last].name != parts[first].name) return {};
    const std::size_t end = last + 1 < parts.size() ? parts[last + 1].begin : text.size();
    return std::string_view(text).substr(parts[first].begin, end - 1 - parts[first].begin);
  }
};

}  // namespace

HtmlClues::HtmlClues(const Rules& rules, std::vector<RuleProblem>& problems) {
  const auto table = rules.tables().find("html");
  if (table == rules.tables().end()) return;
  std::size_t rank = 0;
  for (const RuleRow& row : table->second.rows) {
    const auto clue = clue_named(row.cells[2]);
    if (!clue) {
      problems.push_back(problem_at(row, 2, "the effect is not one that html.tsv knows"));
    } else if (!add(row, *clue, ++rank)) {
      problems.push_back(problem_at(row, 1, "expected tag, role, itemprop, class or meta"));
    }
  }
}

bool HtmlClues::add(const RuleRow& row, HtmlClue clue, std::size_t rank) {
  const std::string& word = row.cells[0];
  const std::string& where = row.cells[1];
  if (where == "meta") {
    metas_.insert_or_assign(word, Meta{clue, rank});
    return true;
  }
  Table<HtmlClue>* table = where == "tag"        ? &tags_
                           : where == "role"     ? &roles_
                           : where == "itemprop" ? &itemprops_
                           : where == "class"    ? &classes_
                                                 : nullptr;
  if (table == nullptr) return false;
  table->insert_or_assign(word, clue);
  return true;
}

HtmlClue HtmlClues::find(const Table<HtmlClue>& table, std::string_view word) {
  const auto found = table.find(word);
  return found == table.end() ? HtmlClue::none : found->second;
}

HtmlClue HtmlClues::of_tag(std::string_view tag) const { return find(tags_, tag); }

// The longest word decides, of words of one length one that drops.
HtmlClue HtmlClues::of_class(std::string_view names) const {
  NameParts name;
  name.split(names);
  HtmlClue best = HtmlClue::none;
  std::size_t best_count = 0;
  for (std::size_t i = 0; i < name.parts.size(); ++i) {
    for (std::size_t count = std::max<std::size_t>(best_count, 1); count <= longest_word; ++count) {
      const std::string_view word = name.word(i, count);
      if (word.empty()) break;
      const HtmlClue clue = find(classes_, word);
      if (clue == HtmlClue::none || (count == best_count && clue != HtmlClue::drop)) continue;
      best = clue;
      best_count = count;
    }
  }
  return best;
}

HtmlClue HtmlClues::of(const HtmlNames& names) const {
  const HtmlClue tag = find(tags_, names.tag);
  if (tag == HtmlClue::skip) return tag;
  if (!names.itemprop.empty()) {
    const HtmlClue clue = find(itemprops_, lower_ascii(names.itemprop.substr(0, longest_name)));
    if (clue != HtmlClue::none) return clue;
  }
  if (!names.role.empty()) {
    const HtmlClue clue = find(roles_, lower_ascii(names.role.substr(0, longest_name)));
    if (clue != HtmlClue::none) return clue;
  }
  HtmlClue clue = names.css_class.empty() ? HtmlClue::none : of_class(names.css_class);
  if (clue == HtmlClue::none && !names.id.empty()) clue = of_class(names.id);
  return clue != HtmlClue::none ? clue : tag;
}

HtmlClues::Meta HtmlClues::of_meta(std::string_view name) const {
  const auto found = metas_.find(lower_ascii(name.substr(0, longest_name)));
  return found == metas_.end() ? Meta{} : found->second;
}

HtmlClues html_clues_of(const Rules& rules) {
  std::vector<RuleProblem> problems;
  HtmlClues clues(rules, problems);
  if (!problems.empty()) throw RuleError(std::move(problems));
  return clues;
}

const HtmlClues& builtin_html_clues() {
  static const HtmlClues clues = html_clues_of(Rules::builtin());
  return clues;
}

}  // namespace v0
}  // namespace solieu
