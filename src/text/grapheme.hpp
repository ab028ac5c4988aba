// Extended grapheme clusters (UAX #29, Unicode 15, section 3): what a reader takes for one character.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {

/// A Latin letter, digit or common mark: between two of these there is always a cluster boundary. Not all such.
[[nodiscard]] constexpr bool is_plain_character(char32_t c) {
  return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x2027);
}

/// A regional indicator: two of these are a flag.
[[nodiscard]] constexpr bool is_flag_letter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

/// The first cluster boundary of valid UTF-8 at or behind `at`, where `begin` < `at` is one. Linear in the distance.
[[nodiscard]] std::size_t cluster_boundary(std::string_view text, std::size_t begin, std::size_t at);

/// Whether a plain character ends before a byte offset. Precondition: 0 < end <= text.size(), at a boundary.
[[nodiscard]] inline bool is_plain_before(std::string_view text, std::size_t end) {
  const auto byte = [&](std::size_t back) { return static_cast<unsigned char>(text[end - back]); };
  if (byte(1) < 0x80 || byte(2) >= 0xC0) return byte(1) < 0x80 || byte(2) < 0xCC;  // U+0300 is CC 80
  if (byte(3) == 0xE1 && (byte(2) & 0xFCU) == 0xB8) return true;                   // U+1E00 to U+1EFF
  return is_plain_character(code_point_before(text, end).value);
}

/// The same as cluster_boundary, at once where plain characters stand on both sides.
[[nodiscard]] inline std::size_t whole_clusters(std::string_view text, std::size_t begin, std::size_t at) {
  if (at >= text.size()) return at;
  const bool plain =
      (static_cast<unsigned char>(text[at]) < 0x80 || is_plain_character(code_point_at(text, at).value)) &&
      is_plain_before(text, at);
  return plain ? at : cluster_boundary(text, begin, at);
}

/// Whether a character belongs to the cluster before it, unless that ends in a control character (GB9, GB9a).
[[nodiscard]] bool extends_cluster(char32_t c);

/// Whether nothing belongs to this character's cluster (GB4): line ends, controls, unassigned ignorable characters.
[[nodiscard]] bool is_control(char32_t c);

/// Whether the next character belongs to this one's cluster, unless it is a control character (GB9b).
[[nodiscard]] bool takes_in_next(char32_t c);

/// Whether the space at `at` and the characters beside it are one cluster: a mark on nothing stands on the space before
/// it, and a few signs of other scripts take in what is behind them (GB9b).
[[nodiscard]] inline bool is_part_of_cluster(std::string_view text, std::size_t space) {
  const std::size_t after = space + 1;
  if (after < text.size() && static_cast<unsigned char>(text[after]) >= 0x80) {
    const char32_t c = code_point_at(text, after).value;
    if (!is_plain_character(c) && extends_cluster(c)) return true;
  }
  return space > 0 && !is_plain_before(text, space) && takes_in_next(code_point_before(text, space).value);
}

/// Whether a cluster is shown as an emoji (UTS #51): a picture by default or by its variation selector, a joined
/// sequence, a flag, a keycap.
[[nodiscard]] bool is_emoji_sequence(std::string_view cluster);

}  // namespace v0
}  // namespace solieu
