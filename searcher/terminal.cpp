#include "searcher/terminal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace fihris {
namespace {

// A variable that tells a terminal, by how its value begins; "" for any value.
struct Sign {
  const char* variable;
  std::string_view beginning;
};

constexpr std::array with_hyperlinks{Sign{"VTE_VERSION", ""},
                                     Sign{"KONSOLE_VERSION", ""},
                                     Sign{"WT_SESSION", ""},
                                     Sign{"DOMTERM", ""},
                                     Sign{"TERM_PROGRAM", "iTerm.app"},
                                     Sign{"TERM_PROGRAM", "WezTerm"},
                                     Sign{"TERM_PROGRAM", "ghostty"},
                                     Sign{"TERM_PROGRAM", "vscode"},
                                     Sign{"TERM", "xterm-kitty"},
                                     Sign{"TERM", "alacritty"},
                                     Sign{"TERM", "foot"},
                                     Sign{"TERM", "contour"}};
constexpr std::array inside_others{Sign{"TMUX", ""}, Sign{"STY", ""}, Sign{"TERM", "dumb"}};
constexpr std::array without_bidi{Sign{"XTERM_VERSION", ""}, Sign{"TERM", "alacritty"}, Sign{"TERM", "foot"},
                                  Sign{"TERM", "rxvt"}, Sign{"TERM", "st-"}};

template <typename Signs>
bool has_any(const Signs& signs, const Environment& environment) {
  return std::any_of(signs.begin(), signs.end(), [&](const Sign& sign) {
    const std::string value = environment(sign.variable);
    return !value.empty() && value.starts_with(sign.beginning);
  });
}

// 0 for what is no number of columns.
std::size_t columns_in(const std::string& text) {
  std::size_t columns = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), columns);
  return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() ? columns : 0;
}

bool decide(When choice, bool automatic) {
  return choice == When::automatic ? automatic : choice == When::always;
}

TextOrder decide_order(BidiChoice choice, bool is_terminal, const Environment& environment) {
  if (!is_terminal) return TextOrder::logical;
  const bool visual = choice == BidiChoice::automatic ? lacks_bidi(environment) : choice == BidiChoice::visual;
  return visual ? TextOrder::visual : TextOrder::isolated;
}

}  // namespace

std::string variable_of_process(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Terminal standard_output(const Environment& environment) {
  Terminal terminal{::isatty(STDOUT_FILENO) == 1, 0, 0};
  ::winsize size{};
  if (terminal.is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    terminal = {true, size.ws_col, size.ws_row};
  const std::size_t columns = columns_in(environment("COLUMNS"));
  if (columns > 0) terminal.columns = columns;
  return terminal;
}

bool use_colour(When choice, bool is_terminal, const std::string& no_color) {
  return decide(choice, is_terminal && no_color.empty());
}

bool opens_hyperlinks(const Environment& environment) {
  return has_any(with_hyperlinks, environment) && !has_any(inside_others, environment);
}

bool lacks_bidi(const Environment& environment) {
  return has_any(without_bidi, environment);
}

TextStyle decide_style(const StyleChoices& choices, const Terminal& terminal, const Environment& environment) {
  constexpr std::size_t least_width = 20;  // a narrower terminal is left to break lines itself
  TextStyle style;
  style.colour = use_colour(choices.colour, terminal.is_terminal, environment("NO_COLOR"));
  style.hyperlinks = decide(choices.hyperlinks, terminal.is_terminal && opens_hyperlinks(environment));
  style.order = decide_order(choices.bidi, terminal.is_terminal, environment);
  if (terminal.is_terminal && terminal.columns >= least_width) style.width = terminal.columns;
  for (const char* locale : {"LANG", "LC_MESSAGES", "LC_ALL"})
    if (!environment(locale).empty()) style.language = language_of(environment(locale));
  return style;
}

}  // namespace fihris
