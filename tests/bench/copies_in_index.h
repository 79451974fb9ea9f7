// What recognising copies costs in an index: bytes an article, and time to look into segments.
#pragma once

#include <filesystem>
#include <vector>

#include "common/index/article.h"

namespace fihris::bench {

// Prints how many bytes more an article takes with its marks than without, compacted.
void measure_bytes(const std::vector<Article>& articles, const std::filesystem::path& folder);

// Prints how long mark() takes for articles against eight segments of `stored` other articles in all.
void measure_look_ups(const std::vector<Article>& articles, std::size_t stored, const std::filesystem::path& folder);

}  // namespace fihris::bench
