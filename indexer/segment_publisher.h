// Publishes new generations of an index. The steps are ordered so that a kill between any two leaves an index
// that opens at its last publish, and that the next writer's finish_deletes() puts in order:
//   new segment on the disk -> manifest that names it and lists what it replaces -> replaced documents
//   deleted in their segments -> manifest without that list -> unnamed segments removed
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/index/manifest.h"

namespace fihris {

// Only for the holder of the index's lock. After an exception only destruction is left.
class SegmentPublisher {
 public:
  // Reads the manifest, or begins a new one, and repairs what a killed run left. Throws IndexError for
  // another version.
  explicit SegmentPublisher(std::filesystem::path index);

  const Manifest& manifest() const { return manifest_; }

  // Makes one segment of the scratch databases (none is fine) and takes out doomed documents, given for each
  // segment.
  void publish(const std::vector<std::filesystem::path>& scratch,
               const std::vector<std::vector<std::uint32_t>>& doomed);

  // Makes one segment of those at these places.
  void merge(const std::vector<std::size_t>& places);

 private:
  void write_manifest();
  void doom(const std::vector<std::vector<std::uint32_t>>& doomed);
  void add_segment(const std::vector<std::filesystem::path>& sources);
  void finish_deletes();
  void drop_empty_segments();

  std::filesystem::path index_;
  Manifest manifest_;
};

}  // namespace fihris
