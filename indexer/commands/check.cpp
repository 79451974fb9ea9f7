#include <fmt/format.h>

#include "common/base/error.h"
#include "common/index/index_check.h"
#include "common/index/index_reader.h"
#include "indexer/commands/commands.h"

namespace fihris {

int run_check(const Options& options, const Output& output) {
  const std::vector<std::string> problems =
      check_index(options.index, options.quick ? CheckDepth::files : CheckDepth::everything);
  for (const std::string& problem : problems) output.messages << "fihris-indexer: " << problem << '\n';
  if (!problems.empty())
    throw IndexError(
        fmt::format("index {} is damaged ({} problems): restore it from a copy, or index the articles anew",
                    options.index.string(), problems.size()));
  const IndexReader reader({options.index});  // refuses another schema or analyser
  if (!options.quiet)
    output.messages << fmt::format("index {} is whole: {} articles\n", options.index.string(), reader.articles());
  return exit_all_well;
}

}  // namespace fihris
