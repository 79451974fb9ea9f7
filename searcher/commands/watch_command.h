// What fihris-searcher does when it is given `watch`: saved queries that say what is new for them, each article once.
//
// As JSON, one object a line: of `run` {version, watch, query, shards, new, hits}, where new counts all new articles
// and hits are those of an answer (json_presenter.h), ranked among the new ones; of `list` {version, watch, query,
// seen}.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace fihris {

struct SearcherOptions;

enum class WatchAction { add, list, remove, run };

struct WatchOptions {
  WatchAction action = WatchAction::list;
  std::string name;                // add, remove
  std::vector<std::string> names;  // run; none: all
  std::filesystem::path file;
};

// The exit status says whether anything is new, or done. What is new is remembered only once `out` has taken it. A
// watch whose query cannot be answered is reported on `log`, and the others go on; then the status is exit_error.
// Throws UsageError for names that are taken or unknown, and as Searcher and LockedWatches do.
int watch_command(const SearcherOptions& options, std::ostream& out, std::ostream& log);

}  // namespace fihris
