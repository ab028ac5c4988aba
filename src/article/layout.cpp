#include "article/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/char_class.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

using Match = LayoutRule::Match;
using Effect = LayoutRule::Effect;

constexpr std::array<std::pair<std::string_view, Match>, 4> matches = {
    {{"exact", Match::exact}, {"prefix", Match::prefix}, {"contains", Match::contains}, {"inside", Match::inside}}};
constexpr std::array<std::pair<std::string_view, Effect>, 10> effects = {
    {{"boilerplate", Effect::boilerplate},
     {"rest_boilerplate", Effect::rest_boilerplate},
     {"byline", Effect::byline},
     {"caption", Effect::caption},
     {"source_tag", Effect::source_tag},
     {"section", Effect::section},
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
constexpr std::size_t flattened_page = 1500;  // a line longer than that holds several paragraphs
constexpr std::size_t page_foot = 1000;       // of such a line
constexpr std::size_t single_line = 400;      // no line of one purpose is longer
constexpr std::size_t longest_phrase = 120;

constexpr auto letter_bytes = [] {
  std::array<bool, 256> letters{};
  for (std::size_t byte = 0; byte < letters.size(); ++byte) {
    letters[byte] = byte >= 0x80 || ascii_classes[byte] == CharClass::letter || ascii_classes[byte] == CharClass::digit;
  }
  return letters;
}();

bool is_letter_byte(std::string_view text, std::size_t at) {
  return letter_bytes[static_cast<unsigned char>(text[at])];
}

bool ends_word(std::string_view text, std::size_t at) {
  return at == text.size() || at == 0 || !is_letter_byte(text, at - 1) || !is_letter_byte(text, at);
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_letter_byte(text, at)) ++at;
  return at;
}

std::string_view first_word(std::string_view text) { return text.substr(0, word_end(text, 0)); }

// The first letters of a word, folded or not: tells most words from those of a small set at once.
std::size_t word_code(std::string_view word, std::size_t codes) {
  if (word.empty()) return 0;
  const CodePoint first = code_point_at(word, 0);
  const char32_t second = first.length < word.size() ? code_point_at(word, first.length).value : U'\0';
  return (without_tone(to_lower(first.value)) * 67 + without_tone(to_lower(second))) % codes;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The bytes that words may begin with which are folded to one that begins with this letter.
std::bitset<256> first_bytes(char32_t folded) {
  std::bitset<256> bytes;
  if (!is_latin_letter(folded)) {
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) bytes[byte] = !is_continuation(static_cast<char>(byte));
    return bytes;
  }
  for (char32_t c = 0; c <= 0x1EFF; ++c) {
    if (!is_latin_letter(c) || without_tone(to_lower(c)) != without_tone(folded)) continue;
    char utf8[4];
    write_utf8(utf8, c);
    bytes.set(static_cast<unsigned char>(utf8[0]));
  }
  return bytes;
}

// Whether text behind the first word of a phrase may go on as the phrase does, by the next letter of each.
bool may_go_on(std::string_view text, std::string_view phrase) {
  if (phrase.empty()) return true;
  if (text.empty() || phrase[0] != ' ') return !text.empty() && text[0] == phrase[0];
  if (character_at(text, 0).kind != CharClass::space) return false;
  if (phrase.size() == 1 || text.size() == 1 || character_at(text, 1).kind != CharClass::letter) return true;
  const char32_t wanted = code_point_at(phrase, 1).value;
  return !is_latin_letter(wanted) || without_tone(to_lower(code_point_at(text, 1).value)) == without_tone(wanted);
}

bool begins_with(std::string_view folded, std::string_view phrase) {
  return folded.starts_with(phrase) && ends_word(folded, phrase.size());
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
  const auto decorates = [&](std::size_t at) {
    return folded[at] == ' ' || character_at(folded, at).kind >= CharClass::punctuation;
  };
  while (begin < end && decorates(begin)) begin += character_at(folded, begin).length;
  while (begin < end) {
    const std::size_t last = end - code_point_before(folded, end).length;
    if (!decorates(last)) break;
    end = last;
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

// What the rules see of a line: of a long one only its beginning.
std::string_view beginning_of(std::string_view line) {
  return line.size() <= single_line ? line : line.substr(0, line.find(' ', longest_phrase));
}

class FoldedLine {
 public:
  explicit FoldedLine(std::string_view line) : single_(line.size() <= single_line), stops_(line.back() == '.') {
    append_folded_line(text_, beginning_of(line));
    bare_ = bare(text_);
  }

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view bare_text() const { return bare_; }

  /// Whether an exact or prefix rule holds.
  [[nodiscard]] bool begins(const LayoutRule& rule) const {
    if (rule.match == Match::exact) return bare_ == rule.phrase;
    if (!single_ && rule.effect != Effect::paragraph) return false;
    if (first_word(rule.phrase).empty()) return text_.starts_with(rule.phrase);  // marks: ">> Tổng kết năm 2012"
    const bool junk = is_boilerplate(rule.effect);
    const std::string_view text = junk ? bare_ : text_;
    return begins_with(text, rule.phrase) && (!junk || labels_line(text, rule.phrase.size()));
  }

  /// Whether a rule that holds anywhere in a line has its phrase at this word.
  [[nodiscard]] bool contains(const LayoutRule& rule, std::size_t at) const {
    if (!single_ && rule.effect != Effect::paragraph) return false;
    return !(is_boilerplate(rule.effect) && stops_) && begins_with(std::string_view(text_).substr(at), rule.phrase);
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

void append_folded_line(std::string& out, std::string_view line, std::size_t enough) {
  for (std::size_t at = 0; at < line.size() && out.size() < enough;) {
    const Character here = character_at(line, at);
    std::size_t end = at + here.length;
    if (here.kind == CharClass::space) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (here.kind == CharClass::letter) {
      while (end < line.size()) {
        const Character next = character_at(line, end);
        if (next.kind != CharClass::letter) break;
        end += next.length;
      }
      append_folded(out, line.substr(at, end - at));
    } else {
      out.append(line.substr(at, end - at));
    }
    at = end;
  }
}

Layout::Layout(std::vector<LayoutRule> rules) : rules_(std::move(rules)) {
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const LayoutRule& rule = rules_[i];
    const std::string_view phrase = rule.phrase;
    const std::string word(first_word(phrase));
    phrases_[rule.phrase].push_back(rule.effect);
    if (rule.effect == Effect::dateline && rule.match == Match::exact)
      day_bytes_ |= first_bytes(code_point_at(phrase, 0).value);
    if (rule.effect == Effect::dateline && rule.match == Match::contains) {
      for (std::size_t at = 0, end = 0; at < phrase.size(); at = end + 1) {
        end = word_end(phrase, at);
        if (end > at) dateline_words_.emplace(phrase.substr(at, end - at));
      }
    }
    if (rule.match != Match::inside && !is_line_effect(rule.effect)) continue;
    (rule.match == Match::inside ? inside_ : rule.match == Match::contains ? anywhere_ : beginning_).add(word, i);
  }
}

// The stronger of two rules that hold for a line.
const LayoutRule* Layout::stronger(const LayoutRule* best, const LayoutRule& rule) {
  if (best == nullptr || rule.match != best->match) return best == nullptr || rule.match < best->match ? &rule : best;
  if (rule.phrase.size() != best->phrase.size()) return rule.phrase.size() > best->phrase.size() ? &rule : best;
  return std::min(best, &rule);  // the first of the table
}

void Layout::RulesByWord::add(const std::string& word, std::size_t rule) {
  auto& rules = rules_[word];
  if (rules.empty()) {
    codes_.set(word_code(word, codes));
    // A word loses up to two bytes when it is folded, where its tone moves ("uỳ") or its "y" becomes an "i".
    const std::uint32_t sizes = size_bit(word.size()) | size_bit(word.size() + 1) | size_bit(word.size() + 2);
    const std::bitset<256> bytes = first_bytes(word.empty() ? U'\0' : code_point_at(word, 0).value);
    for (std::size_t byte = 0; byte < sizes_.size(); ++byte) sizes_[byte] |= bytes[byte] ? sizes : 0;
  }
  rules.push_back(rule);
}

inline bool Layout::RulesByWord::may_have(std::string_view word) const {
  if (word.empty()) return codes_[0];
  return (sizes_[static_cast<unsigned char>(word[0])] & size_bit(word.size())) != 0 && codes_[word_code(word, codes)];
}

const std::vector<std::size_t>* Layout::RulesByWord::find(std::string_view word, std::string& folded) const {
  if (!may_have(word)) return nullptr;
  folded.clear();
  append_folded_line(folded, word);
  const auto found = rules_.find(folded);
  return found == rules_.end() ? nullptr : &found->second;
}

// Whether the phrase of one of these rules begins here, with a word of so many bytes.
bool Layout::has_phrase_at(const RulesByWord& rules, std::string_view text, std::size_t word,
                           std::string& folded) const {
  const auto* candidates = rules.find(text.substr(0, word), folded);
  if (candidates == nullptr) return false;
  std::size_t longest = 0;
  for (const std::size_t i : *candidates) {
    const std::string_view phrase = rules_[i].phrase;
    if (may_go_on(text.substr(word), phrase.substr(folded.size()))) longest = std::max(longest, phrase.size());
  }
  if (longest == 0) return false;
  folded.clear();
  append_folded_line(folded, text, longest);
  return std::any_of(candidates->begin(), candidates->end(),
                     [&](std::size_t i) { return std::string_view(folded).starts_with(rules_[i].phrase); });
}

// Whether a line has the phrase of some rule where that rule asks for it. Most lines have none.
bool Layout::may_have_rule(std::string_view line) const {
  std::string folded;
  const std::string_view without_marks = bare(line);
  const std::string_view first = first_word(line);
  const std::string_view first_bare = first_word(without_marks);
  if (has_phrase_at(beginning_, line, first.size(), folded)) return true;
  if (first_bare.data() != first.data() || first_bare.size() != first.size()) {
    if (has_phrase_at(beginning_, without_marks, first_bare.size(), folded)) return true;
  }
  const char* const end = line.data() + line.size();
  for (const char* at = line.data(); at < end; ++at) {  // behind a word none begins at once
    const char* const word = at;
    while (at < end && letter_bytes[static_cast<unsigned char>(*at)]) ++at;
    const auto size = static_cast<std::size_t>(at - word);
    if (!anywhere_.may_have({word, size})) continue;
    if (has_phrase_at(anywhere_, {word, static_cast<std::size_t>(end - word)}, size, folded)) return true;
  }
  return false;
}

const LayoutRule* Layout::rule_for(std::string_view line) const {
  if (!may_have_rule(beginning_of(line))) return nullptr;
  const FoldedLine folded(line);
  const LayoutRule* best = nullptr;
  std::string word;
  for (const std::string_view first : {first_word(folded.text()), first_word(folded.bare_text())}) {
    const auto* rules = beginning_.find(first, word);
    if (rules == nullptr) continue;
    for (const std::size_t i : *rules) {
      if (folded.begins(rules_[i])) best = stronger(best, rules_[i]);
    }
  }
  if (best != nullptr) return best;  // stronger than those that hold anywhere
  const std::string_view text = folded.text();
  for (std::size_t at = 0, end = 0; at < text.size(); at = std::max(end, at + 1)) {
    end = word_end(text, at);
    const auto* rules = anywhere_.find(text.substr(at, end - at), word);
    if (rules == nullptr) continue;
    for (const std::size_t i : *rules) {
      if (folded.contains(rules_[i], at)) best = stronger(best, rules_[i]);
    }
  }
  return best;
}

bool Layout::is_section(std::string_view words) const {
  std::string folded;
  append_folded_line(folded, words);
  return has_phrase(LayoutRule::Effect::section, folded);
}

std::string_view Layout::past_section(std::string_view line) const {
  constexpr std::size_t longest = 80;  // bytes
  std::string_view rest = line;
  if (line.size() > longest) return rest;
  const std::size_t day = line.find_last_of("0123456789");  // without one no dateline follows
  if (day == std::string_view::npos) return rest;
  for (std::size_t at = line.find(' '); at < day; at = line.find(' ', at + 1)) {
    if (is_section(line.substr(0, at))) rest = line.substr(at + 1);
  }
  return rest;
}

bool Layout::names_sections(std::string_view line) const {
  constexpr std::size_t longest = 80;  // bytes
  constexpr std::size_t mark = 3;
  if (line.size() <= longest && is_section(line)) return true;
  std::size_t from = 0;
  for (std::size_t at = 1; line.size() <= longest && at + mark < line.size(); ++at) {
    if (line[at] != ' ' || line[at + 2] != ' ' || std::string_view("-|/'").find(line[at + 1]) == std::string_view::npos)
      continue;
    if (!is_section(line.substr(from, at - from))) return false;
    from = at + mark;
  }
  return from > 0 && is_section(line.substr(from));
}

std::size_t Layout::glued_at(std::string_view line) const {
  const bool whole_page = line.size() > flattened_page;
  std::size_t at = line.size() - std::min(line.size(), whole_page ? page_foot : labelled_line);
  while (at < line.size() && is_continuation(line[at])) ++at;
  std::string folded;
  const auto next = [&] {
    const auto found = std::find_if(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(),
                                    [&](char c) { return inside_.may_begin_with(c); });
    return static_cast<std::size_t>(found - line.begin());
  };
  for (const std::size_t first = at; (at = next()) < line.size(); ++at) {
    if (at == first || !capital_at(line, at)) continue;
    const bool spaced = whole_page && line[at - 1] == ' ';  // "… (14) Tin cùng chuyên mục: …"
    if (!spaced && !ends_text(line, at - code_point_before(line, at).length)) continue;
    const auto* rules = inside_.find(line.substr(at, word_end(line, at) - at), folded);
    if (rules == nullptr) continue;
    folded.clear();
    append_folded_line(folded, line.substr(at));
    for (const std::size_t i : *rules) {
      if (begins_with(folded, rules_[i].phrase)) return at;
    }
  }
  return std::string_view::npos;
}

bool Layout::has_phrase(LayoutRule::Effect effect, std::string_view folded) const {
  const auto found = phrases_.find(folded);
  return found != phrases_.end() &&
         std::find(found->second.begin(), found->second.end(), effect) != found->second.end();
}

}  // namespace v0
}  // namespace solieu
