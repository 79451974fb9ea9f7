// A query of which nothing is open any more.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/query_tree.h"

namespace fihris {

// The query with what the index has for its prefixes, fuzzy words and filters, and what was too much of it.
struct ExpandedQuery {
  QueryTree tree;
  std::vector<std::string> warnings;
};

}  // namespace fihris
