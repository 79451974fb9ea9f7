#include <fmt/format.h>

#include "common/index/index_version.h"
#include "common/index/manifest.h"
#include "indexer/commands/commands.h"
#include "indexer/index_writer.h"
#include "indexer/readers/control_characters.h"

namespace fihris {

int run_remove(const Options& options, const Output& output) {
  require_manifest(options.index);  // removing from an index that is not there must not create one
  IndexWriter writer(options.index, {.threads = options.threads});
  std::size_t removed = 0;
  for (const std::string& id : options.arguments) {
    if (writer.remove(id)) {
      ++removed;
    } else {
      output.messages << fmt::format("fihris-indexer: {}: no article with this id\n", single_line(id));
    }
  }
  writer.publish();
  if (!options.quiet) output.messages << fmt::format("{} removed\n", removed);
  return removed == options.arguments.size() ? exit_all_well : exit_some_skipped;
}

}  // namespace fihris
