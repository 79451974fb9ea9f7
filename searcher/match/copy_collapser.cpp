#include "searcher/match/copy_collapser.h"

#include <algorithm>

#include "common/index/schema.h"

namespace fihris {

std::uint32_t other_copies(const IndexReader& reader, const TextClusters& clusters) {
  const Xapian::Database& database = reader.database();
  std::uint32_t live = 0;
  for (const std::string& cluster : clusters) {
    const std::string term = schema::cluster_term(cluster);
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end; ++at) live += reader.is_hidden(*at) ? 0 : 1;
  }
  return std::max<std::uint32_t>(live, 1) - 1;
}

}  // namespace fihris
