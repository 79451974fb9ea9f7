// The command line of fihris-indexer as plain data.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "indexer/readers/reader_input.h"
#include "indexer/shard.h"

namespace fihris {

enum class Command : std::uint8_t { add, sync, remove, compact, check, info, inspect, backup, restore };

// Paths whose files one outlet, or one export, has written in one way.
struct SourceGroup {
  std::vector<std::string> paths;
  SourceSettings settings;
};

struct Options {
  Command command = Command::info;
  std::filesystem::path index;
  unsigned threads = 0;  // 0: as many as cores
  bool quiet = false;
  std::uint64_t memory_megabytes = 512;
  std::uint64_t wait_seconds = 0;      // for another run to end
  std::vector<std::string> arguments;  // paths of add and sync, ids of remove, terms of inspect, a folder of
                                       // backup and restore

  std::size_t keep = 0;  // of backup; 0: all
  bool quick = false;    // of check: files only

  // Of inspect.
  std::optional<schema::Prefix> level;  // nothing: the levels of each word
  std::size_t limit = 20;               // terms that are listed; 0: all

  // Of add and sync.
  SourceSettings settings;           // of the paths on the command line
  std::vector<SourceGroup> sources;  // of the configuration file; read where the command line names no paths
  std::optional<Shard> shard;        // nothing: all articles
  unsigned allow_removing = 20;      // percent
  bool dry_run = false;
  bool retry_failed = false;
  bool reread = false;                // also files that have not changed
  std::filesystem::path report;       // JSON; "": none
  std::filesystem::path notify_file;  // metrics; "": none
};

// The command line, above the configuration file (--config FILE, else $FIHRIS_CONFIG) that it names.
//
// Nothing when help or the version was asked for and written to `out`. Throws UsageError, with a hint, for a
// command line that makes no sense.
std::optional<Options> parse_options(int argc, const char* const* argv, std::ostream& out);

}  // namespace fihris
