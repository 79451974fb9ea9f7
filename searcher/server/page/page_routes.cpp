#include "searcher/server/service.h"

namespace fihris {

std::span<const Route> page_routes() {
  return {};
}

}  // namespace fihris
