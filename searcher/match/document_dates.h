// The day of each document, four bytes in memory, read when it is first asked for: for ordering and for freshness.
#pragma once

#include <cstdint>
#include <vector>

#include "common/index/index_reader.h"

namespace fihris {

// Not for two threads at once. Throws IndexError for damaged columns.
class DocumentDates {
 public:
  // The reader must outlive it.
  explicit DocumentDates(const IndexReader& reader) : reader_(reader), segments_(reader.segments().size()) {}

  // Days since 1970-01-01, or no_day, by the number of the document in the segment.
  const std::vector<std::int32_t>& of_segment(std::size_t segment);

 private:
  const IndexReader& reader_;
  std::vector<std::vector<std::int32_t>> segments_;  // empty: not read yet
};

}  // namespace fihris
