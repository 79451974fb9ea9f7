#include "common/index/shards.h"

#include <cassert>

namespace fihris {

std::string unanswered_text(const Shards& shards) {
  assert(shards.is_partial());
  std::string names;
  for (const FailedShard& each : shards.failed) names += (names.empty() ? "" : "; ") + each.index + ": " + each.reason;
  return std::to_string(shards.failed.size()) + " of " + std::to_string(shards.total) + " indexes did not answer (" +
         names + ")";
}

std::string partial_text(const Shards& shards) {
  return unanswered_text(shards) + ": the answer is partial";
}

}  // namespace fihris
