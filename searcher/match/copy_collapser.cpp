#include "searcher/match/copy_collapser.h"

#include <algorithm>

#include "common/index/schema.h"

namespace fihris {

std::uint32_t other_copies(const IndexReader& reader, const std::string& cluster) {
  if (cluster.empty()) return 0;
  const std::string term = schema::cluster_term(cluster);
  const Xapian::Database& database = reader.database();
  const auto end = database.postlist_end(term);
  std::uint32_t live = 0;
  for (auto at = database.postlist_begin(term); at != end; ++at) live += reader.is_hidden(*at) ? 0 : 1;
  return std::max<std::uint32_t>(live, 1) - 1;
}

}  // namespace fihris
