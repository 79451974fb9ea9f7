// Filters that stand beside a query, as clauses of its tree.
#pragma once

#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query_tree.h"
#include "searcher/search.h"

namespace fihris {

// A required clause for each field that is asked about; of its names one is enough. Throws InputError for a name
// without a letter or digit.
std::vector<Clause> filter_clauses(const SearchFilters& filters, Analyzer& analyzer);

}  // namespace fihris
