// What the subcommands share: their options, exit codes, and the way from the shell to the library.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <solieu/rules.hpp>

namespace solieu::cli {

enum ExitCode : int {
  exit_done = 0,
  exit_rejected = 1,  // done, but some input was rejected
  exit_usage = 2,     // wrong option or rule table; nothing was processed
  exit_io = 3,        // something could not be read or written
  exit_bug = 4,
};

struct InputOptions {
  std::vector<std::string> files;  // none: standard input
  std::string format = "auto";
  std::string text_field = "text";
  std::string id_field = "id";
  std::string date_field = "published";
  std::optional<std::chrono::year_month_day> published;
};

struct Job {
  InputOptions input;
  std::vector<std::string> rules;
  std::string output;  // empty: standard output
  std::string format;  // empty: what suits a terminal or a pipe
};

/// What is left to do once the command line is understood; returns the exit code.
using Run = std::function<int()>;

void add_extract(CLI::App& app, Run& run);
void add_mentions(CLI::App& app, Run& run);
void add_tokens(CLI::App& app, Run& run);
void add_normalize(CLI::App& app, Run& run);
void add_rules(CLI::App& app, Run& run);

void add_input_options(CLI::App& command, InputOptions& input);
void add_rules_option(CLI::App& command, std::vector<std::string>& rules);
void add_output_option(CLI::App& command, Job& job);
void add_format_option(CLI::App& command, std::string& format, const std::vector<std::string>& formats);

/// The built-in tables with the named files and folders over them.
[[nodiscard]] Rules load_rules(const std::vector<std::string>& paths);

/// "2020-07-15", also with a time behind it ("2020-07-15T07:03:00+07:00").
[[nodiscard]] std::optional<std::chrono::year_month_day> parse_day(std::string_view text);

}  // namespace solieu::cli
