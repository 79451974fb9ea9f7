// Which segments to merge, so that a search has few to look into and a night writes little more than its new articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/index/manifest.h"

namespace fihris {

// With more than these the small ones are merged whatever it costs.
inline constexpr std::size_t most_segments = 64;

// So many small ones are merged; fewer, down to the least, only if the budget would not pay for one more.
inline constexpr std::size_t usually_merged = 8;
inline constexpr std::size_t fewest_merged = 4;

// The places, ascending, of the segments to make one; none when there are too few, or when it would copy more than
// `budget` bytes. Of segments of about one size eight become one, so that an article is copied about as often as its
// index grows eightfold (size-tiered compaction, as in Cassandra and Lucene's log-structured merges).
std::vector<std::size_t> segments_to_merge(const std::vector<Segment>& segments, std::uint64_t budget);

}  // namespace fihris
