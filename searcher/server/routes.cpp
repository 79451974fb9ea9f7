#include "searcher/server/routes.h"

#include <algorithm>
#include <array>

namespace fihris {
namespace {

bool fits(std::string_view pattern, std::string_view path) {
  if (pattern == path) return true;
  return pattern.size() > 1 && pattern.ends_with('/') && path.size() > pattern.size() && path.starts_with(pattern);
}

}  // namespace

std::vector<Route> all_routes() {
  std::vector<Route> routes;
  for (const std::span<const Route> part : {api_routes(), page_routes()})
    routes.insert(routes.end(), part.begin(), part.end());
  return routes;
}

const Route* find_route(std::span<const Route> routes, std::string_view path) {
  const Route* best = nullptr;
  for (const Route& route : routes) {
    if (fits(route.path, path) && (best == nullptr || route.path.size() > best->path.size())) best = &route;
  }
  return best;
}

std::string_view route_label(std::span<const Route> routes, std::string_view path) {
  constexpr std::array own_paths{alive_path, ready_path, metrics_path};
  const auto own = std::find(own_paths.begin(), own_paths.end(), path);
  if (own != own_paths.end()) return *own;
  const Route* route = find_route(routes, path);
  return route == nullptr ? "other" : route->path;
}

}  // namespace fihris
