// Shows long answers page by page.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "searcher/terminal.h"

namespace fihris {

// $PAGER, else "less -R"; "" when the user wants none (PAGER is "cat", or the terminal is dumb).
std::string pager_command(const Environment& environment);

// Whether the text has more lines than the screen, one of which is the shell's next prompt. Lines that are wider than
// the screen count as often as they are broken; commands to the terminal have no width.
bool is_longer_than_screen(std::string_view text, const Terminal& terminal);

// Gives the text to a shell that runs the command, and waits until the user is done. False when there is no such
// command. Throws IoError when no process can be started.
bool show_in_pager(std::string_view text, const std::string& command);

// In a pager what does not fit the screen, where there is one; else to `out`.
void show_on_terminal(std::string_view text, const Terminal& terminal, const Environment& environment,
                      std::ostream& out);

}  // namespace fihris
