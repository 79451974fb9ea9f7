// The published articles, by the features of their sketches.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/copies/copy_marks.h"

namespace fihris {

// Not for two threads at once. Throws Xapian's exceptions.
class StoredCopies {
 public:
  using Place = std::pair<std::uint32_t, Xapian::docid>;  // number of the database, and document in it
  struct Marks {
    CopySignature signature;
    ClusterKey cluster = 0;
  };

  StoredCopies() = default;
  explicit StoredCopies(std::vector<Xapian::Database> databases) : databases_(std::move(databases)) {}

  // Appends the first articles with a feature, most_with_feature of them at most: a look-up in each database.
  void find(CopyFeature feature, std::vector<Place>& places) const;

  // What the index holds of an article. Nothing when it has no marks, or damaged ones.
  std::optional<Marks> marks(const Place& place) const;
  std::string id(const Place& place) const;

 private:
  Xapian::Document document(const Place& place) const;

  std::vector<Xapian::Database> databases_;
};

}  // namespace fihris
