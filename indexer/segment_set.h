// The segments of one kind in the index's current generation, for a writer that looks documents up by a term and marks
// those that the next publish deletes.
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
class SegmentSet {
 public:
  struct Place {
    std::size_t segment;  // its number in the manifest
    Xapian::docid document;
  };

  SegmentSet(const std::filesystem::path& index, const std::vector<Segment>& segments);

  // The first document with the term; nothing when there is none, or it is deleted.
  std::optional<Place> find(const std::string& term) const;

  // How many documents have it.
  std::size_t count(const std::string& term) const;

  // The terms of all segments that begin so, each once, in order.
  std::vector<std::string> terms_beginning(const std::string& beginning) const;

  Xapian::Document document(const Place& place) const;

  // The next publish deletes it.
  void doom(const Place& place) { deleted_[place.segment].insert(place.document); }

  bool any_doomed() const;

  // For each segment of the manifest what is deleted of it, before and now, ascending.
  std::vector<std::vector<std::uint32_t>> deleted() const;

  const std::vector<Xapian::Database>& databases() const { return databases_; }
  const std::string& name() const { return name_; }  // for messages

 private:
  std::string name_;
  std::vector<Xapian::Database> databases_;
  std::vector<std::unordered_set<Xapian::docid>> deleted_;
  std::size_t deleted_before_ = 0;
};

}  // namespace fihris
