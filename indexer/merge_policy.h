// Which segments to merge, so that a search never has many to look into and merging stays cheap.
#pragma once

#include <cstddef>
#include <vector>

#include "common/index/manifest.h"

namespace fihris {

inline constexpr std::size_t most_segments = 8;

// The places, ascending, of the segments to make one; none while there are few. The small half is merged, so
// that an article is copied about as often as its index doubles.
std::vector<std::size_t> segments_to_merge(const Manifest& manifest);

}  // namespace fihris
