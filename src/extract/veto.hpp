// Refuses numbers that state no figure: phone numbers, ordinals, ages, years, labels.
#pragma once

#include "extract/number_figure.hpp"
#include "extract/number_scope.hpp"

namespace solieu {
inline namespace v0 {

/// Whether the shape of the figure or the words around it refuse it.
[[nodiscard]] bool is_vetoed(const NumberScope& scope, const NumberFigure& figure);

/// Past the phrase of the table that starts at a number and refuses it ("24/7", "3 trong 1"), or `at`.
[[nodiscard]] std::uint32_t vetoed_phrase_end(const NumberScope& scope, std::uint32_t at);

/// Past the phone number ("1900 54 54 81", "0238 3 844 567") that starts at a number token, or `at`.
[[nodiscard]] std::uint32_t phone_end(const NumberScope& scope, std::uint32_t at);

}  // namespace v0
}  // namespace solieu
