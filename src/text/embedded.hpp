// The tables of data/, as built in.
#pragma once

#include <span>
#include <string_view>

namespace solieu {
inline namespace v0 {

struct EmbeddedTable {
  std::string_view name;  // "units", "domains/social_insurance"
  std::string_view text;
};

/// The one table that is no rule table; see text/code_table.hpp.
inline constexpr std::string_view encodings_table = "encodings";

[[nodiscard]] std::span<const EmbeddedTable> embedded_tables();

}  // namespace v0
}  // namespace solieu
