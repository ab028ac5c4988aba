// Vietnamese syllables: how they are built, and where their tone mark stands.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <solieu/text.hpp>

namespace solieu {
inline namespace v0 {

inline constexpr std::size_t kLongestSyllable = 7;  // letters: "nghiêng"

/// A syllable taken apart. Places count its letters from 0.
struct Syllable {
  std::size_t letters = 0;
  std::size_t tone = 0;                   // 0: none (ngang), then huyền, sắc, hỏi, ngã, nặng
  std::size_t tone_at = 0;                // the letter that bears the mark; meaningless without a tone
  char32_t plain[kLongestSyllable] = {};  // lower case, without the tone mark
  std::size_t onset = 0;                  // letters before the first vowel that may bear the mark

  [[nodiscard]] std::u32string_view view() const { return {plain, letters}; }
};

/// The syllable that a word of NFC text is, or nothing. Case does not matter; a mark on the wrong vowel does not
/// either.
[[nodiscard]] std::optional<Syllable> syllable_of(std::string_view word);

/// The letter of a syllable that its tone mark belongs on. Precondition: the style is not `keep`.
[[nodiscard]] std::size_t tone_place(const Syllable& syllable, ToneMarks style);

/// A lower or upper case vowel with the tone mark of a number, as in Syllable::tone, in place of its own; other letters
/// as they are.
[[nodiscard]] char32_t with_tone(char32_t vowel, std::size_t tone);

/// A vowel with Vietnamese marks in any order.
class MarkedVowel {
 public:
  explicit MarkedVowel(char32_t base) : base_(base) {}

  void add(char32_t mark);

  /// The one letter that they make; 0 if there is none: another letter, another mark, two tones.
  [[nodiscard]] char32_t letter() const;

 private:
  char32_t base_;
  char32_t quality_ = 0;  // circumflex, breve or horn
  std::size_t tone_ = 0;
  bool contradictory_ = false;
};

/// Whether there is no vowel among some letters: "ng", "Th".
[[nodiscard]] bool all_consonants(std::string_view letters);

}  // namespace v0
}  // namespace solieu
