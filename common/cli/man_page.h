// A manual page (section 1) in the language of man(7), from the table of a program's command line.
#pragma once

#include <string>

#include "common/cli/command_tables.h"

namespace fihris {

// `version` stands at the foot: "fihris-indexer 0.1".
std::string man_page(const CommandTables& tables, const std::string& version);

}  // namespace fihris
