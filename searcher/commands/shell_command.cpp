#include "searcher/commands/shell_command.h"

#include <istream>
#include <ostream>

#include "common/base/error.h"
#include "searcher/commands/search_command.h"
#include "searcher/shell/line_editor.h"
#include "searcher/shell/shell.h"
#include "searcher/state_file.h"

namespace fihris {
namespace {

// A shell without a memory is still a shell.
LineEditor make_editor(std::ostream& log) {
  try {
    return LineEditor(state_file("history", variable_of_process, "lines are not remembered"));
  } catch (const Error& error) {
    log << "warning: " << error.what() << '\n';
  }
  return LineEditor({});
}

int status_of(const Shell& shell) {
  return shell.has_failed() ? exit_error : exit_found;
}

}  // namespace

int shell_command(const SearcherOptions& options, std::istream& in, std::ostream& out, std::ostream& log) {
  Shell shell(options, out, log);
  for (std::string line; !shell.is_done() && out && std::getline(in, line);) shell.take(line);
  return status_of(shell);
}

int terminal_shell_command(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  Shell shell(options, out, log);
  LineEditor editor = make_editor(log);
  log << ":help says what can be typed\n";
  while (!shell.is_done()) {
    const std::optional<std::string> line = editor.next("fihris> ");
    if (!line) break;
    shell.take(*line);
  }
  return status_of(shell);
}

}  // namespace fihris
