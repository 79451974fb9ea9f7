// From a query that was read to an explanation of how: what can be said without looking into an index.
#pragma once

#include "searcher/explanation.h"
#include "searcher/query/query_parser.h"

namespace fihris {

// Without parts and article.
QueryExplanation explain_query(const ParsedQuery& query);

// The parts that gave points to one article, and the words of the query that are in none of them.
ScoreExplanation explain_score(const QueryTree& tree, std::vector<ExplainedPart> parts);

}  // namespace fihris
