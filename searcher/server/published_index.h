// Notices cheaply that an index was published anew.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/index/manifest.h"

namespace fihris {

// Of the manifest files of some indexes: a publish replaces the file, so that this differs. Without reading them. Of
// indexes behind servers what remote_states.h knows.
class ManifestMarks {
 public:
  ManifestMarks() = default;
  explicit ManifestMarks(const std::vector<std::filesystem::path>& indexes);
  bool operator==(const ManifestMarks&) const = default;

 private:
  struct Mark {
    std::uint64_t inode = 0;  // all 0: there is no file; of a server its state
    std::int64_t bytes = 0;
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;
    bool operator==(const Mark&) const = default;
  };

  std::vector<Mark> marks_;
};

// A number for what each index holds. Not the generation alone: an index that is built anew begins at 1 again.
std::vector<std::uint64_t> index_states(const std::vector<Manifest>& manifests);

std::vector<std::uint64_t> generations_of(const std::vector<Manifest>& manifests);

// What is published, for figures: read again only when it changed. Not for two threads at once.
class PublishedIndex {
 public:
  explicit PublishedIndex(std::vector<std::filesystem::path> indexes) : indexes_(std::move(indexes)) {}

  // Keeps the last figures while a manifest cannot be read.
  void look();

  const std::vector<std::uint64_t>& generations() const { return generations_; }
  std::uint64_t articles() const { return articles_; }

 private:
  std::vector<std::filesystem::path> indexes_;
  ManifestMarks marks_;
  std::vector<std::uint64_t> generations_;
  std::uint64_t articles_ = 0;
};

}  // namespace fihris
