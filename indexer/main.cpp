#include <exception>
#include <iostream>

#include <unistd.h>

#include "common/base/error.h"
#include "indexer/commands/commands.h"
#include "indexer/options.h"

namespace {

using namespace fihris;

int run(const Options& options, const Output& output) {
  switch (options.command) {
    case Command::add:
    case Command::sync: return run_add(options, output);
    case Command::remove: return run_remove(options, output);
    case Command::compact: return run_compact(options, output);
    case Command::check: return run_check(options, output);
    case Command::info: return run_info(options, output);
    case Command::inspect: return run_inspect(options, output);
    case Command::backup: return run_backup(options, output);
    case Command::restore: return run_restore(options, output);
  }
  return exit_not_done;
}

int fail(const std::exception& error) {
  std::cerr << "fihris-indexer: " << error.what() << '\n';
  return exit_not_done;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::optional<Options> options = parse_options(argc, argv, std::cout);
    const Output output{std::cout, std::cerr, isatty(STDERR_FILENO) == 1};
    const int exit_code = options ? run(*options, output) : exit_all_well;
    std::cout.flush();
    if (!std::cout) throw IoError("cannot write the results to standard output: is the disk full?");
    return exit_code;
  } catch (const std::exception& error) {
    return fail(error);
  }
}
