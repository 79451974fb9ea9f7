#include "tests/bench/resource_use.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fihris::bench {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Cost cost_of(const rusage& use) {
  const auto wall = std::chrono::steady_clock::now().time_since_epoch();
  return {seconds(use.ru_utime) + seconds(use.ru_stime), std::chrono::duration<double>(wall).count(), use.ru_maxrss};
}

Cost now() {
  rusage use{};
  getrusage(RUSAGE_SELF, &use);
  return cost_of(use);
}

// Never returns, so that the child does not go on with its parent's work.
[[noreturn]] void run_and_report(const std::function<void(Stopwatch&)>& work, int pipe_end) {
  try {
    Stopwatch watch;
    work(watch);
    const Cost cost = watch.total();
    _exit(write(pipe_end, &cost, sizeof cost) == sizeof cost ? 0 : 1);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    _exit(1);
  }
}

[[noreturn]] void become(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& each : command) arguments.push_back(const_cast<char*>(each.c_str()));
  arguments.push_back(nullptr);
  if (std::freopen("/dev/null", "w", stdout) != nullptr) execvp(arguments.front(), arguments.data());
  _exit(127);
}

}  // namespace

void Stopwatch::start() {
  begin_ = now();
}

void Stopwatch::stop() {
  const Cost end = now();
  total_.cpu_seconds += end.cpu_seconds - begin_.cpu_seconds;
  total_.wall_seconds += end.wall_seconds - begin_.wall_seconds;
  total_.peak_kilobytes = end.peak_kilobytes;
}

Cost measure_in_child(const std::function<void(Stopwatch&)>& work) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe to be had");
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no child process to be had");
  if (child == 0) run_and_report(work, ends[1]);
  close(ends[1]);
  Cost cost;
  const bool whole = read(ends[0], &cost, sizeof cost) == sizeof cost;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!whole || status != 0) throw std::runtime_error("a measured run failed");
  return cost;
}

Cost measure_command(const std::vector<std::string>& command) {
  const double begin = now().wall_seconds;
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no child process to be had");
  if (child == 0) become(command);
  int status = 0;
  rusage use{};
  if (wait4(child, &status, 0, &use) != child || status != 0) throw std::runtime_error(command.front() + " failed");
  Cost cost = cost_of(use);
  cost.wall_seconds -= begin;
  return cost;
}

}  // namespace fihris::bench
