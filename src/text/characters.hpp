// What normalization does to single characters.
#pragma once

#include <array>
#include <cstdint>

namespace solieu {
inline namespace v0 {

inline constexpr char32_t kDropped = 0xFFFFFFFF;  // no code point
inline constexpr char32_t kZeroWidthJoiner = 0x200D;
inline constexpr char32_t kCapitalEth = 0xD0;
inline constexpr char32_t kSmallEth = 0xF0;

/// The character that stands for this one whatever is around it, or kDropped, or the character
/// itself. Eth, the zero-width joiner and a carriage return before a line feed depend on more.
[[nodiscard]] char32_t replacement_of(char32_t c);

/// Characters that stay as they are and never change what is beside them.
class CleanCharacters {
 public:
  [[nodiscard]] static const CleanCharacters& instance();

  [[nodiscard]] bool contains(char32_t c) const { return c < kCached ? cached_[c] != 0 : compute(c); }

 private:
  CleanCharacters();
  [[nodiscard]] static bool compute(char32_t c);

  static constexpr std::size_t kCached = 0x3000;  // Latin, Vietnamese, punctuation; the rest is rare
  std::array<std::uint8_t, kCached> cached_{};
};

[[nodiscard]] bool is_emoji(char32_t c);

}  // namespace v0
}  // namespace solieu
