#include "text/faults.hpp"

#include <optional>
#include <string>

#include "text/letters.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// A run of Latin letters with the marks that did not compose.
struct Word {
  TextSpan span;
  std::size_t letters = 0;
  bool marks = false;    // with a combining mark
  bool accents = false;  // with a letter beyond ASCII
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += point.length;
    const bool letter = is_latin_letter(point.value);
    if (!letter && !(is_combining(point.value) && !words.empty() && words.back().span.end == begin)) continue;
    if (words.empty() || words.back().span.end != begin) words.push_back({{begin, begin}});
    Word& word = words.back();
    word.span.end = static_cast<std::uint32_t>(at);
    word.letters += letter ? 1 : 0;
    word.marks = word.marks || !letter;
    word.accents = word.accents || point.value >= 0x80;
  }
  return words;
}

bool accented_syllable(std::string_view word) {
  const auto syllable = syllable_of(word);
  return syllable && word.size() > syllable->letters;  // a letter of two bytes or more
}

// "bảohiểm": no syllable, but two that have accents.
bool is_two_syllables(std::string_view text, const Word& word) {
  if (word.marks || !word.accents || word.letters > 2 * kLongestSyllable) return false;
  const std::string_view letters = slice(text, word.span);
  if (syllable_of(letters)) return false;
  for (std::size_t at = code_point_at(letters, 0).length; at < letters.size();) {
    const std::string_view first = letters.substr(0, at);
    const std::string_view second = letters.substr(at);
    if (accented_syllable(first) && accented_syllable(second)) return true;
    at += code_point_at(letters, at).length;
  }
  return false;
}

bool follows_digit(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] == ' ') --at;
  return at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
}

// "h uyện", "đồn g": a piece that is no syllable makes one with its neighbour.
bool is_broken(std::string_view text, const Word& left, const Word& right) {
  if (left.marks || right.marks || !(left.accents || right.accents)) return false;
  if (left.span.end + 1 != right.span.begin || text[left.span.end] != ' ') return false;
  const std::string_view first = slice(text, left.span);
  const std::string_view second = slice(text, right.span);
  const bool begins = all_consonants(first) && right.accents && !follows_digit(text, left.span.begin);  // "100 m ở"
  const bool ends = all_consonants(second) && left.accents && case_of(code_point_at(second, 0).value) == Case::lower;
  if (!begins && !ends) return false;
  return syllable_of(std::string(first) + std::string(second)).has_value();
}

bool is_upper(char32_t c) { return case_of(c) == Case::upper; }

// "kế hoạch.Trong", "68,20%.Thí sinh", "người,đạt": a stop that nothing parts from the next word.
std::optional<TextSpan> glued_stop(std::string_view text, const Word& word, const Word* before) {
  if (word.span.begin < 2) return std::nullopt;
  const char stop = text[word.span.begin - 1];
  const bool full = stop == '.' || stop == '!' || stop == '?';
  if (!full && stop != ',' && stop != ';' && stop != ':') return std::nullopt;
  const std::uint32_t end = word.span.begin - 1;
  const bool after_percent = text[end - 1] == '%';
  const bool after_word = before != nullptr && before->span.end == end;
  if (!after_percent && !after_word) return std::nullopt;
  const std::string_view letters = slice(text, word.span);
  if (full && !is_upper(code_point_at(letters, 0).value)) return std::nullopt;
  // Addresses and abbreviations: "Bao.vn", "TP.HCM", "GS.TS": only a syllable of several small letters counts.
  if (word.letters < 2 || is_upper(code_point_before(letters, letters.size()).value)) return std::nullopt;
  if (!syllable_of(letters)) return std::nullopt;
  if (!after_word) return TextSpan{end - 1, word.span.end};
  const std::string_view previous = slice(text, before->span);
  if (before->letters < 2 || is_upper(code_point_before(previous, previous.size()).value)) return std::nullopt;
  if (!syllable_of(previous)) return std::nullopt;
  if (!before->accents && !word.accents) return std::nullopt;
  return TextSpan{before->span.begin, word.span.end};
}

// "HIểM", not "Xã": capitals, but for the letters that the encoding has in small only.
bool is_half_capital(std::string_view text, const Word& word) {
  std::size_t capitals = 0;
  bool plain_small = false;
  bool marked_small = false;
  for (std::size_t at = word.span.begin; at < word.span.end;) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (is_upper(point.value)) {
      ++capitals;
    } else {
      (point.value < 0x80 ? plain_small : marked_small) = true;
    }
  }
  return capitals > 1 && marked_small && !plain_small;
}

}  // namespace

std::vector<Fault> find_faults(std::string_view text, bool lossy) {
  const std::vector<Word> words = words_of(text);
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    const Word* before = i == 0 ? nullptr : &words[i - 1];
    if (const auto glued = glued_stop(text, word, before)) faults.push_back({TextFaultKind::missing_space, *glued});
    const bool for_next =
        i + 1 < words.size() && all_consonants(slice(text, word.span)) && is_broken(text, word, words[i + 1]);
    if (before != nullptr && !for_next && is_broken(text, *before, word)) {
      faults.push_back({TextFaultKind::stray_space, {before->span.begin, word.span.end}});
    }
    if (word.marks) faults.push_back({TextFaultKind::contradictory_marks, word.span});
    if (is_two_syllables(text, word)) faults.push_back({TextFaultKind::missing_space, word.span});
    if (lossy && is_half_capital(text, word)) faults.push_back({TextFaultKind::mixed_case, word.span});
  }
  return faults;
}

}  // namespace v0
}  // namespace solieu
