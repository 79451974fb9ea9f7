#include "searcher/server/routes.h"

#include <array>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

HttpResponse nothing(const HttpRequest&, const ServiceContext&) {
  return {};
}

constexpr std::array<Route, 4> routes{
    {{"/", nothing}, {"/search", nothing}, {"/similar/", nothing}, {"/similar/by/", nothing}}};

std::string found(std::string_view path) {
  const Route* route = find_route(routes, path);
  return route == nullptr ? "none" : std::string(route->path);
}

TEST_CASE("a path is answered by its route, or by the longest that goes on with an id") {
  CHECK(found("/") == "/");
  CHECK(found("/search") == "/search");
  CHECK(found("/similar/7") == "/similar/");
  CHECK(found("/similar/a/b") == "/similar/");
  CHECK(found("/similar/by/7") == "/similar/by/");
}

TEST_CASE("what looks like a route is none") {
  for (const char* path : {"/Search", "/search/", "/searching", "/similar", "/x", ""}) {
    CAPTURE(path);
    CHECK(found(path) == "none");
  }
}

TEST_CASE("figures name the pattern, never the path") {
  CHECK(route_label(routes, "/similar/7") == "/similar/");
  CHECK(route_label(routes, "/whatever/\"x") == "other");
  CHECK(route_label(routes, "/healthz") == "/healthz");
  CHECK(route_label(routes, "/readyz") == "/readyz");
  CHECK(route_label(routes, "/metrics") == "/metrics");
}

TEST_CASE("no two routes of the service have one path, and none has one of the service's own") {
  std::set<std::string_view> paths{alive_path, ready_path, metrics_path};
  const std::vector<Route> all = all_routes();
  for (const Route& route : all) {
    CAPTURE(route.path);
    CHECK(route.path.starts_with('/'));
    CHECK(paths.insert(route.path).second);
  }
  CHECK(paths.size() == all.size() + 3);
}

}  // namespace
}  // namespace fihris
