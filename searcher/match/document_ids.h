// The ids of documents, quickest in their order: Xapian keeps them in chunks of neighbours.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/index_reader.h"

namespace fihris {

// Not for two threads at once. Throws Xapian's errors.
class DocumentIds {
 public:
  // The reader must outlive it.
  explicit DocumentIds(const IndexReader& reader) : reader_(reader), at_(reader.databases().size()) {}

  // Of a document of IndexReader::database(); "" where it has none.
  std::string id_of(std::uint32_t document);

 private:
  const IndexReader& reader_;
  std::vector<Xapian::ValueIterator> at_;  // in each database
};

}  // namespace fihris
