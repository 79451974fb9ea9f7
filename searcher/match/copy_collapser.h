// Leaves of copies of one text only the first.
//
// Xapian's own collapsing makes totals estimates even where there are three matches, and its numbers of copies are
// lower bounds: so more matches are asked for than are shown, and those whose cluster has been seen are passed over.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/index/index_reader.h"

namespace fihris {

// The values of schema::cluster_slot that stand for one text: several where indexes are searched together.
using TextClusters = std::vector<std::string>;

// How many other documents that are not hidden have one of the clusters.
std::uint32_t other_copies(const IndexReader& reader, const TextClusters& clusters);

// Is given the matches in their order.
class CopyCollapser {
 public:
  // Whether no match before had one of the clusters; documents without any, as a text without a word, always pass.
  bool is_first(const TextClusters& clusters) {
    bool has_seen = false;
    for (const std::string& cluster : clusters) has_seen |= !seen_.insert(cluster).second;
    return !has_seen;
  }

 private:
  std::unordered_set<std::string> seen_;
};

}  // namespace fihris
