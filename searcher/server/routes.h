// Which path is answered by what.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "searcher/server/service.h"

namespace fihris {

// What the service itself answers, about itself.
inline constexpr std::string_view alive_path = "/healthz";
inline constexpr std::string_view ready_path = "/readyz";
inline constexpr std::string_view metrics_path = "/metrics";

// Those of the API and of the page.
std::vector<Route> all_routes();

// The route of a path: of those that fit the longest one, so that "/api/v1/similar/" goes before "/". Null for none;
// "/" itself stands for the path "/" alone.
const Route* find_route(std::span<const Route> routes, std::string_view path);

// The path of the route, for figures; "other" for none.
std::string_view route_label(std::span<const Route> routes, std::string_view path);

}  // namespace fihris
