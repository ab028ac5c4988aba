// Tokens that begin with a digit: numbers, percentages, dates, times of day, document numbers.
#pragma once

#include <cstddef>
#include <string_view>

#include <solieu/token.hpp>

namespace solieu {
inline namespace v0 {

struct ScannedNumber {
  std::size_t end = 0;
  TokenKind kind = TokenKind::number;
};

/// The token that begins with the digit at `at`. Linear in its length.
[[nodiscard]] ScannedNumber scan_number(std::string_view text, std::size_t at);

}  // namespace v0
}  // namespace solieu
