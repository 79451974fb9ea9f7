// Notices cheaply that an index was published anew.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "common/index/manifest.h"
#include "common/index/remote_servers.h"

namespace fihris {

// Of the manifest files of some indexes: a publish replaces the file, so that this differs. Without reading them. Of
// indexes behind servers what remote_servers.h knows: it differs, too, where one does not answer.
class ManifestMarks {
 public:
  ManifestMarks() = default;
  ManifestMarks(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers);
  bool operator==(const ManifestMarks&) const = default;

 private:
  struct Mark {
    std::uint64_t inode = 0;  // all 0: there is no file, or no answer; of a server its state
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
  PublishedIndex(std::vector<std::filesystem::path> indexes, std::shared_ptr<RemoteServers> servers)
      : indexes_(std::move(indexes)), servers_(std::move(servers)) {}

  // Keeps the last figures while a manifest cannot be read. An index whose server does not answer has generation 0 and
  // no articles.
  void look();

  const std::vector<std::uint64_t>& generations() const { return generations_; }
  std::uint64_t articles() const { return articles_; }
  std::uint64_t failed() const { return failed_; }  // indexes whose server does not answer

 private:
  std::vector<std::filesystem::path> indexes_;
  std::shared_ptr<RemoteServers> servers_;
  ManifestMarks marks_;
  std::vector<std::uint64_t> generations_;
  std::uint64_t articles_ = 0;
  std::uint64_t failed_ = 0;
};

}  // namespace fihris
