// What facets count, of every document in memory: sixteen bytes each, read when they are first asked for (30 ms for
// half a million). Then all matches can be counted, where asking Xapian's values would allow but a sample.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "common/index/facet_keys.h"
#include "common/index/index_reader.h"

namespace fihris {

inline constexpr std::size_t facet_columns = facet_fields + 1;  // those of FacetField, and the month
inline constexpr std::size_t month_column = facet_fields;

// A key of a column, and one of the documents that have it.
struct FacetKey {
  std::uint32_t key = 0;
  std::size_t segment = 0;  // of IndexReader::segments()
  Xapian::docid document = 0;
};

// Of a document the places of its keys among those of each column, from 1; 0: it has none.
using FacetRow = std::array<std::uint32_t, facet_columns>;

// Not for two threads at once. Throws IndexError for damaged columns.
class FacetColumns {
 public:
  // The reader must outlive it.
  explicit FacetColumns(const IndexReader& reader) : reader_(reader), segments_(reader.segments().size()) {}

  // By the number of the document in the segment.
  const std::vector<FacetRow>& of_segment(std::size_t segment);

  // Of the segments that were asked for.
  const std::vector<FacetKey>& keys(std::size_t column) const { return keys_[column]; }

 private:
  std::uint32_t place_of(std::size_t column, const FacetKey& key);
  void read_field(FacetField field, std::size_t segment, std::vector<FacetRow>& rows);
  void read_months(std::size_t segment, std::vector<FacetRow>& rows);

  const IndexReader& reader_;
  std::vector<std::vector<FacetRow>> segments_;  // empty: not read yet
  std::array<std::vector<FacetKey>, facet_columns> keys_;
  std::array<std::unordered_map<std::uint32_t, std::uint32_t>, facet_columns> places_;
};

}  // namespace fihris
