// What normalization does to single characters.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace solieu {
inline namespace v0 {

inline constexpr char32_t kDropped = 0xFFFFFFFF;  // no code point
inline constexpr char32_t kZeroWidthJoiner = 0x200D;
inline constexpr char32_t kCapitalEth = 0xD0;
inline constexpr char32_t kSmallEth = 0xF0;

/// The character that stands for this one whatever is around it, or kDropped, or the character
/// itself. Eth, the zero-width joiner and a carriage return before a line feed depend on more.
[[nodiscard]] char32_t replacement_of(char32_t c);

/// The Latin letter that a Cyrillic or Greek letter looks like, or 0.
[[nodiscard]] char32_t latin_look_alike(char32_t c);

/// A Cyrillic or Greek letter.
[[nodiscard]] bool is_other_alphabet(char32_t c);

/// What Vietnamese has no use for, and what legacy encodings inside UTF-8 are full of: the symbols of Latin-1, its
/// letters that are not Vietnamese (eth among them), C1 controls.
[[nodiscard]] bool is_doubtful(char32_t c);

/// What normalization has to do with a character, whatever is around it.
enum class Cleanness : std::uint8_t {
  look_closer,
  clean,     // stays as it is and never changes what is beside it
  doubtful,  // the same, but is_doubtful()
  mark,      // a combining mark that nothing replaces
};

class CleanCharacters {
 public:
  /// `compose_only`: for composition alone, which replaces nothing and doubts nothing.
  [[nodiscard]] static const CleanCharacters& instance(bool compose_only);

  [[nodiscard]] Cleanness of(char32_t c) const { return c < kCached ? cached_[c] : compute(c); }
  /// The end of the clean characters of ASCII and Vietnamese letters from a byte of any text on; others may be clean
  /// too.
  [[nodiscard]] std::size_t skip_common(std::string_view source, std::size_t at) const {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(source[i]); };
    while (at + 2 < source.size() && (firsts_[byte(at)] & seconds_[byte(at + 1)] & thirds_[byte(at + 2)]) != 0) {
      at += byte(at) < 0x80 ? 1U : byte(at) < 0xE0 ? 2U : 3U;
    }
    return at;
  }
  [[nodiscard]] bool contains(char32_t c) const {
    const Cleanness cleanness = of(c);
    return cleanness == Cleanness::clean || cleanness == Cleanness::doubtful;
  }

 private:
  explicit CleanCharacters(bool compose_only);
  [[nodiscard]] Cleanness compute(char32_t c) const;
  [[nodiscard]] bool all_clean(char32_t first, char32_t last) const;

  bool compose_only_;
  static constexpr std::size_t kCached = 0x3000;  // Latin, Vietnamese, punctuation; the rest is rare
  std::array<Cleanness, kCached> cached_{};
  // A common clean character is told by a bit that its bytes have: no branch foresees the lengths of characters.
  std::array<std::uint8_t, 256> firsts_{};
  std::array<std::uint8_t, 256> seconds_{};
  std::array<std::uint8_t, 256> thirds_{};
};

[[nodiscard]] bool is_emoji(char32_t c);

}  // namespace v0
}  // namespace solieu
