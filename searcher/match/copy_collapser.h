// Leaves of copies of one text only the first.
//
// Xapian's own collapsing makes totals estimates even where there are three matches, and its numbers of copies are
// lower bounds: so more matches are asked for than are shown, and those whose cluster has been seen are passed over.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include <xapian.h>

#include "common/index/index_reader.h"

namespace fihris {

// How many other documents that are not hidden have the cluster.
std::uint32_t other_copies(const IndexReader& reader, const std::string& cluster);

// Is given the matches in their order.
class CopyCollapser {
 public:
  // Whether it is the first of its cluster; documents without one, as a text without a word, are always.
  bool is_first(const std::string& cluster) { return cluster.empty() || seen_.insert(cluster).second; }

 private:
  std::unordered_set<std::string> seen_;
};

}  // namespace fihris
