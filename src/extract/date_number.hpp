// The digits of a date: "11/7", "30-6-2024", "11-12/7", however the tokenizer cut them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace solieu {
inline namespace v0 {

/// Numbers joined by one kind of separator: day, month and year, as far as they are there.
struct DigitGroup {
  std::array<std::int16_t, 3> value{};
  std::array<std::int8_t, 3> width{};  // digits
  std::int8_t size = 0;
  char separator = ' ';  // '-' also for an en dash
};

/// One group, or two with a dash between them ("11-12/7", "30/4-1/5").
struct DateDigits {
  DigitGroup first;
  DigitGroup second;  // size 0 if there is none
  std::uint32_t end = 0;
};

/// The digits that start at a byte of the text. Looks at no more than 40 bytes.
[[nodiscard]] std::optional<DateDigits> read_digits(std::string_view text, std::uint32_t at);

/// A quarter "I", "IV", "3" with the year that may be joined to it: "I/2023", "II-2021".
struct QuarterDigits {
  int quarter = 0;
  int year = 0;  // 0 if there is none
  std::uint32_t end = 0;
};
[[nodiscard]] std::optional<QuarterDigits> read_quarter(std::string_view text, std::uint32_t at);

}  // namespace v0
}  // namespace solieu
