#include "searcher/commands/shell_command.h"

#include <istream>
#include <memory>
#include <ostream>
#include <sstream>
#include <utility>

#include "common/base/error.h"
#include "searcher/commands/search_command.h"
#include "searcher/pager.h"
#include "searcher/shell/line_editor.h"
#include "searcher/shell/shell.h"
#include "searcher/state_file.h"

namespace fihris {
namespace {

// A shell without a memory is still a shell.
std::unique_ptr<LineEditor> make_editor(std::ostream& log) {
  try {
    return std::make_unique<LineEditor>(state_file("history", variable_of_process, "lines are not remembered"));
  } catch (const Error& error) {
    log << "warning: " << error.what() << '\n';
  }
  return std::make_unique<LineEditor>("");
}

std::string taken(std::ostringstream& stream) {
  return std::exchange(stream, std::ostringstream()).str();
}

// The terminal may have another size by now.
void show(const std::string& text, const SearcherOptions& options, std::ostream& out) {
  if (options.use_pager) {
    show_on_terminal(text, standard_output(variable_of_process), variable_of_process, out);
  } else {
    out << text;
  }
  out.flush();
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
  std::ostringstream answer, messages;
  Shell shell(options, answer, messages);
  const auto editor = make_editor(log);
  editor->complete_with([&](std::string_view beginning) { return shell.completions(beginning); });
  log << ":help says what can be typed\n";
  while (!shell.is_done()) {
    const std::optional<std::string> line = editor->next("fihris> ");
    if (!line) break;
    shell.take(*line);
    show(taken(answer), options, out);
    log << taken(messages) << std::flush;
  }
  return status_of(shell);
}

}  // namespace fihris
