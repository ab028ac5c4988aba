// The tree of commands and options as plain text: what the man page and the shell completions are written from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/labels.hpp"

namespace solieu::cli {

struct OptionText {
  std::vector<std::string> names;    // "--format", "-f"; a positional's one name
  std::string value;                 // "FILE"; empty: a flag
  std::vector<std::string> choices;  // the values that it may have; empty: any
  std::string default_value;         // empty: none
  std::string description;
  bool positional = false;
  bool required = false;

  [[nodiscard]] bool takes_folder() const { return value == "DIR"; }
  [[nodiscard]] bool takes_file() const { return value == "FILE" || value == "PATH"; }
};

struct CommandText {
  std::string name;  // "rules check"; that of the program itself is "solieu"
  std::string description;
  std::string examples;
  std::vector<OptionText> options;
  std::vector<CommandText> commands;

  /// The last word of its name.
  [[nodiscard]] std::string_view word() const { return std::string_view(name).substr(name.rfind(' ') + 1); }
};

/// What stands in the man page only.
struct ManualText {
  std::string version;
  std::string exit_codes;
  Language language = Language::en;
};

/// A page for man(1), in the macros of man(7).
[[nodiscard]] std::string man_page(const CommandText& program, const ManualText& manual);

[[nodiscard]] std::string bash_completion(const CommandText& program);
[[nodiscard]] std::string zsh_completion(const CommandText& program);
[[nodiscard]] std::string fish_completion(const CommandText& program);

}  // namespace solieu::cli
