// An article on its way into the index.
#pragma once

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

// Articles that become one scratch database.
struct Batch {
  std::size_t number = 0;
  std::vector<QueuedArticle> articles;
};

}  // namespace fihris
