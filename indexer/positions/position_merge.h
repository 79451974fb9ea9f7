// The positions of several databases of articles as those of one: the documents of each are numbered on from the last
// of the one before it, as Xapian's compaction does.
#pragma once

#include <filesystem>
#include <vector>

namespace fihris {

// Writes the file "positions" of the segment `target` out of those of the databases in the folders, more than open
// files allow in several steps. Throws IndexError, also for positions that are damaged.
void merge_positions(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& target);

}  // namespace fihris
