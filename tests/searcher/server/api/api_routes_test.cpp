#include <doctest/doctest.h>

#include "tests/searcher/server/api/api_service.h"

namespace fihris {
namespace {

TEST_CASE("every endpoint is a route") {
  REQUIRE(api_routes().size() == endpoint_table().size());
  for (const Endpoint& each : endpoint_table()) {
    CAPTURE(each.path);
    const Route* route = find_route(api_routes(), each.path);
    REQUIRE(route != nullptr);
    const bool is_its_own = route->answer == each.answer;
    CHECK(is_its_own);
  }
}

}  // namespace
}  // namespace fihris
