#include "searcher/server/api/endpoint_table.h"

#include <set>

#include <doctest/doctest.h>

#include "tests/searcher/server/api/api_service.h"

namespace fihris {
namespace {

TEST_CASE("each endpoint stands in the table once") {
  std::set<std::string_view> paths, operations;
  std::set<ApiEndpoint> kinds;
  for (const Endpoint& each : endpoint_table()) {
    CHECK(paths.insert(each.path).second);
    CHECK(operations.insert(each.operation).second);
    CHECK(kinds.insert(each.kind).second);
  }
}

TEST_CASE("a path that ends before the id is a problem") {
  test::ApiService service;
  CHECK(service.problem("/api/v1/articles/") ==
        "400 missing-id: the path ends before an id: a search shows the id of each hit");
}

TEST_CASE("refusals are problem documents") {
  test::ApiService service;
  const HttpResponse response = service.get("/api/v1/search", {{"q", "a"}, {"page", "0"}});
  CHECK(response.status == 400);
  CHECK(header_of(response, "Content-Type") == "application/problem+json");
  CHECK(response.body ==
        R"({"type":"about:blank","title":"Bad Request","status":400,"detail":"page «0» is not allowed: it must be a )"
        R"(whole number from 1 to 1000000000","code":"bad-value"})"
        "\n");
}

}  // namespace
}  // namespace fihris
