// https://man7.org/linux/man-pages/man7/man.7.html
#include "cli/command_text.hpp"

namespace solieu::cli {
namespace {

// Text as roff shows it: no character is an escape, no line a request.
std::string plain(std::string_view text) {
  std::string out;
  bool line_starts = true;
  for (const char c : text) {
    if (line_starts && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    line_starts = c == '\n';
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + plain(text) + "\\fR"; }

std::string verbatim(std::string_view text) { return ".nf\n" + plain(text) + "\n.fi\n"; }

std::string joined(const std::vector<std::string>& words, std::string_view by) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : by).append(word);
  return out;
}

std::string option_entry(const OptionText& option) {
  std::string out = ".TP\n";
  if (option.positional) {
    out += italic(option.names[0]);
  } else {
    for (const std::string& name : option.names) out += (name == option.names[0] ? "" : ", ") + bold(name);
    if (!option.value.empty()) out += " " + italic(option.value);
  }
  out += "\n" + plain(option.description) + ".\n";
  if (!option.choices.empty()) out += "One of " + plain(joined(option.choices, ", ")) + ".\n";
  if (!option.default_value.empty()) out += "Default: " + plain(option.default_value) + ".\n";
  return out;
}

std::string synopsis(const CommandText& command) {
  std::string out = bold(command.name) + " [" + italic("OPTION") + "]...";
  for (const OptionText& option : command.options) {
    if (option.positional)
      out += " " + (option.required ? italic(option.names[0]) : "[" + italic(option.names[0]) + "]...");
  }
  return out;
}

void add_command(const CommandText& command, std::string_view program, std::string& out) {
  if (command.commands.empty()) {
    CommandText named = command;
    named.name = std::string(program) + " " + command.name;
    out += ".SS " + synopsis(named) + "\n" + plain(command.description) + ".\n";
    for (const OptionText& option : command.options) out += option_entry(option);
    if (!command.examples.empty()) out += ".PP\n" + verbatim(command.examples);
  }
  for (const CommandText& each : command.commands) add_command(each, program, out);
}

}  // namespace

std::string man_page(const CommandText& program, const ManualText& manual) {
  std::string out = ".\\\" Generated from the options of the program.\n";
  out += ".TH SOLIEU 1 \"\" \"solieu " + manual.version + "\" \"User Commands\"\n";
  out += ".SH NAME\n" + program.name + " \\- " + plain(program.description) + "\n";
  out += ".SH SYNOPSIS\n" + bold(program.name) + " " + italic("COMMAND") + " [" + italic("OPTION") + "]... [" +
         italic("FILE") + "]...\n";
  out += ".SH OPTIONS\n";
  for (const OptionText& option : program.options) out += option_entry(option);
  out += ".SH COMMANDS\n";
  for (const CommandText& command : program.commands) add_command(command, program.name, out);
  out += ".SH EXIT STATUS\n" + plain(manual.exit_codes) + "\n";
  out +=
      ".SH ENVIRONMENT\n.TP\n.B LC_ALL, LC_MESSAGES, LANG\nThe first that is set gives the language of help, "
      "templates and pages: Vietnamese (vi) or English.\n"
      ".TP\n.B NO_COLOR\nNo colours in the terminal, if it is not empty.\n";
  out += ".SH EXAMPLES\n" + verbatim(program.examples);
  return out;
}

}  // namespace solieu::cli
