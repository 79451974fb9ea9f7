// Puts reports of one event together: agglomerative clustering with complete linkage, so that every two reports of a
// group are alike. (By the mean likeness a report that shares only the background of all others joins them too.)
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "searcher/stories/story_vector.h"

namespace fihris {

// How alike every two reports of an event must be, and a report and a group in the mean to be related. ARCHITECTURE.md
// says how they were chosen.
inline constexpr double same_story = 0.14;
inline constexpr double related_story = 0.1;

struct StoryGroup {
  std::vector<std::size_t> members;  // ascending
  std::vector<std::size_t> related;  // of other groups, the likest first; at most 3
};

// Every place of `articles` is a member of one group; groups are in the order of their first members.
std::vector<StoryGroup> group_stories(std::span<const StoryVector> articles, double same = same_story,
                                      double related = related_story);

}  // namespace fihris
