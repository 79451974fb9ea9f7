#include "searcher/crash_guard.h"

#include <csignal>

#include <doctest/doctest.h>
#include <fcntl.h>

#include "tests/support/child_process.h"
#include "tests/support/program_run.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {
namespace {

constexpr auto sentence =
    "fihris-searcher: reading the index went wrong: it is probably damaged: run \"fihris-indexer --index /srv/x "
    "check\"\n";

struct Guarded {
  ChildEnd end;
  std::string messages;
};

Guarded guarded(const std::function<void()>& action, std::chrono::seconds limit) {
  const TemporaryFolder folder;
  const auto messages = folder / "messages";
  const ChildEnd end = run_in_child([&] {
    ::dup2(::open(messages.c_str(), O_WRONLY | O_CREAT, 0644), STDERR_FILENO);
    guard_against_damage({"/srv/x"}, limit);
    action();
  });
  return {end, content_of(messages)};
}

}  // namespace

TEST_CASE("a crash ends with exit code 2 and a sentence that says what to do") {
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE}) {
    const Guarded run = guarded([&] { std::raise(signal); }, std::chrono::seconds(0));
    CHECK(run.end.refused());
    CHECK(run.messages == sentence);
  }
}

TEST_CASE("a loop without end ends too, after its processor time") {
  const Guarded run = guarded(
      [] {
        for (volatile bool ever = true; ever;) {
        }
      },
      std::chrono::seconds(1));
  CHECK(run.end.refused());
  CHECK(run.messages == sentence);
}

TEST_CASE("what ends well is left alone") {
  CHECK(guarded([] {}, std::chrono::seconds(1)).end.completed());
}

}  // namespace fihris::test
