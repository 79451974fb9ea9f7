// One dictionary out of those of several databases, as their segment is one out of them.
#pragma once

#include <filesystem>
#include <vector>

#include "common/index/manifest.h"

namespace fihris {

// Of more phrases than these, those that only one title has are left out.
inline constexpr std::size_t all_phrases_kept = 100'000;

// Whether suggestions can use the segment's.
bool has_dictionary(const std::filesystem::path& index, const Segment& segment);

// Writes target/words from source/words; sources without one, or with a damaged one, add nothing, and nothing is
// written when none has one. Of the written forms of a word the one with most articles stays. Throws IoError.
void merge_dictionaries(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& target,
                        std::size_t most_phrases = all_phrases_kept);

}  // namespace fihris
