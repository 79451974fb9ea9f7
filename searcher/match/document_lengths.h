// How many words each document has: what BM25 divides by. Xapian looks it up in a tree for every posting; here all of a
// segment stand in a row, four bytes each, read when they are first asked for (20 ms for half a million).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/index/index_reader.h"

namespace fihris {

// Not for two threads at once. Throws IndexError for damaged columns.
class DocumentLengths {
 public:
  // The reader must outlive it.
  explicit DocumentLengths(const IndexReader& reader) : reader_(reader), segments_(reader.segments().size()) {}

  // By the number of the document in the segment; 0 where there is none.
  const std::vector<std::uint32_t>& of_segment(std::size_t segment);

  // Of all documents, hidden ones too.
  double average();

 private:
  const IndexReader& reader_;
  std::vector<std::vector<std::uint32_t>> segments_;  // empty: not read yet
  std::optional<double> average_;
};

}  // namespace fihris
