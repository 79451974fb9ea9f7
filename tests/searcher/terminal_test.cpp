#include "searcher/terminal.h"

#include <map>

#include <doctest/doctest.h>

namespace fihris {
namespace {

Environment environment(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
}

const Terminal screen{true, 80, 24};
const Terminal pipe{};

}  // namespace

TEST_CASE("colour is for terminals, unless the user says otherwise") {
  CHECK(use_colour(When::automatic, true, ""));
  CHECK(!use_colour(When::automatic, true, "1"));
  CHECK(!use_colour(When::automatic, false, ""));
  CHECK(use_colour(When::always, false, "1"));
  CHECK(!use_colour(When::never, true, ""));
}

TEST_CASE("hyperlinks are for terminals that are known to open them, and not inside others") {
  CHECK(opens_hyperlinks(environment({{"VTE_VERSION", "7002"}})));
  CHECK(opens_hyperlinks(environment({{"TERM", "xterm-kitty"}})));
  CHECK_FALSE(opens_hyperlinks(environment({{"TERM", "xterm-256color"}})));
  CHECK_FALSE(opens_hyperlinks(environment({{"VTE_VERSION", "7002"}, {"TMUX", "/tmp/tmux-0/default,1,0"}})));
}

TEST_CASE("only terminals that are known to lack bidi get visual order by themselves") {
  CHECK(lacks_bidi(environment({{"XTERM_VERSION", "XTerm(379)"}})));
  CHECK_FALSE(lacks_bidi(environment({{"TERM", "xterm-256color"}})));
  CHECK_FALSE(lacks_bidi(environment({})));
}

TEST_CASE("a terminal gets isolates, its width and colours") {
  const TextStyle style = decide_style({}, screen, environment({}));
  CHECK(style.colour);
  CHECK(style.order == TextOrder::isolated);
  CHECK(style.width == 80);
  CHECK_FALSE(style.hyperlinks);
}

TEST_CASE("pipes and files get logical order and no width, whatever is asked for") {
  StyleChoices choices;
  choices.bidi = BidiChoice::visual;
  const TextStyle style = decide_style(choices, pipe, environment({{"XTERM_VERSION", "1"}, {"COLUMNS", "40"}}));
  CHECK(style.order == TextOrder::logical);
  CHECK(style.width == 0);
  CHECK_FALSE(style.colour);
}

TEST_CASE("the user decides on the order of a terminal") {
  StyleChoices choices;
  choices.bidi = BidiChoice::visual;
  CHECK(decide_style(choices, screen, environment({})).order == TextOrder::visual);
  choices.bidi = BidiChoice::logical;
  CHECK(decide_style(choices, screen, environment({{"XTERM_VERSION", "1"}})).order == TextOrder::isolated);
}

TEST_CASE("a very narrow terminal breaks lines itself") {
  CHECK(decide_style({}, {true, 10, 24}, environment({})).width == 0);
}

TEST_CASE("the first of LC_ALL, LC_MESSAGES and LANG that is set gives the language") {
  CHECK(decide_style({}, pipe, environment({{"LANG", "ar_MA.UTF-8"}})).language == Language::arabic);
  CHECK(decide_style({}, pipe, environment({{"LANG", "ar_MA.UTF-8"}, {"LC_ALL", "C"}})).language == Language::english);
}

TEST_CASE("COLUMNS says how wide the terminal is, where it is a number") {
  CHECK(standard_output(environment({{"COLUMNS", "57"}})).columns == 57);
  CHECK(standard_output(environment({{"COLUMNS", "wide"}})).columns == standard_output(environment({})).columns);
}

}  // namespace fihris
