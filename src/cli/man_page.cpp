// https://man7.org/linux/man-pages/man7/man.7.html
#include "cli/command_text.hpp"

namespace solieu::cli {
namespace {

// What the page says beside the texts of the options.
struct PageWords {
  std::string_view name, synopsis, options, commands, exit_status, environment, examples;
  std::string_view manual, one_of, standard;
  std::string_view locale, no_color;
};

constexpr PageWords words_en{
    "NAME",
    "SYNOPSIS",
    "OPTIONS",
    "COMMANDS",
    "EXIT STATUS",
    "ENVIRONMENT",
    "EXAMPLES",
    "User Commands",
    "One of",
    "Default",
    "The first that is set gives the language of help, templates and pages: Vietnamese (vi) or English.",
    "No colours in the terminal, if it is not empty."};

constexpr PageWords words_vi{
    "TÊN",
    "CÁCH DÙNG",
    "TÙY CHỌN",
    "LỆNH",
    "MÃ THOÁT",
    "BIẾN MÔI TRƯỜNG",
    "VÍ DỤ",
    "Lệnh của người dùng",
    "Một trong",
    "Mặc định",
    "Biến đầu tiên có giá trị quyết định ngôn ngữ của trợ giúp, bảng mẫu và trang web: tiếng Việt (vi) hoặc tiếng Anh.",
    "Khác rỗng thì không dùng màu trên màn hình."};

std::string section(std::string_view title) { return ".SH " + std::string(title) + "\n"; }

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

std::string option_entry(const OptionText& option, const PageWords& words) {
  std::string out = ".TP\n";
  if (option.positional) {
    out += italic(option.names[0]);
  } else {
    for (const std::string& name : option.names) out += (name == option.names[0] ? "" : ", ") + bold(name);
    if (!option.value.empty()) out += " " + italic(option.value);
  }
  out += "\n" + plain(option.description) + ".\n";
  if (!option.choices.empty()) out += std::string(words.one_of) + " " + plain(joined(option.choices, ", ")) + ".\n";
  if (!option.default_value.empty()) out += std::string(words.standard) + ": " + plain(option.default_value) + ".\n";
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

void add_command(const CommandText& command, std::string_view program, const PageWords& words, std::string& out) {
  if (command.commands.empty()) {
    CommandText named = command;
    named.name = std::string(program) + " " + command.name;
    out += ".SS " + synopsis(named) + "\n" + plain(command.description) + ".\n";
    for (const OptionText& option : command.options) out += option_entry(option, words);
    if (!command.examples.empty()) out += ".PP\n" + verbatim(command.examples);
  }
  for (const CommandText& each : command.commands) add_command(each, program, words, out);
}

}  // namespace

std::string man_page(const CommandText& program, const ManualText& manual) {
  const PageWords& words = manual.language == Language::vi ? words_vi : words_en;
  std::string out = ".\\\" Generated from the options of the program.\n";
  out += ".TH SOLIEU 1 \"\" \"solieu " + manual.version + "\" \"" + std::string(words.manual) + "\"\n";
  out += section(words.name) + program.name + " \\- " + plain(program.description) + "\n";
  out += section(words.synopsis) + bold(program.name) + " " + italic("COMMAND") + " [" + italic("OPTION") + "]... [" +
         italic("FILE") + "]...\n";
  out += section(words.options);
  for (const OptionText& option : program.options) out += option_entry(option, words);
  out += section(words.commands);
  for (const CommandText& command : program.commands) add_command(command, program.name, words, out);
  out += section(words.exit_status) + plain(manual.exit_codes) + ".\n";
  out += section(words.environment) + ".TP\n" + bold("LC_ALL, LC_MESSAGES, LANG") + "\n" + plain(words.locale) + "\n";
  out += ".TP\n" + bold("NO_COLOR") + "\n" + plain(words.no_color) + "\n";
  return out + section(words.examples) + verbatim(program.examples);
}

}  // namespace solieu::cli
