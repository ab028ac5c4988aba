// Folding: the form of a word that lexicons match on.
#pragma once

#include <string>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// Appends the match form of one word of NFC text: lower case, tone mark in the classic place
/// ("hoà" → "hòa", "uỷ" → "ủy"), final "y" after a consonant as "i" ("tỷ" = "tỉ", "kỳ" = "kì", "quý" = "quí").
/// Idempotent.
void append_folded(std::string& out, std::string_view word);

/// A lower case letter without its tone mark, "y" as "i": what folding leaves of a letter wherever it stands.
[[nodiscard]] char32_t without_tone(char32_t lower);

[[nodiscard]] inline std::string fold(std::string_view word) {
  std::string out;
  append_folded(out, word);
  return out;
}

/// Whether the first letter is a capital, and whether all letters are. Letters without case do not count.
struct LetterCase {
  bool first_upper = false;
  bool all_upper = false;  // at least one letter, none lower case
};
[[nodiscard]] LetterCase letter_case(std::string_view word);

}  // namespace v0
}  // namespace solieu
