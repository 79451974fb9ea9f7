#include "searcher/match/facet_counter.h"

namespace fihris {

void FacetCounter::count(const FacetRow& row) {
  ++matches_;
  for (std::size_t column = 0; column < facet_columns; ++column) {
    std::vector<std::uint32_t>& counts = by_place_[column];
    if (row[column] >= counts.size()) counts.resize(columns_.keys(column).size() + 1);
    ++counts[row[column]];
  }
}

FacetCounts FacetCounter::counts(double share) const {
  FacetCounts counts;
  counts.matches = matches_;
  counts.share = share;
  for (std::size_t column = 0; column < facet_columns; ++column)
    for (std::size_t place = 1; place < by_place_[column].size(); ++place)
      if (by_place_[column][place] > 0)
        counts.columns[column].push_back({columns_.keys(column)[place - 1], by_place_[column][place]});
  return counts;
}

}  // namespace fihris
