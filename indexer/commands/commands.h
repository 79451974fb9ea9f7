// The commands of fihris-indexer. Each returns the exit code of the program and throws Error when it could
// not be done.
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace fihris {

inline constexpr int exit_all_well = 0;
inline constexpr int exit_some_skipped = 1;
inline constexpr int exit_not_done = 2;
inline constexpr int exit_interrupted = 130;

// Where a command writes: results and, apart from them, all that is said about the run.
struct Output {
  std::ostream& results;
  std::ostream& messages;
  bool messages_on_terminal = false;
};

// Both `add` and `sync`: paths → files that changed → articles → writer → publish, and for `sync` removals.
int run_add(const Options& options, const Output& output);

// Exit code 1 when some id was not in the index.
int run_remove(const Options& options, const Output& output);

int run_compact(const Options& options, const Output& output);

// Reads every file of the index and compares it with the manifest.
int run_check(const Options& options, const Output& output);

// Prints the folder of the new backup.
int run_backup(const Options& options, const Output& output);

int run_restore(const Options& options, const Output& output);

// Index folder, generation, time of publishing, articles, segments, bytes, schema, analyser: a
// "name<TAB>value" a line.
int run_info(const Options& options, const Output& output);

// What terms the index has, in plain letters: "level<TAB>term<TAB>articles<TAB>times" a line. Articles that were
// replaced or removed count until they are merged away.
int run_inspect(const Options& options, const Output& output);

}  // namespace fihris
