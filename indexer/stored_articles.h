// The articles of the index's current generation, by id, and which of them the next publish replaces or
// removes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/index/manifest.h"

namespace fihris {

// Not for two threads at once. Throws IndexError when a segment cannot be read.
class StoredArticles {
 public:
  struct Place {
    std::size_t segment;  // its number in the manifest
    Xapian::docid document;
    std::string hash;  // article_hash of the version that is stored
  };

  // Opens the segments. None of them may have pending deletes.
  StoredArticles(const std::filesystem::path& index, const Manifest& manifest);

  // Where the article is; nothing when the index does not hold it or it is doomed.
  std::optional<Place> find(const std::string& id) const;

  // The next publish takes it out.
  void doom(const Place& place);

  bool any_doomed() const;
  // For each segment of the manifest, the documents to take out, ascending.
  std::vector<std::vector<std::uint32_t>> doomed() const;

 private:
  std::string name_;
  std::vector<Xapian::Database> segments_;
  std::vector<std::unordered_set<Xapian::docid>> doomed_;
};

}  // namespace fihris
