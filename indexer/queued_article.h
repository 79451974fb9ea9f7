// An article on its way into the index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/index/article.h"
#include "indexer/copies/copy_marks.h"

namespace fihris {

struct QueuedArticle {
  Article article;
  std::string hash;  // article_hash(article)
  CopyMarks copies{};
};

// Fewer give a larger index, with more and shorter posting chunks; the terms of more outgrow the processor's caches.
inline constexpr std::size_t usual_batch_articles = 1000;

// A batch of very long articles is handed out early, so that memory stays bounded.
inline constexpr std::uint64_t largest_batch_bytes = std::uint64_t{8} << 20U;

// Articles that become one scratch database.
struct Batch {
  std::size_t number = 0;
  std::vector<QueuedArticle> articles;
};

}  // namespace fihris
