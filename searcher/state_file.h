// Where a user's own state is kept, as the XDG base directory specification has it.
#pragma once

#include <filesystem>
#include <string>

#include "searcher/terminal.h"

namespace fihris {

// $XDG_STATE_HOME/fihris/NAME, else ~/.local/state/fihris/NAME; the folder need not exist. Throws UsageError that ends
// with `instead` ("name one with --watches FILE") when the environment names neither.
std::filesystem::path state_file(const std::string& name, const Environment& variable, const std::string& instead);

}  // namespace fihris
