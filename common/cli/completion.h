// Scripts that let shells complete a program's command line, from the table of it: commands, options, and files and
// folders where an option wants them.
#pragma once

#include <string>

#include "common/cli/command_tables.h"

namespace fihris {

std::string bash_completion(const CommandTables& tables);
std::string zsh_completion(const CommandTables& tables);
std::string fish_completion(const CommandTables& tables);

}  // namespace fihris
