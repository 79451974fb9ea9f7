#include "indexer/readers/unpack_budget.h"

#include <fmt/format.h>

#include "common/base/error.h"

namespace fihris {

void UnpackBudget::take(std::uint64_t bytes) {
  taken_ += bytes;
  const bool too_many = taken_ > limits_.most_bytes;
  const bool too_dense = taken_ > limits_.ratio_counts_from && taken_ / limits_.highest_ratio > stored_();
  spent_ = spent_ || too_many || too_dense;
  if (!spent_) return;
  const std::string what = too_many ? fmt::format("more than {} bytes", limits_.most_bytes)
                                    : fmt::format("more than {} times its size", limits_.highest_ratio);
  throw InputError(
      fmt::format("{}: unpacks to {}, as made to do harm: unpack it yourself if you trust it", name_, what),
      SkipReason::archive);
}

}  // namespace fihris
