// From hits to the stories that they tell.
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/search.h"
#include "searcher/stories/story_vector.h"

namespace fihris {

// So many of the best hits are put together; the time grows with the square.
inline constexpr std::size_t grouped_hits = 200;

// Each hit, with the text of its article, is a report of one story. Stories are ranked by their best hits.
std::vector<Story> find_stories(const std::vector<Hit>& hits, Analyzer& analyzer, Rarity rarity);

}  // namespace fihris
