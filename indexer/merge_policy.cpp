#include "indexer/merge_policy.h"

#include <algorithm>
#include <numeric>

namespace fihris {

std::vector<std::size_t> segments_to_merge(const Manifest& manifest) {
  const auto& segments = manifest.segments;
  if (segments.size() <= most_segments) return {};
  std::vector<std::size_t> places(segments.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return segments[a].articles < segments[b].articles; });
  places.resize((places.size() + 1) / 2);
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace fihris
