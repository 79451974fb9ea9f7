#include "searcher/match/query_builder.h"

#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searcher/match/exact_filter.h"
#include "searcher/match/score_parts.h"

namespace fihris {
namespace {

using Xapian::Query;
using Queries = std::vector<Query>;

Query combine(Query::op op, const Queries& queries) {
  return Query(op, queries.begin(), queries.end());
}

Query build_scored(const Clause& clause, const RankingWeights& weights) {
  Queries levels;
  for (const ScorePart& part : parts_of(clause, weights)) levels.push_back(part.scaled());
  if (!is_sequence(clause)) return combine(Query::OP_OR, levels);
  const Query sequence = levels.front();
  if (levels.size() == 1) return sequence;
  return Query(Query::OP_AND_MAYBE, sequence, Query(Query::OP_OR, levels.begin() + 1, levels.end()));
}

// A word excludes its folded form and its stems, but not its root: «-كتاب» must not lose every article on
// مكتبة.
Query build_excluded(const Clause& clause) {
  if (is_sequence(clause)) return sequence_query(clause);
  const QueryWord& word = clause.words.front();
  Queries terms{Query(schema::term(schema::folded, word.folded))};
  for (const std::string& stem : word.stems) terms.emplace_back(schema::term(schema::stem, stem));
  const Query contradicting = contradiction_query(word);
  const Query any = combine(Query::OP_OR, terms);
  return contradicting.empty() ? any : Query(Query::OP_AND_NOT, any, contradicting);
}

struct Parts {
  Queries required, optional, excluded;
};

void add_clause(Parts& parts, const Clause& clause, const RankingWeights& weights) {
  if (clause.presence == Presence::excluded) {
    // Excluding by a query that matches too much would lose articles: the filter alone decides on those.
    if (!needs_exact_filter(clause)) parts.excluded.push_back(build_excluded(clause));
    return;
  }
  (clause.presence == Presence::required ? parts.required : parts.optional).push_back(build_scored(clause, weights));
}

Query build_included(const Parts& parts) {
  const Query optional = combine(Query::OP_OR, parts.optional);
  if (parts.required.empty()) return parts.optional.empty() ? Query::MatchAll : optional;
  const Query required = combine(Query::OP_AND, parts.required);
  return parts.optional.empty() ? required : Query(Query::OP_AND_MAYBE, required, optional);
}

}  // namespace

Query build_query(const QueryTree& tree, const RankingWeights& weights) {
  if (tree.clauses.empty()) return {};
  Parts parts;
  for (const Clause& clause : tree.clauses) add_clause(parts, clause, weights);
  Query included = build_included(parts);
  if (parts.excluded.empty()) return included;
  return Query(Query::OP_AND_NOT, included, combine(Query::OP_OR, parts.excluded));
}

}  // namespace fihris
