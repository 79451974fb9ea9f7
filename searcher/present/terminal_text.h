// Text of articles, made safe to print on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// Whether the terminal could take the code point for a command, or let it reorder what we print around the
// text.
bool is_dangerous_on_terminal(char32_t code_point);

// Without control characters and bidirectional embeddings, overrides and isolates; line ends and tabs become
// spaces, invalid bytes U+FFFD.
std::string printable_line(std::string_view text);

// As above, but keeps line ends.
std::string printable_text(std::string_view text);

}  // namespace fihris
