#include "searcher/match/query_builder.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "searcher/match/exact_filter.h"
#include "searcher/match/score_parts.h"
#include "searcher/match/selecting_terms.h"

namespace fihris {
namespace {

using Xapian::Query;
using Queries = std::vector<Query>;

Query combine(Query::op op, const Queries& queries) {
  return Query(op, queries.begin(), queries.end());
}

Query without_weight(const Query& query) {
  return Query(Query::OP_SCALE_WEIGHT, query, 0);
}

Query any_of(const std::vector<std::string>& terms) {
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

Query select(const Clause& clause, Aim aim);

Query any_form(const Clause& clause, Aim aim) {
  const Query any = any_of(form_terms(clause, aim));
  const Query contradicting = contradiction_query(clause.words.front());
  return contradicting.empty() ? any : Query(Query::OP_AND_NOT, any, contradicting);
}

// Synonyms match where the word is asked for, but exclude nothing.
Query select_words(const Clause& clause, Aim aim) {
  if (is_sequence(clause)) return sequence_query(clause, Role::gives_points);
  if (aim == Aim::exclude || clause.synonyms.empty()) return any_form(clause, aim);
  Queries queries;
  for (const ScorePart& part : parts_of(clause, {}, Role::gives_points)) queries.push_back(part.query);
  return combine(Query::OP_OR, queries);
}

bool is_filter(const Clause& clause) {
  if (clause.kind == ClauseKind::group) return std::ranges::all_of(clause.group, is_filter);
  return clause.kind == ClauseKind::filter;
}

// What a list asks for: every required clause and filter; where no word is required, one of the optional clauses.
struct Selection {
  Queries filters, required, optional, excluded;

  void add(Presence presence, bool is_filter_clause, Query query) {
    if (presence == Presence::excluded) {
      excluded.push_back(std::move(query));
    } else if (presence == Presence::optional) {
      optional.push_back(std::move(query));
    } else {
      (is_filter_clause ? filters : required).push_back(std::move(query));
    }
  }

  Query without_excluded(const Query& included) const {
    return excluded.empty() ? included : Query(Query::OP_AND_NOT, included, combine(Query::OP_OR, excluded));
  }
};

Query select_group(const std::vector<Clause>& clauses, Aim aim) {
  Selection selection;
  for (const Clause& clause : clauses) {
    const Aim of_clause = clause.presence == Presence::excluded ? Aim::exclude : aim;
    selection.add(clause.presence, is_filter(clause), select(clause, of_clause));
  }
  Queries all = selection.filters;
  all.insert(all.end(), selection.required.begin(), selection.required.end());
  if (selection.required.empty() && !selection.optional.empty())
    all.push_back(combine(Query::OP_OR, selection.optional));
  return selection.without_excluded(all.empty() ? Query::MatchAll : combine(Query::OP_AND, all));
}

Query select(const Clause& clause, Aim aim) {
  switch (clause.kind) {
    case ClauseKind::words: return select_words(clause, aim);
    case ClauseKind::near: return near_query(clause, Role::gives_points);
    case ClauseKind::prefix:
    case ClauseKind::fuzzy: return any_of(expansion_terms(clause));
    case ClauseKind::filter: return any_of(filter_terms(clause));
    case ClauseKind::group: break;
  }
  return select_group(clause.group, aim);
}

// Builds the list of the query itself, where clauses that are there give points.
class QueryBuilder {
 public:
  explicit QueryBuilder(const RankingWeights& weights) : weights_(weights) {}

  void add(const Clause& clause) {
    const bool selects = clause.kind == ClauseKind::group || clause.kind == ClauseKind::filter;
    if (clause.presence == Presence::excluded) {
      // Excluding by a query that matches too much would lose articles: the filter alone decides on those.
      if (!is_filtered(clause)) selection_.add(clause.presence, false, select(clause, Aim::exclude));
    } else if (selects) {
      selection_.add(clause.presence, is_filter(clause), without_weight(select(clause, Aim::include)));
      for (const ScorePart& part : parts_of_group(clause, weights_)) points_.push_back(part.scaled());
    } else {
      add_words(clause);
    }
  }

  Query build() { return selection_.without_excluded(filtered(included())); }

 private:
  // Of words that must stand just so the first part decides, or none does; the others give points only.
  void add_words(const Clause& clause) {
    Queries parts;
    for (const ScorePart& part : parts_of(clause, weights_, role_of(clause))) parts.push_back(part.scaled());
    const bool is_positional = clause.kind == ClauseKind::near || is_sequence(clause);
    if (!is_positional) return selection_.add(clause.presence, false, combine(Query::OP_OR, parts));
    const bool decides = role_of(clause) == Role::decides;
    selection_.add(clause.presence, false, decides ? parts.front() : without_weight(select(clause, Aim::include)));
    points_.insert(points_.end(), parts.begin() + (decides ? 1 : 0), parts.end());
  }

  // Nothing when there are only filters and exclusions.
  Query included() {
    const Queries& optional = selection_.optional;
    if (selection_.required.empty()) return with_points(combine(Query::OP_OR, optional), points_);
    points_.insert(points_.end(), optional.begin(), optional.end());
    return with_points(combine(Query::OP_AND, selection_.required), points_);
  }

  static Query with_points(const Query& query, const Queries& points) {
    return points.empty() || query.empty() ? query : Query(Query::OP_AND_MAYBE, query, combine(Query::OP_OR, points));
  }

  Query filtered(const Query& query) const {
    const bool asks_for_words = !selection_.required.empty() || !selection_.optional.empty();
    if (selection_.filters.empty()) return asks_for_words ? query : Query::MatchAll;
    const Query filters = combine(Query::OP_AND, selection_.filters);
    return asks_for_words ? Query(Query::OP_FILTER, query, filters) : filters;
  }

  const RankingWeights& weights_;
  Selection selection_;
  Queries points_;
};

}  // namespace

Query build_query(const QueryTree& tree, const RankingWeights& weights) {
  if (tree.clauses.empty()) return {};
  QueryBuilder builder(weights);
  for (const Clause& clause : tree.clauses) builder.add(clause);
  return builder.build();
}

}  // namespace fihris
