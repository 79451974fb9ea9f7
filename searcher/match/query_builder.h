// From a query tree to a Xapian query.
//
// A word is the OR of its levels, each scaled by its weight of ranking_weights.h; never OR over OP_MAX, which
// crashes Xapian 1.4. Words are summed by OR; required clauses are ANDed and the optional ones only add to
// their score. Filters and groups select, without weight; the words of a required group add to the score like optional
// ones, whichever of them the article has, so that a score is the sum of its parts (score_parts.h).
#pragma once

#include <xapian.h>

#include "searcher/match/ranking_weights.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// Matches at least what the tree asks for: an ExactFilter tells apart what has one term; see expand_query() for what
// must be looked up before. An empty tree gives an empty query, which matches nothing.
Xapian::Query build_query(const QueryTree& tree, const RankingWeights& weights = {});

}  // namespace fihris
