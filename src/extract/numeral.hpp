// Digit strings: exact decimal values of "1.186", "13,4", "478.020,733" and of the parts of "366/244", "10-15".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <solieu/span.hpp>

namespace solieu {
inline namespace v0 {

/// mantissa * 10^exponent, so that "13,4 tỷ" is exactly 13400000000.
struct Decimal {
  std::uint64_t mantissa = 0;
  int exponent = 0;

  [[nodiscard]] double value() const;
  [[nodiscard]] Decimal scaled(int by) const { return {mantissa, exponent + by}; }
};

/// The sum, or nothing if it does not fit.
[[nodiscard]] std::optional<Decimal> add(Decimal a, Decimal b);

/// What a string of digits and separators says.
struct Digits {
  Decimal value;
  std::uint32_t count = 0;    // digits
  bool plain = false;         // no separator
  bool leading_zero = false;  // "05", "0258"
  bool ambiguous = false;     // "964,867": read as a decimal; thousands when a countable unit follows
  bool point = false;         // "98.73": a dot as decimal separator
};

/// Reads digits with '.' and ',' between them; nothing if they are not grouped like a number.
[[nodiscard]] std::optional<Digits> parse_digits(std::string_view text);

/// Without the percent signs and spaces that end it.
[[nodiscard]] inline std::string_view without_percent(std::string_view text) {
  while (!text.empty() && (text.back() == '%' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

/// A number token taken apart at its one '/' or dash: "366/244", "5-7%", "-4%".
struct TokenParts {
  std::array<std::string_view, 2> text;
  std::array<TextSpan, 2> span;
  char separator = 0;     // '/', '-', or 0 for one part
  bool negative = false;  // the first part has a minus sign; its span covers it
  bool percent = false;   // a percent sign follows the last part
};

/// Nothing if there are more than two parts or an empty one.
[[nodiscard]] std::optional<TokenParts> split_token(std::string_view text, TextSpan span);

}  // namespace v0
}  // namespace solieu
