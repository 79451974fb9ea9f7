// The command line of fihris-searcher, as plain data.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "searcher/commands/eval_command.h"
#include "searcher/commands/watch_command.h"
#include "searcher/present/make_presenter.h"
#include "searcher/search.h"
#include "searcher/server/server_options.h"
#include "searcher/terminal.h"

namespace fihris {

enum class SearcherCommand { search, batch, explain, similar, suggest, show, eval, watch, log_report, shell, serve };

inline constexpr std::size_t usual_facet_values = 10;

struct SearcherOptions {
  SearcherCommand command = SearcherCommand::search;
  std::vector<std::filesystem::path> indexes;  // never empty
  std::filesystem::path synonyms;              // empty: none
  SearchRequest request;
  bool is_batch = false;  // then command is batch
  StyleChoices style;
  bool use_pager = true;
  PresenterOptions output;  // its style is decided by decide_style()
  std::string article_id;   // similar, show, explain
  EvalOptions eval;
  WatchOptions watch;
  ServerOptions server;
  std::filesystem::path query_log;     // searches are added to it; empty: none
  std::filesystem::path reported_log;  // log_report
};

struct ParsedCommandLine {
  SearcherOptions options;
  std::string message;  // --help or --version: print it and end well
};

// Throws UsageError. Arguments are without the program's name. A word that begins with a minus and then no
// ASCII letter or digit («-كلمة», -"…") is part of the query; after `--` everything is.
ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace fihris
