#include "article/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/char_class.hpp"
#include "text/fold.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using Match = LayoutRule::Match;
using Effect = LayoutRule::Effect;

constexpr std::array<std::pair<std::string_view, Match>, 4> matches = {
    {{"exact", Match::exact}, {"prefix", Match::prefix}, {"contains", Match::contains}, {"inside", Match::inside}}};
constexpr std::array<std::pair<std::string_view, Effect>, 9> effects = {{{"boilerplate", Effect::boilerplate},
                                                                         {"rest_boilerplate", Effect::rest_boilerplate},
                                                                         {"byline", Effect::byline},
                                                                         {"caption", Effect::caption},
                                                                         {"source_tag", Effect::source_tag},
                                                                         {"paragraph", Effect::paragraph},
                                                                         {"dateline", Effect::dateline},
                                                                         {"spam", Effect::spam},
                                                                         {"spam_filler", Effect::spam_filler}}};

template <class Value, std::size_t Size>
std::optional<Value> find_name(const std::array<std::pair<std::string_view, Value>, Size>& names,
                               std::string_view name) {
  for (const auto& [text, value] : names) {
    if (text == name) return value;
  }
  return std::nullopt;
}

// Sizes in bytes; a Vietnamese letter takes 1.4 on average.
constexpr std::size_t short_line = 60;
constexpr std::size_t labelled_line = 250;
constexpr std::size_t single_line = 400;  // no line of one purpose is longer
constexpr std::size_t longest_phrase = 120;

bool is_letter_byte(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0x80 || ascii_classes[byte] == CharClass::letter || is_digit(text[at]);
}

bool ends_word(std::string_view text, std::size_t at) {
  return at == text.size() || at == 0 || !is_letter_byte(text, at - 1) || !is_letter_byte(text, at);
}

bool begins_with(std::string_view folded, std::string_view phrase) {
  return folded.starts_with(phrase) && ends_word(folded, phrase.size());
}

bool has_phrase(std::string_view folded, std::string_view phrase) {
  for (std::size_t at = folded.find(phrase); at != std::string_view::npos; at = folded.find(phrase, at + 1)) {
    if (ends_word(folded, at) && ends_word(folded, at + phrase.size())) return true;
  }
  return false;
}

// "Chia sẻ:", "Lượt xem 120"; but not "Chia sẻ tại hội nghị, …" and "Đường dây nóng tiếp nhận …".
bool labels_line(std::string_view folded, std::size_t phrase_end) {
  const std::size_t next = folded.find_first_not_of(' ', phrase_end);
  if (next == std::string_view::npos || folded[phrase_end - 1] == ':') return true;
  if (folded.size() > labelled_line) return false;
  return is_digit(folded[next]) || std::string_view(":|(+.>").find(folded[next]) != std::string_view::npos ||
         (folded.size() <= short_line && std::string_view(".,:;").find(folded.back()) == std::string_view::npos);
}

// The line without the marks that decorate it: "• Đọc thêm »".
std::string_view bare(std::string_view folded) {
  std::size_t begin = 0;
  std::size_t end = folded.size();
  const auto mark_at = [&](std::size_t at) { return character_at(folded, at).kind >= CharClass::punctuation; };
  while (begin < end && (folded[begin] == ' ' || mark_at(begin))) begin += character_at(folded, begin).length;
  for (std::size_t at = begin, kept = begin; at <= folded.size(); at += character_at(folded, at).length) {
    end = kept;
    if (at == folded.size()) break;
    if (folded[at] != ' ' && !mark_at(at)) kept = at + character_at(folded, at).length;
  }
  return folded.substr(begin, end - begin);
}

// Whether something may be glued on behind this character: "rộng.Đường dây nóng".
bool ends_text(std::string_view line, std::size_t at) {
  const Character here = character_at(line, at);
  if (here.kind == CharClass::letter || here.kind == CharClass::digit) return true;
  if (here.length > 1) return here.kind == CharClass::punctuation;
  return std::string_view(".!?\")%").find(line[at]) != std::string_view::npos;
}

bool is_line_effect(Effect effect) { return effect < Effect::dateline; }

bool is_boilerplate(Effect effect) { return effect == Effect::boilerplate || effect == Effect::rest_boilerplate; }

// A line as the rules see it; of a long one only its beginning.
class FoldedLine {
 public:
  explicit FoldedLine(std::string_view line) : single_(line.size() <= single_line), stops_(line.back() == '.') {
    append_folded_line(text_, single_ ? line : line.substr(0, line.find(' ', longest_phrase)));
    bare_ = bare(text_);
  }

  bool has(const LayoutRule& rule) const {
    if (rule.match == Match::exact) return bare_ == rule.phrase;
    if (!single_ && rule.effect != Effect::paragraph) return false;
    const bool junk = is_boilerplate(rule.effect);
    if (rule.match == Match::prefix) {
      const std::string_view text = junk ? bare_ : text_;
      return begins_with(text, rule.phrase) && (!junk || labels_line(text, rule.phrase.size()));
    }
    return rule.match == Match::contains && !(junk && stops_) && has_phrase(text_, rule.phrase);
  }

 private:
  std::string text_;
  std::string_view bare_;
  bool single_;
  bool stops_;
};

}  // namespace

std::optional<LayoutRule::Match> layout_match(std::string_view name) { return find_name(matches, name); }
std::optional<LayoutRule::Effect> layout_effect(std::string_view name) { return find_name(effects, name); }

LayoutRule layout_rule(std::string_view phrase, LayoutRule::Match match, LayoutRule::Effect effect) {
  LayoutRule rule{{}, match, effect};
  append_folded_line(rule.phrase, phrase);
  return rule;
}

void append_folded_line(std::string& out, std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const Character here = character_at(line, at);
    std::size_t end = at + here.length;
    if (here.kind == CharClass::space) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (here.kind == CharClass::letter) {
      while (letter_at(line, end)) end += character_at(line, end).length;
      append_folded(out, line.substr(at, end - at));
    } else {
      out.append(line.substr(at, end - at));
    }
    at = end;
  }
}

const LayoutRule* Layout::rule_for(std::string_view line) const {
  const FoldedLine folded(line);
  const LayoutRule* best = nullptr;
  for (const LayoutRule& rule : rules_) {
    if (!is_line_effect(rule.effect) || !folded.has(rule)) continue;
    const bool stronger = best == nullptr || rule.match < best->match ||
                          (rule.match == best->match && rule.phrase.size() > best->phrase.size());
    if (stronger) best = &rule;
  }
  return best;
}

std::size_t Layout::glued_at(std::string_view line) const {
  std::size_t at = line.size() - std::min(line.size(), labelled_line);
  while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) ++at;
  std::string folded;
  for (bool after_text = false; at < line.size(); at += character_at(line, at).length) {
    const bool glued = after_text && capital_at(line, at);
    after_text = ends_text(line, at);
    if (!glued) continue;
    folded.clear();
    append_folded_line(folded, line.substr(at, character_at(line, at).length));
    const auto may_begin = [&](const LayoutRule& rule) {
      return rule.match == Match::inside && rule.phrase.starts_with(folded);
    };
    if (std::none_of(rules_.begin(), rules_.end(), may_begin)) continue;
    folded.clear();
    append_folded_line(folded, line.substr(at));
    for (const LayoutRule& rule : rules_) {
      if (rule.match == Match::inside && begins_with(folded, rule.phrase)) return at;
    }
  }
  return std::string_view::npos;
}

bool Layout::dateline_word(std::string_view folded) const {
  return std::any_of(rules_.begin(), rules_.end(), [&](const LayoutRule& rule) {
    return rule.effect == Effect::dateline && has_phrase(rule.phrase, folded);
  });
}

}  // namespace v0
}  // namespace solieu
