// The command line of fihris-searcher, as plain data.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "searcher/commands/eval_command.h"
#include "searcher/present/make_presenter.h"
#include "searcher/search.h"

namespace fihris {

enum class SearcherCommand { search, explain, suggest, show, eval };
enum class ColourChoice { automatic, always, never };

struct SearcherOptions {
  SearcherCommand command = SearcherCommand::search;
  std::vector<std::filesystem::path> indexes;  // never empty
  std::filesystem::path synonyms;              // empty: none
  SearchRequest request;
  ColourChoice colour = ColourChoice::automatic;
  PresenterOptions output;  // its colour is decided by use_colour()
  std::string article_id;   // show, explain
  EvalOptions eval;
};

struct ParsedCommandLine {
  SearcherOptions options;
  std::string message;  // --help or --version: print it and end well
};

// Throws UsageError. Arguments are without the program's name. A word that begins with a minus and then no
// ASCII letter or digit («-كلمة», -"…") is part of the query; after `--` everything is.
ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments);

// Colour for a terminal only, unless the user says otherwise. no_color is the value of $NO_COLOR, null when
// it is not set; as no-color.org has it, an empty one does not count.
bool use_colour(ColourChoice choice, bool is_terminal, const char* no_color);

}  // namespace fihris
