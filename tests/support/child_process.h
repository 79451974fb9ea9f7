// Runs a piece of a test in a process of its own, which may be killed, crash or hang without harm to the test.
//   ChildEnd end = run_in_child([&] { writer.publish(); }, "after manifest:2");   // killed there, the second time
//   CHECK(end.was_killed());
#pragma once

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/error.h"

namespace fihris::test {

struct ChildEnd {
  int status = 0;  // as waitpid gives it

  bool was_killed() const { return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL; }
  bool completed() const { return WIFEXITED(status) && WEXITSTATUS(status) == 0; }
  bool refused() const { return WIFEXITED(status) && WEXITSTATUS(status) == 2; }  // with one of our errors
  std::string text() const {
    return WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                               : "exit code " + std::to_string(WEXITSTATUS(status));
  }
};

// What the child does ends it: 0 when it returns, 2 for one of our errors, 3 for any other. Nothing is destroyed then.
inline pid_t start_child(const std::function<void()>& action) {
  std::cout.flush();
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no new process");
  if (child > 0) return child;
  // Those of the test program would report a failure of the test, and not always come to an end.
  for (const int signal : {SIGINT, SIGTERM, SIGILL, SIGFPE, SIGSEGV, SIGABRT}) std::signal(signal, SIG_DFL);
  try {
    action();
    ::_exit(0);
  } catch (const Error& error) {
    ::_exit(2);
  } catch (...) {
    ::_exit(3);
  }
}

inline ChildEnd wait_for(pid_t child) {
  ChildEnd end;
  while (::waitpid(child, &end.status, 0) != child && errno == EINTR) {
  }
  return end;
}

// `fault_point`: "NAME:N", see common/base/fault_point.h.
inline ChildEnd run_in_child(const std::function<void()>& action, const std::string& fault_point = "") {
  return wait_for(start_child([&] {
    if (!fault_point.empty()) ::setenv("FIHRIS_FAULT_POINT", fault_point.c_str(), 1);
    action();
  }));
}

inline ChildEnd kill_after(std::chrono::microseconds delay, const std::function<void()>& action) {
  const pid_t child = start_child(action);
  std::this_thread::sleep_for(delay);
  ::kill(child, SIGKILL);
  return wait_for(child);
}

}  // namespace fihris::test
