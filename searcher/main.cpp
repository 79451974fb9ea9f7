// Parses the command line, runs the command, and turns errors into exit codes.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

#include "common/base/error.h"
#include "searcher/commands/search_command.h"
#include "searcher/commands/suggest_command.h"
#include "searcher/crash_guard.h"
#include "searcher/options.h"

namespace {

// No search of a whole index takes a tenth of it. Evaluations take as long as they take.
constexpr std::chrono::seconds longest_answer{60};

int run_command(const fihris::SearcherOptions& options) {
  const bool is_eval = options.command == fihris::SearcherCommand::eval;
  fihris::guard_against_damage(options.indexes, is_eval ? std::chrono::seconds(0) : longest_answer);
  switch (options.command) {
    case fihris::SearcherCommand::explain: return fihris::explain_command(options, std::cout, std::cerr);
    case fihris::SearcherCommand::suggest: return fihris::suggest_command(options, std::cout);
    case fihris::SearcherCommand::show: return fihris::show_command(options, std::cout, std::cerr);
    case fihris::SearcherCommand::eval:
      fihris::eval_command(options.eval, options.indexes, std::cout, std::cerr);
      return fihris::exit_found;
    case fihris::SearcherCommand::search: break;
  }
  return fihris::search_command(options, std::cout, std::cerr);
}

int run(const std::vector<std::string>& arguments) {
  fihris::ParsedCommandLine line = fihris::parse_command_line(arguments);
  if (!line.message.empty()) {
    std::cout << line.message;
    return fihris::exit_found;
  }
  line.options.output.colour =
      fihris::use_colour(line.options.colour, isatty(STDOUT_FILENO) == 1, std::getenv("NO_COLOR"));
  return run_command(line.options);
}

}  // namespace

int main(int argc, char** argv) {
  // Who closes the pipe (`| head`) has seen enough: end quietly, as the signal does by default even where a
  // parent process made us ignore it.
  std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  try {
    const int status = run({argv + 1, argv + argc});
    std::cout.flush();
    if (!std::cout) throw fihris::IoError("cannot write the answer to standard output: is the disk full?");
    return status;
  } catch (const std::exception& error) {
    std::cerr << "fihris-searcher: " << error.what() << '\n';
    return fihris::exit_error;
  }
}
