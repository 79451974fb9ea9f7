// Runs a command of the indexer in the test's own process.
#pragma once

#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/commands/commands.h"

namespace fihris::test {

struct CommandRun {
  int exit_code;
  std::string results;
  std::string messages;
};

inline CommandRun run_command(const std::function<int(const Options&, const Output&)>& command,
                              const std::filesystem::path& index, std::vector<std::string> arguments = {},
                              const std::function<void(Options&)>& adjust = {}) {
  std::ostringstream results;
  std::ostringstream messages;
  Options options;
  options.index = index;
  options.threads = 1;
  options.command = Command::add;
  options.arguments = std::move(arguments);
  if (adjust) adjust(options);
  const int exit_code = command(options, Output{results, messages});
  return {exit_code, results.str(), messages.str()};
}

}  // namespace fihris::test
