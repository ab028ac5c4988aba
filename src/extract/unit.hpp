// Finds the unit or currency that follows a numeral.
#pragma once

#include <cstdint>
#include <string>

#include "extract/number_scope.hpp"

namespace solieu {
inline namespace v0 {

/// Tokens [first, last) of a unit; `first == last` if there is none.
struct UnitMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const UnitRow* row = nullptr;  // null for a noun that the table lacks

  [[nodiscard]] bool found() const { return first != last; }
  [[nodiscard]] bool known() const { return row != nullptr; }
};

/// The unit at a token: the longest phrase of the table, with what it is counted by ("người/huyện").
[[nodiscard]] UnitMatch find_known_unit(const NumberScope& scope, std::uint32_t at);

/// The unit at a token; else the next word, if it can be a noun.
[[nodiscard]] UnitMatch find_unit(const NumberScope& scope, std::uint32_t at);

/// The unit as in the article, without the spaces around a slash.
[[nodiscard]] std::string unit_text(const NumberScope& scope, const UnitMatch& unit);

/// A row of the role that starts at a token, or null; `end` is one past its phrase.
struct RoleMatch {
  const UnitRow* row = nullptr;
  std::uint32_t last = 0;
};
[[nodiscard]] RoleMatch find_role(const NumberScope& scope, std::uint32_t at, UnitRole role);

struct CurrencyMatch {
  const CurrencyRow* row = nullptr;
  std::uint32_t last = 0;
  std::uint32_t per_first = 0;  // tokens of what the money is counted by: "tháng" of "đồng/tháng"
  std::uint32_t per_last = 0;
};
[[nodiscard]] CurrencyMatch find_currency(const NumberScope& scope, std::uint32_t at);

/// Tokens of "/tháng", "mỗi tháng" after an amount: [first, last) of the word or words counted by.
[[nodiscard]] UnitMatch find_per(const NumberScope& scope, std::uint32_t at);

}  // namespace v0
}  // namespace solieu
