// Reads one numeral at a token: digits or number words, with their scale words.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/number_scope.hpp"

namespace solieu {
inline namespace v0 {

struct Numeral {
  TextSpan span;
  std::uint32_t first = 0;  // tokens, half-open
  std::uint32_t last = 0;
  Decimal value;
  Digits digits;            // of the digit string; empty for words
  int scale = 0;            // power of ten of the scale words
  bool words = false;       // written in words
  bool needs_unit = false;  // a lone "hai", "mười": a number only before a unit
  bool percent = false;     // the token ends in a percent sign
};

/// A numeral, or the two that one token joins ("366/244", "10-15"): scale words belong to both.
struct NumeralPair {
  Numeral first;
  std::optional<Numeral> second;
  char separator = 0;  // '/', '-' or 0
  bool negative = false;
};

/// Digits at this token, with scale words, compounds ("18 tỷ 450 triệu") and groups of three after a space; false if
/// there are none.
[[nodiscard]] bool read_digits(const NumberScope& scope, std::uint32_t at, NumeralPair& out);

/// Number words at this token.
[[nodiscard]] std::optional<Numeral> read_words(const NumberScope& scope, std::uint32_t at);

/// Reads scale words after a numeral ("nghìn tỷ", "tỷ rưỡi") into it.
void read_scale(const NumberScope& scope, Numeral& numeral);

/// Gives a numeral the scale word of the one behind it, if it may be short of one.
void share_scale(const Numeral& scaled, Numeral& numeral);

}  // namespace v0
}  // namespace solieu
