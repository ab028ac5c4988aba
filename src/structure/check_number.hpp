// Printed numbers as what they can stand for: "132,14%" is anything that rounds or is cut to it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <solieu/mention.hpp>

namespace solieu {
inline namespace v0 {

/// A printed number, or what was computed from some, and between which bounds the one meant lies.
struct PrintedBand {
  double low = 0;
  double value = 0;
  double high = 0;

  [[nodiscard]] bool meets(const PrintedBand& other) const { return low <= other.high && other.low <= high; }
  /// How wide it is for its size.
  [[nodiscard]] double spread() const { return high > 0 ? (high - low) / high : 1; }
};

/// One unit of the last digit printed: 0.01 in "132,14%", 1e9 in "8.849 tỷ đồng". Empty for a number
/// that is not printed as one numeral: "hai trăm", "18 tỷ 450 triệu", "2/3".
[[nodiscard]] std::optional<double> printed_step(double number, std::string_view text);

/// The band of an exact figure; empty for a hedged one and a range. A whole count is what it says;
/// decimals and scaled numbers are rounded, or cut: half a step down, a whole one up.
[[nodiscard]] std::optional<PrintedBand> count_band(const Quantity& quantity, std::string_view text);

/// The band of a percentage: always rounded or cut.
[[nodiscard]] std::optional<PrintedBand> percent_band(const Quantity& quantity, std::string_view text);

[[nodiscard]] PrintedBand exactly(double value);
[[nodiscard]] PrintedBand plus(const PrintedBand& a, const PrintedBand& b);
[[nodiscard]] PrintedBand minus(const PrintedBand& a, const PrintedBand& b);
[[nodiscard]] PrintedBand scaled(const PrintedBand& band, double factor);
/// a / b. Empty where b can be zero or less.
[[nodiscard]] std::optional<PrintedBand> divided(const PrintedBand& a, const PrintedBand& b);

/// "964.867", "132,14": two decimals at most, as the Vietnamese press writes them.
[[nodiscard]] std::string shown(double number);
/// "470.600 tỷ đồng", "2.100 người", "24%".
[[nodiscard]] std::string shown(double number, std::string_view unit);

}  // namespace v0
}  // namespace solieu
