// Takes out of a text what no reader can see and what could play tricks on a terminal or a page.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// Valid UTF-8 without control characters (C0 but line feed and tab; DEL; C1), terminal escape sequences, bidi
// overrides, embeddings and isolates, and byte order marks. CR LF and CR become LF.
std::string without_controls(std::string_view text);

// The same for a field of one line (title, source …): line feeds and tabs become spaces, blanks at both ends
// go.
std::string single_line(std::string_view text);

// False when there is nothing but spaces, line ends and invisible characters.
bool has_visible_text(std::string_view text);

}  // namespace fihris
