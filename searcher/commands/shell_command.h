// What fihris-searcher does when it is given `shell`: at a terminal lines are edited and remembered, else they are
// those of `in`.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace fihris {

// Until the end of the input or :quit. The exit status is exit_error when a line could not be answered. Throws as Shell
// does.
int shell_command(const SearcherOptions& options, std::istream& in, std::ostream& out, std::ostream& log);

// The same with what a person types at the terminal.
int terminal_shell_command(const SearcherOptions& options, std::ostream& out, std::ostream& log);

}  // namespace fihris
