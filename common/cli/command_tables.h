// What a program's command line takes, read from its CLI11 application: the one table that --help, the man page and the
// completions of shells are made of.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace fihris {

struct OptionRow {
  std::vector<std::string> names;  // "-n", "--limit"
  std::string value;               // "N"; empty for a flag
  std::string description;
};

struct ArgumentRow {
  std::string name;  // "PATH"
  std::string description;
};

struct CommandRow {
  std::string name;
  std::string description;
  std::vector<OptionRow> options;
  std::vector<ArgumentRow> arguments;
  std::string footer;
};

// The program itself, with the options of all commands, then each command. What is hidden from --help is left out.
struct CommandTables {
  CommandRow program;
  std::vector<CommandRow> commands;
};

CommandTables read_tables(const CLI::App& app);

}  // namespace fihris
