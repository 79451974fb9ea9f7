// Counts the keys of facets over the documents that match.
//
//   FacetCounter counter(columns);
//   counter.count(columns.of_segment(segment)[document]);
//   FacetCounts counts = counter.counts(1);
//   counts.of(FacetField::source)
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "searcher/match/facet_columns.h"

namespace fihris {

struct KeyCount {
  FacetKey key;
  std::uint64_t count = 0;
};

// What was counted, before keys have names.
struct FacetCounts {
  std::array<std::vector<KeyCount>, facet_columns> columns;  // of each key that any match has
  std::uint64_t matches = 0;
  double share = 1;  // of all matches that were looked at: 1 for an exact count

  const std::vector<KeyCount>& of(FacetField field) const { return columns[static_cast<std::size_t>(field)]; }
  const std::vector<KeyCount>& months() const { return columns[month_column]; }
};

class FacetCounter {
 public:
  // The columns must outlive it.
  explicit FacetCounter(FacetColumns& columns) : columns_(columns) {}

  // A match, by its row of the columns.
  void count(const FacetRow& row);

  // What share of the matches was counted, as its caller knows.
  FacetCounts counts(double share) const;

 private:
  FacetColumns& columns_;
  std::uint64_t matches_ = 0;
  std::array<std::vector<std::uint32_t>, facet_columns> by_place_;  // of the keys of each column
};

}  // namespace fihris
