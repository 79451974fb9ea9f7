#include "searcher/shell/line_editor.h"

#include <csignal>
#include <fstream>
#include <stdexcept>

#include <doctest/doctest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/files.h"
#include "tests/support/program_run.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

constexpr unsigned most_seconds = 20;  // after which an editor that waits for ever is ended

std::string read_all(int terminal) {
  std::string screen;
  char bytes[4096];
  for (::ssize_t count = 0; (count = ::read(terminal, bytes, sizeof bytes)) > 0;)  // an error at its end
    screen.append(bytes, static_cast<std::size_t>(count));
  ::close(terminal);
  return screen;
}

// What is typed before it is there the terminal takes for itself: Ctrl-D would be no key.
std::string read_prompt(int terminal) {
  std::string screen;
  for (char byte = 0; !screen.ends_with("> ") && ::read(terminal, &byte, 1) == 1;) screen += byte;
  return screen;
}

// Types the keys at a terminal of its own, at which an editor reads lines up to the end of the input, Ctrl-D.
class TypedSession {
 public:
  std::string screen;
  std::string lines;  // each with its line end

  TypedSession(const std::string& keys, const std::filesystem::path& history, const CompleteLine& complete = nullptr) {
    const auto file = folder_ / "lines";
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    REQUIRE(child >= 0);
    if (child == 0) ::_exit(read_lines(file, history, complete));
    screen = read_prompt(terminal);
    const std::string all = keys + "\x04";
    REQUIRE(::write(terminal, all.data(), all.size()) == static_cast<::ssize_t>(all.size()));
    screen += read_all(terminal);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    lines = test::content_of(file);
  }

 private:
  static int read_lines(const std::filesystem::path& file, const std::filesystem::path& history,
                        const CompleteLine& complete) {
    std::signal(SIGALRM, SIG_DFL);
    ::alarm(most_seconds);
    ::setenv("TERM", "dumb", 1);
    ::setenv("INPUTRC", "/dev/null", 1);
    LineEditor editor(history);
    if (complete) editor.complete_with(complete);
    std::ofstream out(file);
    while (const auto line = editor.next("> ")) out << *line << '\n';
    return 0;
  }

  test::TemporaryFolder folder_;
};

const std::string up = "\x1b[A";

std::vector<std::string> complete_names(std::string_view beginning) {
  std::vector<std::string> found;
  for (const char* name : {"ميناء صحار", "ميناء صلالة", ":open"})
    if (std::string_view(name).starts_with(beginning)) found.emplace_back(name);
  return found;
}

}  // namespace

TEST_CASE("lines are read up to the end of the input") {
  const TypedSession session("ميناء صحار\n\n:quit\n", "");
  CHECK(session.lines == "ميناء صحار\n\n:quit\n");
  CHECK(session.screen.find("> ") != std::string::npos);
}

TEST_CASE("what is typed can be edited, in whole letters") {
  CHECK(TypedSession("ميناءء\x7f\n", "").lines == "ميناء\n");
}

TEST_CASE("earlier lines come back, also those of earlier runs, each once") {
  const test::TemporaryFolder folder;
  const auto history = folder / "new/history";
  CHECK(TypedSession("one\ntwo\ntwo\n" + up + up + "\n", history).lines == "one\ntwo\ntwo\none\n");
  CHECK(test::content_of(history) == "one\ntwo\none\n");
  CHECK(TypedSession(up + up + "\n", history).lines == "two\n");
}

TEST_CASE("nothing is remembered without a file of the history") {
  CHECK(TypedSession("one\n", "").lines == "one\n");
  CHECK(TypedSession(up + "two\n", "").lines == "two\n");
}

TEST_CASE("without completions a Tab is no name of a file") {
  CHECK(TypedSession("/et\t\n", "").lines == "/et\t\n");
}

TEST_CASE("a Tab completes the whole line up to the cursor") {
  CHECK(TypedSession(":o\t\n", "", complete_names).lines == ":open \n");
  CHECK(TypedSession("ميناء صل\t\n", "", complete_names).lines == "ميناء صلالة \n");
}

TEST_CASE("of several completions the common beginning is written, and all are listed in their order") {
  const TypedSession session("مي\t\n", "", complete_names);
  CHECK(session.lines == "ميناء ص\n");
  const auto first = session.screen.find("ميناء صحار");
  CHECK(first != std::string::npos);
  CHECK(session.screen.find("ميناء صلالة") > first);
}

TEST_CASE("what cannot be completed stays, and so it does when completing fails") {
  CHECK(TypedSession("/et\t\n", "", complete_names).lines == "/et\n");
  const auto fail = [](std::string_view) -> std::vector<std::string> { throw std::runtime_error("no index"); };
  CHECK(TypedSession("مي\t\n", "", fail).lines == "مي\n");
}

}  // namespace fihris
