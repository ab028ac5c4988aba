// An article and its records for a terminal: marks that are named, not only coloured.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <solieu/analyzer.hpp>
#include <solieu/json.hpp>

#include "io/labels.hpp"

namespace solieu {
inline namespace v0 {

struct TerminalStyle {
  bool colour = false;
  std::size_t width = 80;  // cells
};

/// The text with its mentions as "[COUNT 62 tổ]¹", the table of its records, and what the checks found.
/// `source` is the text that was analyzed. Control and bidirectional characters are made harmless.
[[nodiscard]] std::string terminal_view(const Analysis& found, std::string_view source, const DocumentInfo& info,
                                        const Labels& labels, const TerminalStyle& style);

/// The records in columns that share the width; below 64 cells one under the other.
[[nodiscard]] std::string terminal_table(const std::vector<Record>& records, const Labels& labels,
                                         const TerminalStyle& style);

}  // namespace v0
}  // namespace solieu
