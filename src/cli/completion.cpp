// Completions for bash, zsh and fish.
#include <functional>

#include "cli/command_text.hpp"

namespace solieu::cli {
namespace {

using Visit = std::function<void(const CommandText&)>;

void for_each_command(const CommandText& command, const Visit& visit) {
  visit(command);
  for (const CommandText& each : command.commands) for_each_command(each, visit);
}

std::string joined(const std::vector<std::string>& words, std::string_view by) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : by).append(word);
  return out;
}

// "rules check" as a part of a function's name.
std::string function_name(const CommandText& command) {
  std::string name = "_" + command.name;
  for (char& c : name) c = c == ' ' ? '_' : c;
  return name;
}

std::string one_line(std::string text) {
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::vector<std::string> words_of(const std::vector<CommandText>& commands) {
  std::vector<std::string> words;
  for (const CommandText& command : commands) words.emplace_back(command.word());
  return words;
}

const OptionText* positional_of(const CommandText& command) {
  for (const OptionText& option : command.options) {
    if (option.positional) return &option;
  }
  return nullptr;
}

// bash

std::string bash_values(const OptionText& option) {
  if (!option.choices.empty()) return "words='" + joined(option.choices, " ") + "'";
  return option.takes_file() ? "files=-f" : option.takes_folder() ? "files=-d" : ":";
}

void add_bash_steps(const CommandText& command, std::string_view path, std::string& out) {
  for (const CommandText& each : command.commands) {
    out += "      '" + std::string(path) + " " + std::string(each.word()) + "') command='" + each.name + "' ;;\n";
    add_bash_steps(each, each.name, out);
  }
}

void add_bash_command(const CommandText& command, std::string_view name, std::string& out) {
  for (const OptionText& option : command.options) {
    if (option.positional || option.value.empty()) continue;
    std::string pattern;
    for (const std::string& each : option.names) {
      pattern += (pattern.empty() ? "'" : " | '") + std::string(name) + ":" + each + "'";
    }
    out += "    " + pattern + ") " + bash_values(option) + " ;;\n";
  }
  std::string options;
  for (const OptionText& option : command.options) {
    if (!option.positional) options += (options.empty() ? "" : " ") + joined(option.names, " ");
  }
  out += "    '" + std::string(name) + ":'*)\n      case $current in\n        -*) words='" + options + "' ;;\n";
  const OptionText* positional = positional_of(command);
  if (!command.commands.empty()) out += "        *) words='" + joined(words_of(command.commands), " ") + "' ;;\n";
  if (positional != nullptr) out += "        *) " + bash_values(*positional) + " ;;\n";
  out += "      esac\n      ;;\n";
}

// zsh

std::string zsh_quoted(const std::string& text) {
  std::string out = replaced(one_line(text), "'", "'\\''");
  for (const std::string_view c : {"[", "]", ":"}) out = replaced(out, c, "\\" + std::string(c));
  return out;
}

std::string zsh_action(const OptionText& option) {
  if (!option.choices.empty()) return "(" + joined(option.choices, " ") + ")";
  return option.takes_file() ? "_files" : option.takes_folder() ? "_files -/" : " ";
}

std::string zsh_argument(const OptionText& option) {
  if (option.positional) return "'*:" + option.names[0] + ":" + zsh_action(option) + "'";
  std::string out;
  if (option.names.size() > 1) {
    out = "'(" + joined(option.names, " ") + ")'{" + joined(option.names, ",") + "}'";
  } else {
    out = "'" + option.names[0];
  }
  out += "[" + zsh_quoted(option.description) + "]";
  return out + (option.value.empty() ? "" : ":" + option.value + ":" + zsh_action(option)) + "'";
}

void add_zsh_command(const CommandText& command, std::string& out) {
  out += function_name(command) + "() {\n";
  if (!command.commands.empty()) out += "  local state line\n  local -a commands\n";
  out += "  _arguments" + std::string(command.commands.empty() ? "" : " -C");
  for (const OptionText& option : command.options) out += " \\\n    " + zsh_argument(option);
  if (command.commands.empty()) {
    out += "\n}\n\n";
    return;
  }
  out += " \\\n    '1: :->command' \\\n    '*:: :->rest'\n  case $state in\n    command)\n      commands=(\n";
  for (const CommandText& each : command.commands) {
    out += "        '" + std::string(each.word()) + ":" + zsh_quoted(each.description) + "'\n";
  }
  out += "      )\n      _describe command commands\n      ;;\n    rest)\n      case $words[1] in\n";
  for (const CommandText& each : command.commands) {
    out += "        " + std::string(each.word()) + ") " + function_name(each) + " ;;\n";
  }
  out += "      esac\n      ;;\n  esac\n}\n\n";
}

// fish

std::string fish_quoted(const std::string& text) {
  return "'" + replaced(replaced(one_line(text), "\\", "\\\\"), "'", "\\'") + "'";
}

// When the words so far name a command, and none below it.
std::string fish_condition(const CommandText& command, const CommandText& program) {
  std::string out;
  if (&command == &program) return "__fish_use_subcommand";
  std::string_view rest = command.name;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    out += (out.empty() ? "" : "; and ") + ("__fish_seen_subcommand_from " + std::string(word));
  }
  if (!command.commands.empty())
    out += "; and not __fish_seen_subcommand_from " + joined(words_of(command.commands), " ");
  return out;
}

void add_fish_command(const CommandText& command, const CommandText& program, std::string& out) {
  const std::string head = "complete -c " + program.name + " -n '" + fish_condition(command, program) + "'";
  for (const CommandText& each : command.commands) {
    out += head + " -a " + std::string(each.word()) + " -d " + fish_quoted(each.description) + "\n";
  }
  for (const OptionText& option : command.options) {
    if (option.positional) {
      if (option.takes_file()) out += head + " -F\n";
      continue;
    }
    out += head;
    for (const std::string& name : option.names) {
      out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (!option.choices.empty()) {
      out += " -x -a '" + joined(option.choices, " ") + "'";
    } else if (!option.value.empty()) {
      out += option.takes_file() || option.takes_folder() ? " -r -F" : " -x";
    }
    out += " -d " + fish_quoted(option.description) + "\n";
  }
}

}  // namespace

std::string bash_completion(const CommandText& program) {
  std::string out = "# bash completion for " + program.name + "; generated from the options of the program.\n_" +
                    program.name + R"(() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' words='' files='' i
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $before == '=' ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "$command ${COMP_WORDS[i]}" in
)";
  add_bash_steps(program, "", out);
  out += "    esac\n  done\n  case \"$command:$before\" in\n";
  for_each_command(program, [&](const CommandText& command) {
    add_bash_command(command, &command == &program ? "" : command.name, out);
  });
  return out + R"(  esac
  COMPREPLY=()
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  elif [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen "$files" -- "$current")
  fi
}
complete -F _)" +
         program.name + " " + program.name + "\n";
}

std::string zsh_completion(const CommandText& program) {
  std::string out = "#compdef " + program.name + "\n# Generated from the options of the program.\n\n";
  for_each_command(program, [&](const CommandText& command) {
    CommandText named = command;
    if (&command != &program) named.name = program.name + " " + command.name;
    for (CommandText& each : named.commands) each.name = program.name + " " + each.name;
    add_zsh_command(named, out);
  });
  return out + "_" + program.name + " \"$@\"\n";
}

std::string fish_completion(const CommandText& program) {
  std::string out = "# fish completion for " + program.name + "; generated from the options of the program.\n";
  out += "complete -c " + program.name + " -f\n";
  for_each_command(program, [&](const CommandText& command) { add_fish_command(command, program, out); });
  return out;
}

}  // namespace solieu::cli
