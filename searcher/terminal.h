// What standard output is, and what of it to use.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "searcher/present/text_style.h"

namespace fihris {

enum class When { automatic, always, never };
enum class BidiChoice { automatic, logical, visual };

struct StyleChoices {
  When colour = When::automatic;
  When hyperlinks = When::automatic;
  BidiChoice bidi = BidiChoice::automatic;
};

// The value of a variable of the environment; "" when it is not set.
using Environment = std::function<std::string(const char* name)>;

struct Terminal {
  bool is_terminal = false;
  std::size_t columns = 0;  // 0: not known
  std::size_t rows = 0;
};

// Standard output now; $COLUMNS goes before what the terminal says.
Terminal standard_output(const Environment& environment);

std::string variable_of_process(const char* name);

// Colour for a terminal only, unless the user says otherwise. As no-color.org has it, an empty $NO_COLOR does not
// count.
bool use_colour(When choice, bool is_terminal, const std::string& no_color);

// Whether the terminal is one that is known to open hyperlinks (OSC 8); inside tmux and screen it is not known.
bool opens_hyperlinks(const Environment& environment);

// Whether the terminal is one that is known to leave right-to-left text in the order in which it is written.
bool lacks_bidi(const Environment& environment);

// Pipes and files get logical order, no width and, unless it is asked for, neither colour nor hyperlinks.
TextStyle decide_style(const StyleChoices& choices, const Terminal& terminal, const Environment& environment);

}  // namespace fihris
