#include "indexer/backup/restore.h"

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/commands/commands.h"

namespace fihris {

int run_restore(const Options& options, const Output& output) {
  if (options.arguments.size() != 1) throw UsageError("restore takes one backup: name its folder");
  const Restored restored =
      restore(options.index, options.arguments.front(), std::chrono::seconds(options.wait_seconds));
  if (!restored.made_anew.empty())
    output.messages << fmt::format("fihris-indexer: {}: the index was made anew\n", restored.made_anew);
  if (!options.quiet)
    output.messages << fmt::format("restored {}: {} articles, generation {}\n", options.arguments.front(),
                                   restored.articles, restored.generation);
  return exit_all_well;
}

}  // namespace fihris
