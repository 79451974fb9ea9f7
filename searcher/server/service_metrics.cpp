#include "searcher/server/service_metrics.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <unistd.h>

namespace fihris {
namespace {

void begin_family(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
  fmt::format_to(std::back_inserter(text), "# HELP fihris_{0} {2}\n# TYPE fihris_{0} {1}\n", name, type, help);
}

void add_gauge(std::string& text, std::string_view name, std::string_view help, std::uint64_t value) {
  begin_family(text, name, "gauge", help);
  fmt::format_to(std::back_inserter(text), "fihris_{} {}\n", name, value);
}

void add_gauges(std::string& text, const ServiceGauges& gauges) {
  add_gauge(text, "connections", "Open connections.", gauges.connections);
  add_gauge(text, "requests_in_flight", "Requests that have no answer yet.", gauges.in_flight);
  add_gauge(text, "requests_queued", "Requests that wait for a worker.", gauges.queued);
  add_gauge(text, "workers", "Threads that answer.", gauges.workers);
  add_gauge(text, "articles", "Articles that can be found.", gauges.articles);
  add_gauge(text, "indexes", "Indexes that are searched.", gauges.generations.size());
  add_gauge(text, "indexes_failed", "Of these, such as do not answer.", gauges.failed_indexes);
  add_gauge(text, "resident_memory_bytes", "Memory of the process.", gauges.memory_bytes);
  begin_family(text, "index_generation", "gauge", "Generation that is published, of each index.");
  for (std::size_t i = 0; i < gauges.generations.size(); ++i)
    fmt::format_to(std::back_inserter(text), "fihris_index_generation{{index=\"{}\"}} {}\n", i, gauges.generations[i]);
}

}  // namespace

void ServiceMetrics::count_request(std::string_view route, int status, double seconds, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  ++requests_[{std::string(route), status}];
  Latency& latency = latencies_[std::string(route)];
  const auto border = std::lower_bound(borders.begin(), borders.end(), seconds);
  ++latency.counts[static_cast<std::size_t>(border - borders.begin())];
  latency.seconds += seconds;
  bytes_ += bytes;
}

void ServiceMetrics::count_refusal(std::string_view reason) {
  const std::lock_guard lock(mutex_);
  ++refusals_[std::string(reason)];
}

std::string ServiceMetrics::text(const ServiceGauges& gauges) const {
  std::string text;
  add_gauges(text, gauges);
  const std::lock_guard lock(mutex_);
  begin_family(text, "requests_total", "counter", "Requests by route and status.");
  for (const auto& [key, count] : requests_)
    fmt::format_to(std::back_inserter(text), "fihris_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first,
                   key.second, count);
  begin_family(text, "refused_total", "counter", "What was not let in, by reason.");
  for (const auto& [reason, count] : refusals_)
    fmt::format_to(std::back_inserter(text), "fihris_refused_total{{reason=\"{}\"}} {}\n", reason, count);
  begin_family(text, "response_bytes_total", "counter", "Bytes of bodies sent.");
  fmt::format_to(std::back_inserter(text), "fihris_response_bytes_total {}\n", bytes_);
  begin_family(text, "request_seconds", "histogram", "From a whole request to the end of its answer.");
  for (const auto& [route, latency] : latencies_) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < latency.counts.size(); ++i) {
      count += latency.counts[i];
      fmt::format_to(std::back_inserter(text), "fihris_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route,
                     i < borders.size() ? fmt::format("{}", borders.at(i)) : "+Inf", count);
    }
    fmt::format_to(std::back_inserter(text),
                   "fihris_request_seconds_sum{{route=\"{0}\"}} {1:.6f}\nfihris_request_seconds_count{{route=\"{0}\"}} "
                   "{2}\n",
                   route, latency.seconds, count);
  }
  return text;
}

std::uint64_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::uint64_t whole = 0, resident = 0;
  if (!(file >> whole >> resident)) return 0;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace fihris
