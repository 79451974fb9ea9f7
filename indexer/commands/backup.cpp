#include "indexer/backup/backup.h"

#include "common/base/error.h"
#include "indexer/commands/commands.h"

namespace fihris {

int run_backup(const Options& options, const Output& output) {
  if (options.arguments.size() != 1) throw UsageError("backup takes one folder: name the one that holds the backups");
  const std::filesystem::path made = back_up(options.index, options.arguments.front(), {.keep = options.keep});
  output.results << made.string() << '\n';
  return exit_all_well;
}

}  // namespace fihris
