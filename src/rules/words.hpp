// Single words that the code asks for, in classes: the rows of words.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <solieu/rules.hpp>

namespace solieu {
inline namespace v0 {

class Lexicon;

/// A class of words, by what they say where the code asks; a word may be of several.
enum class Word : std::uint8_t {
  conjunction,    // "và"
  disjunction,    // "hoặc"
  comitative,     // "với"
  together,       // "cùng"
  copula,         // "là"
  existential,    // "có"
  passive,        // "được"
  attainment,     // "đạt"
  agent,          // "do": who did it follows
  reason,         // "vì"
  consequence,    // "nên"
  condition,      // "nếu"
  possessive,     // "của"
  listing,        // "gồm": names follow
  according,      // "theo"
  topic,          // "về": what the sentence is about follows
  relation,       // "đối": before "với"
  equative,       // "bằng"
  locative,       // "tại"
  inside,         // "trong"
  into,           // "vào"
  from,           // "từ"
  toward,         // "về": where to
  above,          // "trên"
  demonstrative,  // "này"
  mentioned,      // "nêu": before "trên"
  plural,         // "các"
  all,            // "cả"
  separate,       // "riêng"
  only,           // "chỉ"
  remaining,      // "còn"
  additional,     // "thêm"
  not_yet,        // "chưa"
  superlative,    // "nhất"
  second,         // "nhì"
  ordinal,        // "thứ"
  first,          // "đầu"
  last,           // "cuối"
  before,         // "trước"
  past,           // "hồi"
  elapsed,        // "qua"
  year,           // "năm"
  now,            // "hiện"
  day,            // "ngày"
  calendar_unit,  // "tháng"
  term,           // "kỳ"
  tenure,         // "nhiệm", of "nhiệm kỳ"
  round,          // "đợt"
  number_noun,    // "số"
  quantity_noun,  // "lượng"
  person_noun,    // "người"
  association,    // "hội"
  meeting,        // "họp"
  photo,          // "ảnh"
  capital,        // "vốn"
  standard,       // "chuẩn"
  poor,           // "nghèo"
  preposition,    // "cho": begins a phrase of its own
  closing,        // "đã": no noun phrase goes past it
  particle,       // "những": begins no name of what is counted
  trailing,       // "bị" of "số hộ bị": ends no noun phrase
  bound,          // "vay" of "cho vay": one word with the function word before it
  coordinate,     // "nông" of "nông, lâm, thủy sản": the half of a word before its comma
  causative,      // "khiến": leads from a noun phrase to the next figure
  amount_noun,    // "tỷ" of "tỷ lệ": begins the name of what is measured
  bare_unit,      // "vụ": a unit that does not say what is counted
  count_,
};

/// A set of classes, one bit each.
struct WordSet {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  constexpr WordSet& operator|=(WordSet other) {
    low |= other.low;
    high |= other.high;
    return *this;
  }
  /// Whether both have a class.
  [[nodiscard]] constexpr bool meets(WordSet other) const { return ((low & other.low) | (high & other.high)) != 0; }
};
static_assert(static_cast<int>(Word::count_) <= 128);

template <class... Some>
[[nodiscard]] constexpr WordSet word_set(Some... some) {
  WordSet out;
  const auto add = [&](Word word) {
    const auto bit = static_cast<unsigned>(word);
    out |= bit < 64 ? WordSet{std::uint64_t{1} << bit, 0} : WordSet{0, std::uint64_t{1} << (bit - 64)};
  };
  (add(some), ...);
  return out;
}

/// The class of this name: "conjunction".
[[nodiscard]] std::optional<Word> word_named(std::string_view name);

/// Adds the words of each class to the lexicon. A table without one of the classes is wrong; rules without the table
/// have no such words.
void add_words(const Rules& rules, Lexicon& lexicon, std::vector<RuleProblem>& problems);

}  // namespace v0
}  // namespace solieu
