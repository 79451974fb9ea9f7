#include "common/base/fault_point.h"

#include <cstdlib>

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fihris {
namespace {

// How often a process of its own passed "here" before it ended; 99 when it was not killed.
int passed_until_killed(const char* chosen) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::setenv("FIHRIS_FAULT_POINT", chosen, 1);
    for (int i = 0; i < 5; ++i) {
      fault_point("elsewhere");
      fault_point("here");
      if (::write(ends[1], "x", 1) != 1) ::_exit(1);
    }
    ::_exit(0);
  }
  ::close(ends[1]);
  char marks[8];
  int passed = 0;
  for (::ssize_t count = 0; (count = ::read(ends[0], marks, sizeof marks)) > 0;) passed += static_cast<int>(count);
  ::close(ends[0]);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? passed : 99;
}

}  // namespace

TEST_CASE("the named point kills, at the first time or the one that is asked for") {
  CHECK(passed_until_killed("here") == 0);
  CHECK(passed_until_killed("here:3") == 2);
  CHECK(passed_until_killed("nowhere") == 99);
  CHECK(passed_until_killed("") == 99);
}

}  // namespace fihris
