#include "indexer/merge_policy.h"

#include <algorithm>
#include <numeric>

namespace fihris {
namespace {

std::vector<std::size_t> by_size(const std::vector<Segment>& segments) {
  std::vector<std::size_t> places(segments.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return bytes_of(segments[a]) < bytes_of(segments[b]); });
  return places;
}

std::uint64_t sum_of(const std::vector<Segment>& segments, const std::vector<std::size_t>& places, std::size_t count) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < count; ++i) bytes += bytes_of(segments[places[i]]);
  return bytes;
}

// As many of the smallest as the budget pays for, without one that is larger than all the smaller ones together: to
// copy it again would gain little.
std::size_t affordable(const std::vector<Segment>& segments, const std::vector<std::size_t>& places,
                       std::uint64_t budget) {
  std::size_t count = places.size();
  while (count > 0 && sum_of(segments, places, count) > budget) --count;
  while (count > 1 && bytes_of(segments[places[count - 1]]) > sum_of(segments, places, count - 1)) --count;
  return count;
}

// One more of them could still be merged with them later, for one copy of each instead of two.
bool is_too_early(const std::vector<Segment>& segments, const std::vector<std::size_t>& places, std::size_t count,
                  std::uint64_t budget) {
  if (count < fewest_merged) return true;
  const std::uint64_t sum = sum_of(segments, places, count);
  return count < usually_merged && sum + sum / count <= budget;
}

}  // namespace

std::vector<std::size_t> segments_to_merge(const std::vector<Segment>& segments, std::uint64_t budget) {
  std::vector<std::size_t> places = by_size(segments);
  std::size_t count = affordable(segments, places, budget);
  if (is_too_early(segments, places, count, budget)) count = 0;
  if (segments.size() > most_segments) count = std::max(count, (segments.size() + 1) / 2);
  if (count == 0) return {};
  places.resize(count);
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace fihris
