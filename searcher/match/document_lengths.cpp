#include "searcher/match/document_lengths.h"

namespace fihris {

const std::vector<std::uint32_t>& DocumentLengths::of_segment(std::size_t segment) {
  std::vector<std::uint32_t>& lengths = segments_[segment];
  if (lengths.empty()) lengths = reader_.segments()[segment].columns.lengths();
  return lengths;
}

}  // namespace fihris
