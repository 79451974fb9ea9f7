#include "common/cli/command_tables.h"

namespace fihris {
namespace {

OptionRow option_row(const CLI::Option& option) {
  OptionRow row{{}, option.get_expected_max() == 0 ? "" : option.get_type_name(), option.get_description()};
  for (const std::string& name : option.get_snames()) row.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) row.names.push_back("--" + name);
  return row;
}

CommandRow command_row(const CLI::App& app) {
  CommandRow row{app.get_name(), app.get_description(), {}, {}, app.get_footer()};
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;
    if (option->nonpositional()) {
      row.options.push_back(option_row(*option));
    } else {
      row.arguments.push_back({option->get_name(true), option->get_description()});
    }
  }
  return row;
}

}  // namespace

CommandTables read_tables(const CLI::App& app) {
  CommandTables tables{command_row(app), {}};
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (!command->get_group().empty()) tables.commands.push_back(command_row(*command));
  }
  return tables;
}

}  // namespace fihris
