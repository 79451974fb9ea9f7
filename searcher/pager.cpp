#include "searcher/pager.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ostream>

#include <sys/wait.h>

#include "common/base/error.h"
#include "common/text/display_width.h"

namespace fihris {
namespace {

constexpr int no_such_command = 127;  // of a shell

// Without colours (ESC [ … letter) and hyperlinks (ESC ] … ESC \).
std::string without_commands(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] != '\x1b') {
      text += line[at];
    } else if (at + 1 < line.size() && line[at + 1] == ']') {
      at = std::min(line.find("\x1b\\", at + 1), line.size() - 2) + 1;
    } else {
      at = std::min(line.find_first_of("mK", at), line.size() - 1);
    }
  }
  return text;
}

std::size_t rows_of(std::string_view line, std::size_t columns) {
  if (columns == 0) return 1;
  return std::max<std::size_t>(1, (display_width(without_commands(line)) + columns - 1) / columns);
}

}  // namespace

std::string pager_command(const Environment& environment) {
  if (environment("TERM") == "dumb" || environment("PAGER") == "cat") return "";
  const std::string pager = environment("PAGER");
  return pager.empty() ? "less -R" : pager;
}

bool is_longer_than_screen(std::string_view text, const Terminal& terminal) {
  if (terminal.rows == 0) return false;
  std::size_t rows = 1;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    rows += rows_of(text.substr(0, end), terminal.columns);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return rows > terminal.rows;
}

bool show_in_pager(std::string_view text, const std::string& command) {
  ::setenv("LESS", "R", 0);  // so that $PAGER=less shows colours; whoever has set it knows better
  ::setenv("LESSCHARSET", "utf-8", 0);
  std::signal(SIGPIPE, SIG_IGN);  // who leaves the pager has seen enough
  std::FILE* pipe = ::popen(command.c_str(), "w");
  if (pipe == nullptr) throw IoError("cannot start the pager \"" + command + "\": " + std::strerror(errno));
  std::fwrite(text.data(), 1, text.size(), pipe);
  const int status = ::pclose(pipe);
  return !(WIFEXITED(status) && WEXITSTATUS(status) == no_such_command);
}

void show_on_terminal(std::string_view text, const Terminal& terminal, const Environment& environment,
                      std::ostream& out) {
  const std::string pager = pager_command(environment);
  const bool is_long = !pager.empty() && is_longer_than_screen(text, terminal);
  if (!is_long || !show_in_pager(text, pager)) out << text;
}

}  // namespace fihris
