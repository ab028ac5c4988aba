#include "cli/command_tree.hpp"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/words.hpp"

namespace solieu::cli {
namespace {

// "{jsonl,table}" of a type name: the values that the option may have.
std::vector<std::string> choices_of(std::string_view type) {
  std::vector<std::string> choices;
  const std::size_t open = type.find('{');
  if (open == std::string_view::npos) return choices;
  std::string_view rest = type.substr(open + 1, type.find('}') - open - 1);
  while (!rest.empty()) {
    choices.emplace_back(rest.substr(0, rest.find(',')));
    rest.remove_prefix(std::min(rest.size(), choices.back().size() + 1));
  }
  return choices;
}

// An option; one that may be given by its place too stands there twice.
void add_text(const CLI::Option& option, std::vector<OptionText>& out) {
  OptionText text;
  const std::string type = option.get_type_name();
  text.value = type.substr(0, type.find_first_of(": "));
  text.choices = choices_of(type);
  text.description = option.get_description();
  text.default_value = option.get_default_str();
  text.required = option.get_required();
  if (option.get_positional()) {
    OptionText positional = text;
    positional.names = {option.get_name(true)};
    positional.value = positional.names[0];
    positional.positional = true;
    out.push_back(std::move(positional));
  }
  for (const std::string& name : option.get_lnames()) text.names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) text.names.push_back("-" + name);
  if (!text.names.empty()) out.push_back(std::move(text));
}

CommandText text_below(const CLI::App& command, const std::string& name) {
  CommandText text{name, command.get_description(), command.get_footer(), {}, {}};
  for (const CLI::Option* option : command.get_options()) add_text(*option, text.options);
  const std::string before = command.get_parent() == nullptr ? std::string() : name + " ";
  for (const CLI::App* each : command.get_subcommands([](const CLI::App*) { return true; }))
    text.commands.push_back(text_below(*each, before + each->get_name()));
  return text;
}

void translate(CLI::App& command) {
  command.description(vietnamese(command.get_description()));
  command.footer(vietnamese_lines(command.get_footer()));
  command.group(vietnamese(command.get_group()));
  for (CLI::Option* option : command.get_options()) {
    option->description(vietnamese(option->get_description()))->group(vietnamese(option->get_group()));
  }
  for (CLI::App* each : command.get_subcommands([](CLI::App*) { return true; })) translate(*each);
}

}  // namespace

std::string vietnamese_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += (at > 0 ? "\n" : "") + vietnamese(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

CommandText text_of(const CLI::App& app) {
  CommandText text = text_below(app, {});
  text.name = app.get_name();
  return text;
}

void translate_program(CLI::App& app) {
  translate(app);
  for (const char* label : {"Usage", "OPTIONS", "SUBCOMMAND", "Positionals", "REQUIRED", "Excludes"}) {
    app.get_formatter()->label(label, vietnamese(label));
  }
}

}  // namespace solieu::cli
