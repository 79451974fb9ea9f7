#include "searcher/server/service.h"

namespace fihris {

std::span<const Route> api_routes() {
  return {};
}

}  // namespace fihris
