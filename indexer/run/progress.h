// How far a run has come: a bar on a terminal, a line a minute in a log.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

namespace fihris {

struct RunProgress {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;           // of text
  std::uint64_t files_read = 0;      // in bytes of the files as they are stored
  std::uint64_t files_in_total = 0;  // 0 when it is not known, as with standard input
};

// 1234567 → "1,234,567", whatever the locale.
std::string grouped(std::uint64_t number);

// "34.5 MB, 1,234 articles/s"
std::string speed_text(const RunProgress& progress, std::chrono::duration<double> elapsed);

// "[##--------]  26 %  12,345 articles, 34.5 MB, 1,234 articles/s, 2 min left": fits in 80 columns.
std::string progress_text(const RunProgress& progress, std::chrono::duration<double> elapsed);

enum class ProgressStyle : std::uint8_t { none, bar, log };

// Rewrites its bar at most five times a second, and writes a line of a log once a minute, so that it costs nothing.
class ProgressLine {
 public:
  ProgressLine(std::ostream& out, ProgressStyle style) : out_(out), style_(style) {}

  void update(const RunProgress& progress);
  void clear();  // before another line is written

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& out_;
  ProgressStyle style_;
  bool visible_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace fihris
