#include "searcher/server/published_index.h"

#include <algorithm>
#include <iterator>
#include <string>

#include <sys/stat.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/index_place.h"
#include "common/index/index_version.h"

namespace fihris {

namespace {

std::uint64_t state_of(const Manifest& manifest) {
  return hash_number(std::to_string(manifest.generation) + ' ' + manifest.published);
}

// A Manifest() of a server that does not answer.
Manifest manifest_now(const std::filesystem::path& index, RemoteServers& servers) {
  if (!server_of(index)) return manifest_at(index);
  const auto manifest = servers.look(index);
  return manifest ? *manifest : Manifest();
}

}  // namespace

ManifestMarks::ManifestMarks(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers) {
  for (const std::filesystem::path& index : indexes) {
    struct ::stat status {};
    Mark mark;
    if (server_of(index)) {
      if (const auto manifest = servers.look(index)) mark.inode = state_of(*manifest);
    } else if (::stat(manifest_path(index).c_str(), &status) == 0) {
      mark = {status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
    }
    marks_.push_back(mark);
  }
}

std::vector<std::uint64_t> index_states(const std::vector<Manifest>& manifests) {
  std::vector<std::uint64_t> states;
  states.reserve(manifests.size());
  for (const Manifest& manifest : manifests) states.push_back(state_of(manifest));
  return states;
}

std::vector<std::uint64_t> generations_of(const std::vector<Manifest>& manifests) {
  std::vector<std::uint64_t> generations;
  std::transform(manifests.begin(), manifests.end(), std::back_inserter(generations),
                 [](const Manifest& manifest) { return manifest.generation; });
  return generations;
}

void PublishedIndex::look() {
  const ManifestMarks marks(indexes_, *servers_);
  if (marks == marks_) return;
  try {
    std::vector<Manifest> manifests;
    for (const std::filesystem::path& index : indexes_) manifests.push_back(manifest_now(index, *servers_));
    generations_ = generations_of(manifests);
    articles_ = 0;
    for (const Manifest& manifest : manifests) {
      for (const Segment& segment : manifest.segments) articles_ += segment.documents;
    }
    failed_ = static_cast<std::uint64_t>(std::ranges::count(manifests, Manifest()));
    marks_ = marks;
  } catch (const Error&) {
    return;  // whoever searches hears of it
  }
}

}  // namespace fihris
