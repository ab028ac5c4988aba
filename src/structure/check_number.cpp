#include "structure/check_number.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace solieu {
inline namespace v0 {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits of the first numeral in a text, its separators left out.
std::uint64_t digits_of(std::string_view text) {
  constexpr std::size_t longest = 15;
  std::uint64_t out = 0;
  std::size_t at = 0;
  while (at < text.size() && !is_digit(text[at])) ++at;
  for (std::size_t digits = 0; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      if (++digits > longest) return 0;
      out = out * 10 + static_cast<std::uint64_t>(text[at] - '0');
    } else if (text[at] != '.' && text[at] != ',') {
      break;
    }
  }
  return out;
}

std::optional<PrintedBand> band(const Quantity& quantity, std::string_view text, bool whole_is_exact) {
  if (quantity.is_range() || quantity.bound != Bound::exact || quantity.low <= 0) return std::nullopt;
  const std::optional<double> step = printed_step(quantity.low, text);
  if (!step) return std::nullopt;
  if (whole_is_exact && *step == 1) return exactly(quantity.low);
  constexpr double off = 1e-4;  // of a step: sums of binary fractions are not exact
  return PrintedBand{std::max(quantity.low - *step * (0.5 + off), 0.0), quantity.low, quantity.low + *step * (1 + off)};
}

}  // namespace

std::optional<double> printed_step(double number, std::string_view text) {
  const std::uint64_t digits = digits_of(text);
  if (digits == 0 || number <= 0) return std::nullopt;
  if (static_cast<double>(digits) == number) return 1;
  const double power = std::round(std::log10(number / static_cast<double>(digits)));
  const double step = std::pow(10.0, power);
  if (std::abs(static_cast<double>(digits) * step - number) > number * 1e-9) return std::nullopt;
  return step;
}

std::optional<PrintedBand> count_band(const Quantity& quantity, std::string_view text) {
  return band(quantity, text, true);
}

std::optional<PrintedBand> percent_band(const Quantity& quantity, std::string_view text) {
  return band(quantity, text, false);
}

PrintedBand exactly(double value) { return {value, value, value}; }

PrintedBand plus(const PrintedBand& a, const PrintedBand& b) {
  return {a.low + b.low, a.value + b.value, a.high + b.high};
}

PrintedBand minus(const PrintedBand& a, const PrintedBand& b) { return plus(a, scaled(b, -1)); }

PrintedBand scaled(const PrintedBand& band, double factor) {
  const PrintedBand out{band.low * factor, band.value * factor, band.high * factor};
  return factor < 0 ? PrintedBand{out.high, out.value, out.low} : out;
}

std::optional<PrintedBand> divided(const PrintedBand& a, const PrintedBand& b) {
  if (b.low <= 0) return std::nullopt;
  return PrintedBand{a.low / b.high, a.value / b.value, a.high / b.low};
}

std::string shown(double number) {
  if (!std::isfinite(number) || std::abs(number) >= 1e18) return "∞";
  const auto hundredths = static_cast<std::int64_t>(std::llround(std::abs(number) * 100));
  std::string out = std::to_string(hundredths / 100);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, 1, '.');
  if (const std::int64_t rest = hundredths % 100; rest != 0) {
    out += ',';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  }
  return number < 0 && hundredths != 0 ? "-" + out : out;
}

std::string shown(double number, std::string_view unit) {
  if (unit == "%") return shown(number) + "%";
  const bool money =
      unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const std::string name(unit == "VND" ? "đồng" : unit);
  if (money && number >= 1e9) return shown(number / 1e9) + " tỷ " + name;
  if (money && number >= 1e6) return shown(number / 1e6) + " triệu " + name;
  return name.empty() ? shown(number) : shown(number) + " " + name;
}

}  // namespace v0
}  // namespace solieu
