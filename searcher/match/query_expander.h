// Looks up in the index what a query leaves open: the words that begin with a prefix, those spelled nearly like a word,
// the sources that a name is part of, the years there are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/expanded_query.h"

namespace fihris {

inline constexpr std::size_t max_expansions = 200;  // of a clause: the most frequent
inline constexpr std::size_t max_expansions_of_query = 300;
inline constexpr std::size_t max_terms_looked_at = 50'000;  // for a query

// Fills in Clause::expansions: of a prefix and a fuzzy word the folded words (of a prefix also stems, behind
// stem_expansions), of a filter the values, of a date whole years ("2024"), months ("202404") and days. The first
// letter of a fuzzy word must be right. Takes out what would cost too much: see phrase_budget.h. Throws Xapian::Error.
ExpandedQuery expand_query(QueryTree tree, const Xapian::Database& database);

}  // namespace fihris
