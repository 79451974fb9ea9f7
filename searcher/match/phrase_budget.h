// Bounds what the phrases and NEARs of one query cost.
//
// All articles with the words of a phrase are looked into before the search begins (see selection_lists.h): 0.3 µs
// each, so that «"من في" OR "إلى أن" OR …» would take seconds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/query_tree.h"

namespace fihris {

inline constexpr std::uint64_t max_phrase_articles = 600'000;  // looked into for one query

// Takes out the phrases that come after the articles are used up, but no required one, nor the first; gives a warning
// for each. Of a phrase all articles count that have its rarest word. Throws Xapian::Error.
std::vector<std::string> leave_out_costly_phrases(std::vector<Clause>& clauses, const Xapian::Database& database,
                                                  std::uint64_t most = max_phrase_articles);

}  // namespace fihris
