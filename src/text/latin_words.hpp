// Which words are Latin, so that a Cyrillic or Greek letter in them is none.
#pragma once

#include <cstddef>
#include <string_view>

#include <unicode/normalizer2.h>

#include "text/characters.hpp"
#include "text/letters.hpp"

namespace solieu {
inline namespace v0 {

constexpr bool is_eth(char32_t c) { return c == kCapitalEth || c == kSmallEth; }

// A letter that makes its word Latin. An eth may be of any; the Kelvin and Ångström signs are K and Å in NFC.
constexpr bool is_latin(char32_t c) { return (is_latin_letter(c) && !is_eth(c)) || c == 0x212A || c == 0x212B; }

// What makes an eth beside it a đ: "QÐ", "5.000ð".
constexpr bool speaks_for_d(char32_t c) { return is_latin(c) || (c >= U'0' && c <= U'9'); }

/// Tells of look-alikes, in the order in which they stand in a text, whether their words are of Latin letters and
/// look-alikes only. Each word is looked at once.
class LatinWords {
 public:
  /// Both must outlive it.
  LatinWords(std::string_view source, const icu::Normalizer2& nfc) : source_(source), nfc_(nfc) {}

  /// Whether the look-alike at a source byte stands in a Latin word. `before` is the normalized text up to there, with
  /// `cluster` still to be written behind it.
  [[nodiscard]] bool contains(std::size_t at, std::string_view before, std::u32string_view cluster);

 private:
  [[nodiscard]] bool takes_mark(std::size_t at, char32_t look_alike) const;

  std::string_view source_;
  const icu::Normalizer2& nfc_;
  std::size_t end_ = 0;  // of the word that was looked at last
  bool latin_ = false;
};

}  // namespace v0
}  // namespace solieu
