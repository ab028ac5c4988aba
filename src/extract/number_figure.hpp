// Reads one figure: a numeral or two joined ones, with what they count.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/number_reader.hpp"
#include "extract/number_scope.hpp"
#include "extract/unit.hpp"

namespace solieu {
inline namespace v0 {

enum class FigureType : std::uint8_t { count, percent, points, money };
enum class Join : std::uint8_t { none, range, whole };  // "10-15", "366/244"

struct NumberFigure {
  FigureType type = FigureType::count;
  Join join = Join::none;
  Numeral low;
  Numeral high;  // the second numeral of a join; else the same as `low`
  UnitMatch unit;
  CurrencyMatch currency;
  bool negative = false;
  std::uint32_t last = 0;      // one past the last token, unit and all
  std::uint32_t span_end = 0;  // of the text
  /// Where the words before the figure end: before "từ" of a range, else before the first numeral.
  std::uint32_t lead_in_end = 0;
  bool comma_thousands = false;  // "1,260ha" is 1260, as its article writes
};

/// The figure at this token, not yet vetoed; nothing if no numeral stands here.
[[nodiscard]] std::optional<NumberFigure> read_figure(const NumberScope& scope, std::uint32_t at);

/// Whether a scale word, a unit of the table, a currency or a percent sign says that this is a figure.
[[nodiscard]] bool has_sense(const NumberFigure& figure);

/// "2/3", "1/10": small, and less than one.
[[nodiscard]] bool can_be_fraction(const NumberFigure& figure);

/// The values of both numerals, with ambiguous commas settled by what follows.
[[nodiscard]] double low_value(const NumberFigure& figure);
[[nodiscard]] double high_value(const NumberFigure& figure);

}  // namespace v0
}  // namespace solieu
