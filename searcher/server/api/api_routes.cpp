#include <algorithm>
#include <vector>

#include "searcher/server/api/endpoint_table.h"
#include "searcher/server/service.h"

namespace fihris {

std::span<const Route> api_routes() {
  static const std::vector<Route> routes = [] {
    std::vector<Route> list;
    for (const Endpoint& each : endpoint_table()) list.push_back({each.path, each.answer});
    return list;
  }();
  return routes;
}

}  // namespace fihris
