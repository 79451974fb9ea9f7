// What a piece of work costs, measured in a process of its own: a fresh heap each time, and its own peak
// memory.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace fihris::bench {

struct Cost {
  double cpu_seconds = 0;  // user and system, of all threads
  double wall_seconds = 0;
  long peak_kilobytes = 0;
};

// Adds up the time between each start() and stop(); what lies between a stop and a start is not measured.
class Stopwatch {
 public:
  void start();
  void stop();
  Cost total() const { return total_; }

 private:
  Cost begin_;
  Cost total_;
};

// Runs the work in a child process. Throws std::runtime_error when it fails.
Cost measure_in_child(const std::function<void(Stopwatch&)>& work);

// Runs a program, whose standard output is thrown away. Throws std::runtime_error when it fails or is not there.
Cost measure_command(const std::vector<std::string>& command);

}  // namespace fihris::bench
