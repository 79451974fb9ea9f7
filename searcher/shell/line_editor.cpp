#include "searcher/shell/line_editor.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>

#include <readline/history.h>
#include <readline/readline.h>

#include "common/base/files.h"
#include "searcher/shell/common_beginning.h"

namespace fihris {
namespace {

constexpr int longest_history = 1'000;

struct FreeLine {
  void operator()(char* line) const { std::free(line); }
};

// Readline's call has no place for it.
CompleteLine& complete_line() {
  static CompleteLine function;
  return function;
}

// No exception may cross the library.
std::vector<std::string> completions_of(const char* beginning) {
  try {
    return complete_line()(beginning);
  } catch (const std::exception&) {
    return {};
  }
}

// As Readline wants them, which frees them: what takes the place of the beginning, then all there are, then nothing.
char** complete_whole_line(const char* beginning, int, int) {
  rl_attempted_completion_over = 1;  // else it would try the names of files
  const std::vector<std::string> found = completions_of(beginning);
  if (found.empty()) return nullptr;
  auto* matches = static_cast<char**>(std::calloc(found.size() + 2, sizeof(char*)));
  if (matches == nullptr) return nullptr;
  matches[0] = ::strdup(replacement(beginning, found).c_str());
  for (std::size_t i = 0; i < found.size() && found.size() > 1; ++i) matches[i + 1] = ::strdup(found[i].c_str());
  return matches;
}

void complete_lines_not_names() {
  static char no_breaks[] = "";
  rl_completer_word_break_characters = no_breaks;
  rl_attempted_completion_function = complete_whole_line;
  rl_sort_completion_matches = 0;
  ::rl_variable_bind("show-all-if-ambiguous", "on");
}

}  // namespace

LineEditor::LineEditor(std::filesystem::path history) : history_(std::move(history)) {
  // Readline takes its locale from the environment. Queries are UTF-8 whatever that says; in another locale it would
  // take the bytes of Arabic letters for keys.
  ::setenv("LC_ALL", "C.UTF-8", 1);
  rl_inhibit_completion = 1;  // of file names, which mean nothing here: a Tab is a tab
  ::using_history();
  ::stifle_history(longest_history);
  if (history_.empty()) return;
  make_folders(history_.parent_path());
  ::read_history(history_.c_str());  // when there is none yet, it is empty
}

LineEditor::~LineEditor() {
  complete_line() = nullptr;
}

void LineEditor::complete_with(CompleteLine complete) {
  complete_line() = std::move(complete);
  complete_lines_not_names();
  rl_inhibit_completion = 0;
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
