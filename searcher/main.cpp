// Parses the command line, runs the command, and turns errors into exit codes.
#include <chrono>
#include <csignal>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <unistd.h>

#include "common/base/error.h"
#include "searcher/commands/batch_command.h"
#include "searcher/commands/log_command.h"
#include "searcher/commands/search_command.h"
#include "searcher/commands/serve_command.h"
#include "searcher/commands/shell_command.h"
#include "searcher/commands/suggest_command.h"
#include "searcher/commands/watch_command.h"
#include "searcher/crash_guard.h"
#include "searcher/options.h"
#include "searcher/pager.h"

namespace {

// No search of a whole index takes a tenth of it.
constexpr std::chrono::seconds longest_answer{60};

// Those take as long as they take, and what they print is not for a pager.
bool asks_many_queries(fihris::SearcherCommand command) {
  return command == fihris::SearcherCommand::eval || command == fihris::SearcherCommand::watch ||
         command == fihris::SearcherCommand::batch || command == fihris::SearcherCommand::shell ||
         command == fihris::SearcherCommand::serve;
}

int run_shell(const fihris::SearcherOptions& options, std::ostream& out, std::ostream& log) {
  const bool is_at_terminal = ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1;
  return is_at_terminal ? fihris::terminal_shell_command(options, out, log)
                        : fihris::shell_command(options, std::cin, out, log);
}

int run_command(const fihris::SearcherOptions& options, std::ostream& out, std::ostream& log) {
  if (options.command == fihris::SearcherCommand::log_report) return fihris::log_report_command(options, out, log);
  const auto limit = asks_many_queries(options.command) ? std::chrono::seconds(0) : longest_answer;
  fihris::guard_against_damage(options.indexes, limit);
  switch (options.command) {
    case fihris::SearcherCommand::batch: return fihris::batch_command(options, std::cin, out, log);
    case fihris::SearcherCommand::explain: return fihris::explain_command(options, out, log);
    case fihris::SearcherCommand::similar: return fihris::similar_command(options, out, log);
    case fihris::SearcherCommand::suggest: return fihris::suggest_command(options, out, log);
    case fihris::SearcherCommand::show: return fihris::show_command(options, out, log);
    case fihris::SearcherCommand::eval:
      fihris::eval_command(options.eval, options.indexes, out, log);
      return fihris::exit_found;
    case fihris::SearcherCommand::watch: return fihris::watch_command(options, out, log);
    case fihris::SearcherCommand::shell: return run_shell(options, out, log);
    case fihris::SearcherCommand::serve: return fihris::serve_command(options.server, log);
    case fihris::SearcherCommand::log_report:  // reads no index: see above
    case fihris::SearcherCommand::search: break;
  }
  return fihris::search_command(options, out, log);
}

int run(const std::vector<std::string>& arguments) {
  fihris::ParsedCommandLine line = fihris::parse_command_line(arguments);
  if (!line.message.empty()) {
    std::cout << line.message;
    return fihris::exit_found;
  }
  const fihris::Terminal terminal = fihris::standard_output(fihris::variable_of_process);
  line.options.output.style = fihris::decide_style(line.options.style, terminal, fihris::variable_of_process);
  if (asks_many_queries(line.options.command) || !line.options.use_pager || !terminal.is_terminal)
    return run_command(line.options, std::cout, std::cerr);
  std::ostringstream text, log;
  const int status = run_command(line.options, text, log);
  fihris::show_on_terminal(text.str(), terminal, fihris::variable_of_process, std::cout);
  std::cerr << log.str();
  return status;
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
