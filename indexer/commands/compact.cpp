#include <fmt/format.h>

#include "common/index/index_version.h"
#include "common/index/manifest.h"
#include "indexer/commands/commands.h"
#include "indexer/index_writer.h"

namespace fihris {

int run_compact(const Options& options, const Output& output) {
  const std::size_t before = require_manifest(options.index).segments.size();
  IndexWriter writer(options.index, {.threads = options.threads});
  writer.compact();
  const std::size_t after = require_manifest(options.index).segments.size();
  if (!options.quiet) output.messages << fmt::format("segments: {} before, {} now\n", before, after);
  return exit_all_well;
}

}  // namespace fihris
