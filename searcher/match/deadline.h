// How long a search may take. What it leaves out then, it marks as left out.
#pragma once

#include <chrono>

namespace fihris {

class Deadline {
 public:
  explicit Deadline(double seconds) : seconds_(seconds) {}

  bool is_over() const { return std::chrono::duration<double>(Clock::now() - begin_).count() >= seconds_; }

 private:
  using Clock = std::chrono::steady_clock;

  double seconds_;
  Clock::time_point begin_ = Clock::now();
};

}  // namespace fihris
