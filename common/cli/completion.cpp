#include "common/cli/completion.h"

#include <string_view>

#include <fmt/format.h>

namespace fihris {
namespace {

std::string function_name(const std::string& program) {
  std::string name = "_" + program;
  for (char& letter : name)
    if (letter == '-') letter = '_';
  return name;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : separator).append(word);
  return text;
}

std::vector<std::string> names_of(const std::vector<CommandRow>& commands) {
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const CommandRow& command : commands) names.push_back(command.name);
  return names;
}

std::vector<std::string> option_names(const CommandRow& row) {
  std::vector<std::string> names;
  for (const OptionRow& option : row.options) names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

enum class ValueKind { none, file, folder, other };

ValueKind kind_of(const OptionRow& option) {
  if (option.value.empty()) return ValueKind::none;
  return option.value == "FILE" ? ValueKind::file : option.value == "DIR" ? ValueKind::folder : ValueKind::other;
}

// Names of the options, also of commands, whose value is of the kind.
std::vector<std::string> names_with(const CommandTables& tables, ValueKind kind) {
  std::vector<std::string> names;
  const auto add = [&](const CommandRow& row) {
    for (const OptionRow& option : row.options)
      if (kind_of(option) == kind) names.insert(names.end(), option.names.begin(), option.names.end());
  };
  add(tables.program);
  for (const CommandRow& command : tables.commands) add(command);
  return names;
}

// Of a word in single quotes.
std::string shell_quoted(std::string_view text) {
  std::string result = "'";
  for (const char letter : text) result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return result + "'";
}

void add_value_case(const std::vector<std::string>& names, std::string_view action, std::string& script) {
  if (!names.empty()) script += fmt::format("    {}) {} return ;;\n", joined(names, "|"), action);
}

// «[» and «:» mean something in the specifications of zsh.
std::string zsh_escaped(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (letter == '[' || letter == ']' || letter == ':' || letter == '\\') result += '\\';
    result += letter;
  }
  return result;
}

std::string zsh_value(const OptionRow& option) {
  switch (kind_of(option)) {
    case ValueKind::none: return "";
    case ValueKind::file: return ":" + option.value + ":_files";
    case ValueKind::folder: return ":" + option.value + ":_files -/";
    case ValueKind::other: break;
  }
  return ":" + zsh_escaped(option.value) + ": ";
}

void add_zsh_options(const CommandRow& row, std::string_view indent, std::string& script) {
  for (const OptionRow& option : row.options)
    for (const std::string& name : option.names)
      script += fmt::format("{}{} \\\n", indent,
                            shell_quoted("*" + name + "[" + zsh_escaped(option.description) + "]" + zsh_value(option)));
}

void add_fish_options(const CommandRow& row, const std::string& program, const std::string& condition,
                      std::string& script) {
  for (const OptionRow& option : row.options) {
    script += "complete -c " + program + condition;
    for (const std::string& name : option.names)
      script += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    const ValueKind kind = kind_of(option);
    if (kind == ValueKind::other) script += " -x";
    if (kind == ValueKind::file || kind == ValueKind::folder) script += " -r -F";
    script += " -d " + shell_quoted(option.description) + "\n";
  }
}

}  // namespace

std::string bash_completion(const CommandTables& tables) {
  const std::string& program = tables.program.name;
  const std::string function = function_name(program);
  std::string script = fmt::format(
      "# Completion of {0} for bash.\n{1}() {{\n"
      "  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command= word\n"
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
      "    case $word in {2}) command=$word; break ;; esac\n  done\n  case $prev in\n",
      program, function, joined(names_of(tables.commands), "|"));
  add_value_case(names_with(tables, ValueKind::file), "COMPREPLY=($(compgen -f -- \"$cur\"));", script);
  add_value_case(names_with(tables, ValueKind::folder), "COMPREPLY=($(compgen -d -- \"$cur\"));", script);
  add_value_case(names_with(tables, ValueKind::other), "COMPREPLY=();", script);
  script +=
      fmt::format("  esac\n  local options='{}'\n  case $command in\n", joined(option_names(tables.program), " "));
  for (const CommandRow& command : tables.commands)
    script += fmt::format("    {}) options+=' {}' ;;\n", command.name, joined(option_names(command), " "));
  script += fmt::format(
      "  esac\n  if [[ $cur == -* ]]; then\n    COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
      "  elif [[ -z $command ]]; then\n    COMPREPLY=($(compgen -W '{}' -- \"$cur\"))\n"
      "  else\n    COMPREPLY=($(compgen -f -- \"$cur\"))\n  fi\n}}\ncomplete -o filenames -F {} {}\n",
      joined(names_of(tables.commands), " "), function, program);
  return script;
}

std::string zsh_completion(const CommandTables& tables) {
  const std::string& program = tables.program.name;
  std::string script =
      fmt::format("#compdef {}\n# Completion of {} for zsh.\nlocal -a commands\ncommands=(\n", program, program);
  for (const CommandRow& command : tables.commands)
    script += "  " + shell_quoted(command.name + ":" + command.description) + "\n";
  script += ")\nlocal context state line\n_arguments -C \\\n";
  add_zsh_options(tables.program, "  ", script);
  script +=
      "  '1: :->command' \\\n  '*:: :->rest'\ncase $state in\n  command) _describe command commands ;;\n"
      "  rest)\n    case $line[1] in\n";
  for (const CommandRow& command : tables.commands) {
    script += fmt::format("      {})\n        _arguments \\\n", command.name);
    add_zsh_options(command, "          ", script);
    script += "          '*:file:_files' ;;\n";
  }
  return script + "    esac ;;\nesac\n";
}

std::string fish_completion(const CommandTables& tables) {
  const std::string& program = tables.program.name;
  std::string script = "# Completion of " + program + " for fish.\n";
  add_fish_options(tables.program, program, "", script);
  for (const CommandRow& command : tables.commands) {
    script += fmt::format("complete -c {} -n __fish_use_subcommand -a {} -d {}\n", program, command.name,
                          shell_quoted(command.description));
    add_fish_options(command, program, fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name), script);
  }
  return script;
}

}  // namespace fihris
