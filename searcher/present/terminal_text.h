// Text and addresses of articles, made safe to print on a terminal: nothing of an article gets there but through here.
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

// The address as a terminal may open it, in printable ASCII (other bytes as %D9): only http and https, at most 2,000
// bytes. "" for all else.
std::string safe_link(std::string_view url);

// The text as a hyperlink (OSC 8) to an address of safe_link(); as it is when that is "".
std::string linked(const std::string& text, const std::string& link);

}  // namespace fihris
