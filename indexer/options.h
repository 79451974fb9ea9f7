// The command line of fihris-indexer as plain data.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace fihris {

enum class Command : std::uint8_t { add, remove, compact, check, info, backup, restore };

struct Options {
  Command command = Command::info;
  std::filesystem::path index;
  unsigned threads = 0;  // 0: as many as cores
  bool quiet = false;
  std::size_t keep = 0;                // backups; 0: all
  bool quick = false;                  // check: files only
  std::vector<std::string> arguments;  // paths of add, ids of remove, a folder of backup and restore
};

// Nothing when help or the version was asked for and written to `out`. Throws UsageError, with a hint, for a
// command line that makes no sense.
std::optional<Options> parse_options(int argc, const char* const* argv, std::ostream& out);

}  // namespace fihris
