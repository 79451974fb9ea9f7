// What the service counts, for Prometheus: GET /metrics.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fihris {

// What is true at the moment that is asked for, beside what was counted.
struct ServiceGauges {
  std::uint64_t connections = 0;
  std::uint64_t in_flight = 0;  // requests without an answer yet
  std::uint64_t queued = 0;     // of these, such as no worker has taken
  std::uint64_t workers = 0;
  std::vector<std::uint64_t> generations;  // of each index, in the order of the command line
  std::uint64_t articles = 0;
  std::uint64_t failed_indexes = 0;  // whose servers do not answer
  std::uint64_t memory_bytes = 0;
};

// For any number of threads.
class ServiceMetrics {
 public:
  // `route` is a pattern ("/api/v1/similar/"), never what a client wrote: else it could make series without end.
  void count_request(std::string_view route, int status, double seconds, std::uint64_t bytes);

  // What was not let in, by reason: "rate", "queue", "connections", "slow", "malformed".
  void count_refusal(std::string_view reason);

  // The text format 0.0.4.
  std::string text(const ServiceGauges& gauges) const;

  static constexpr std::array<double, 11> borders{0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

 private:
  struct Latency {
    std::array<std::uint64_t, borders.size() + 1> counts{};
    double seconds = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;  // by route and status
  std::map<std::string, Latency> latencies_;                       // by route
  std::map<std::string, std::uint64_t> refusals_;
  std::uint64_t bytes_ = 0;
};

// Of this process, in real memory; 0 when the system does not say.
std::uint64_t resident_bytes();

}  // namespace fihris
