// One line on a terminal that says how far a run has come.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

namespace fihris {

// "12,345 articles, 34.5 MB, 1,234 articles/s"
std::string progress_text(std::uint64_t articles, std::uint64_t bytes, std::chrono::duration<double> elapsed);

// Rewrites its line at most five times a second, so that it costs nothing. Silent when not `shown`.
class Progress {
 public:
  Progress(std::ostream& out, bool shown) : out_(out), shown_(shown) {}

  void update(std::uint64_t articles, std::uint64_t bytes);
  void clear();  // before another line is written

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& out_;
  bool shown_;
  bool visible_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace fihris
