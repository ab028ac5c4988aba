// The commands and options of the parser: as plain text, and in Vietnamese.
#pragma once

#include <string>
#include <string_view>

#include "cli/command_text.hpp"

namespace CLI {
class App;
}

namespace solieu::cli {

[[nodiscard]] CommandText text_of(const CLI::App& app);

/// Puts descriptions, footers and headings into Vietnamese.
void translate_program(CLI::App& app);

/// The text in Vietnamese, line by line.
[[nodiscard]] std::string vietnamese_lines(std::string_view text);

}  // namespace solieu::cli
