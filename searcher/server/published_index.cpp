#include "searcher/server/published_index.h"

#include <algorithm>
#include <iterator>
#include <string>

#include <sys/stat.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/index_place.h"
#include "common/index/index_version.h"
#include "searcher/server/remote_states.h"

namespace fihris {

ManifestMarks::ManifestMarks(const std::vector<std::filesystem::path>& indexes) {
  for (const std::filesystem::path& index : indexes) {
    struct ::stat status {};
    Mark mark;
    if (server_of(index)) {
      mark.inode = remote_states().of(index);
    } else if (::stat(manifest_path(index).c_str(), &status) == 0) {
      mark = {status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
    }
    marks_.push_back(mark);
  }
}

std::vector<std::uint64_t> index_states(const std::vector<Manifest>& manifests) {
  std::vector<std::uint64_t> states;
  states.reserve(manifests.size());
  for (const Manifest& manifest : manifests)
    states.push_back(hash_number(std::to_string(manifest.generation) + ' ' + manifest.published));
  return states;
}

std::vector<std::uint64_t> generations_of(const std::vector<Manifest>& manifests) {
  std::vector<std::uint64_t> generations;
  std::transform(manifests.begin(), manifests.end(), std::back_inserter(generations),
                 [](const Manifest& manifest) { return manifest.generation; });
  return generations;
}

void PublishedIndex::look() {
  const ManifestMarks marks(indexes_);
  if (marks == marks_) return;
  try {
    std::vector<Manifest> manifests;
    for (const std::filesystem::path& index : indexes_) manifests.push_back(manifest_at(index));
    generations_ = generations_of(manifests);
    articles_ = 0;
    for (const Manifest& manifest : manifests) {
      for (const Segment& segment : manifest.segments) articles_ += segment.documents;
    }
    marks_ = marks;
  } catch (const Error&) {
    return;  // whoever searches hears of it
  }
}

}  // namespace fihris
