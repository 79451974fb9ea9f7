#include "searcher/server/service_metrics.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

bool has_line(const std::string& text, const std::string& line) {
  return ('\n' + text).find('\n' + line + '\n') != std::string::npos;
}

TEST_CASE("requests are counted by route and status, with their times and bytes") {
  ServiceMetrics metrics;
  metrics.count_request("/a", 200, 0.02, 100);
  metrics.count_request("/a", 200, 9, 50);
  metrics.count_request("/a", 404, 0.0005, 1);
  const std::string text = metrics.text({});
  CHECK(has_line(text, "fihris_requests_total{route=\"/a\",status=\"200\"} 2"));
  CHECK(has_line(text, "fihris_requests_total{route=\"/a\",status=\"404\"} 1"));
  CHECK(has_line(text, "fihris_response_bytes_total 151"));
  CHECK(has_line(text, "fihris_request_seconds_bucket{route=\"/a\",le=\"0.001\"} 1"));
  CHECK(has_line(text, "fihris_request_seconds_bucket{route=\"/a\",le=\"0.01\"} 1"));
  CHECK(has_line(text, "fihris_request_seconds_bucket{route=\"/a\",le=\"0.025\"} 2"));
  CHECK(has_line(text, "fihris_request_seconds_bucket{route=\"/a\",le=\"5\"} 2"));
  CHECK(has_line(text, "fihris_request_seconds_bucket{route=\"/a\",le=\"+Inf\"} 3"));
  CHECK(has_line(text, "fihris_request_seconds_sum{route=\"/a\"} 9.020500"));
  CHECK(has_line(text, "fihris_request_seconds_count{route=\"/a\"} 3"));
}

TEST_CASE("a time on a border counts below it") {
  ServiceMetrics metrics;
  metrics.count_request("/", 200, 0.005, 0);
  CHECK(has_line(metrics.text({}), "fihris_request_seconds_bucket{route=\"/\",le=\"0.005\"} 1"));
}

TEST_CASE("what was refused is counted by reason") {
  ServiceMetrics metrics;
  metrics.count_refusal("rate");
  metrics.count_refusal("rate");
  CHECK(has_line(metrics.text({}), "fihris_refused_total{reason=\"rate\"} 2"));
}

TEST_CASE("gauges say how it is now") {
  const std::string text = ServiceMetrics().text({1, 2, 3, 4, {5, 6}, 7, 1, 8});
  CHECK(has_line(text, "fihris_connections 1"));
  CHECK(has_line(text, "fihris_requests_in_flight 2"));
  CHECK(has_line(text, "fihris_requests_queued 3"));
  CHECK(has_line(text, "fihris_workers 4"));
  CHECK(has_line(text, "fihris_index_generation{index=\"0\"} 5"));
  CHECK(has_line(text, "fihris_index_generation{index=\"1\"} 6"));
  CHECK(has_line(text, "fihris_articles 7"));
  CHECK(has_line(text, "fihris_indexes 2"));
  CHECK(has_line(text, "fihris_indexes_failed 1"));
  CHECK(has_line(text, "fihris_resident_memory_bytes 8"));
  CHECK(has_line(text, "# TYPE fihris_connections gauge"));
  CHECK(has_line(text, "# TYPE fihris_request_seconds histogram"));
}

TEST_CASE("the process says how much memory it has") {
  CHECK(resident_bytes() > 100'000);
}

}  // namespace
}  // namespace fihris
