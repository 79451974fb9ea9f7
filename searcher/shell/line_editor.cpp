#include "searcher/shell/line_editor.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

#include <readline/history.h>
#include <readline/readline.h>

#include "common/base/files.h"

namespace fihris {
namespace {

constexpr int longest_history = 1'000;

struct FreeLine {
  void operator()(char* line) const { std::free(line); }
};

}  // namespace

LineEditor::LineEditor(std::filesystem::path history) : history_(std::move(history)) {
  // Readline takes its locale from the environment. Queries are UTF-8 whatever that says; in another locale it would
  // take the bytes of Arabic letters for keys.
  ::setenv("LC_ALL", "C.UTF-8", 1);
  rl_inhibit_completion = 1;  // of file names, which mean nothing here
  ::using_history();
  ::stifle_history(longest_history);
  if (history_.empty()) return;
  make_folders(history_.parent_path());
  ::read_history(history_.c_str());  // when there is none yet, it is empty
}

std::optional<std::string> LineEditor::next(const char* prompt) {
  const std::unique_ptr<char, FreeLine> line(::readline(prompt));
  if (!line) return std::nullopt;
  remember(line.get());
  return line.get();
}

// At once, so that a killed terminal loses nothing.
void LineEditor::remember(const std::string& line) {
  if (line.empty() || line == last_) return;
  last_ = line;
  ::add_history(line.c_str());
  if (!history_.empty()) ::write_history(history_.c_str());
}

}  // namespace fihris
