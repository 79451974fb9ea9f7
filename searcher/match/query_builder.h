// From a query tree to a Xapian query.
//
// A word is the OR of its levels, each scaled by its weight of ranking_weights.h; never OR over OP_MAX, which
// crashes Xapian 1.4. Words are summed by OR; required clauses are ANDed and the optional ones only add to
// their score.
#pragma once

#include <xapian.h>

#include "searcher/match/ranking_weights.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// Matches at least what the tree asks for. It cannot tell apart the occurrences of a word by spelling when
// the written form is the folded form (the index has a term of its own only for other spellings): an
// ExactFilter does that for it. An empty tree gives an empty query, which matches nothing.
Xapian::Query build_query(const QueryTree& tree, const RankingWeights& weights = {});

}  // namespace fihris
