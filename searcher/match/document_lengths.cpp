#include "searcher/match/document_lengths.h"

#include <numeric>

namespace fihris {

const std::vector<std::uint32_t>& DocumentLengths::of_segment(std::size_t segment) {
  std::vector<std::uint32_t>& lengths = segments_[segment];
  if (lengths.empty()) lengths = reader_.segments()[segment].columns.lengths();
  return lengths;
}

double DocumentLengths::average() {
  if (average_) return *average_;
  std::uint64_t words = 0;
  for (std::size_t i = 0; i < segments_.size(); ++i)
    words = std::accumulate(of_segment(i).begin(), of_segment(i).end(), words);
  const std::uint64_t documents = reader_.documents();
  average_ = documents > 0 ? static_cast<double>(words) / static_cast<double>(documents) : 0;
  return *average_;
}

}  // namespace fihris
