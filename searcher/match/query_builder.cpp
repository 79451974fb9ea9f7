#include "searcher/match/query_builder.h"

#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searcher/match/exact_filter.h"

namespace fihris {
namespace {

using Xapian::Query;
using Queries = std::vector<Query>;

Query combine(Query::op op, const Queries& queries) {
  return Query(op, queries.begin(), queries.end());
}

Query scaled(double weight, const schema::Prefix& prefix, const std::string& form) {
  return Query(Query::OP_SCALE_WEIGHT, Query(schema::term(prefix, form)), weight);
}

// The ranked part of a query, under one set of weights.
class ScoreBuilder {
 public:
  explicit ScoreBuilder(const RankingWeights& weights) : weights_(weights) {}

  Query build_word(const QueryWord& word) const {
    Queries levels{scaled(weights_.folded, schema::folded, word.folded)};
    add_derived_levels(levels, word);
    return combine(Query::OP_OR, levels);
  }

  // What matches is the sequence; the other levels of its words only add to the score.
  Query build_sequence(const Clause& clause, const Query& sequence) const {
    Query scored(Query::OP_SCALE_WEIGHT, sequence, weights_.folded);
    if (clause.exact) return scored;
    Queries levels;
    for (const QueryWord& word : clause.words) add_derived_levels(levels, word);
    return Query(Query::OP_AND_MAYBE, scored, combine(Query::OP_OR, levels));
  }

 private:
  void add_level(Queries& levels, double weight, const schema::Prefix& prefix,
                 const std::vector<std::string>& forms) const {
    const double share = forms.size() > 1 ? weights_.alternative : 1;
    for (const std::string& form : forms) levels.push_back(scaled(weight * share, prefix, form));
  }

  // The levels of the text but the folded one, and all those of the title.
  void add_derived_levels(Queries& levels, const QueryWord& word) const {
    add_level(levels, weights_.stem, schema::stem, word.stems);
    add_level(levels, weights_.root, schema::root, word.roots);
    levels.push_back(scaled(weights_.title * weights_.folded, schema::title, word.folded));
    add_level(levels, weights_.title * weights_.stem, schema::title_stem, word.stems);
    add_level(levels, weights_.title * weights_.root, schema::title_root, word.roots);
  }

  const RankingWeights& weights_;
};

// The term that stands for the word where its spelling counts, or where only its folded form does.
Query position_term(const Clause& clause, const QueryWord& word) {
  const bool has_own_term = clause.exact && word.written != word.folded;
  return Query(has_own_term ? schema::exact_term(word.folded, word.written)
                            : schema::term(schema::folded, word.folded));
}

// The words in their order. Also for a single one.
Query build_sequence(const Clause& clause) {
  Queries terms;
  for (const QueryWord& word : clause.words) terms.push_back(position_term(clause, word));
  if (terms.size() == 1) return terms.front();
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size()));
}

bool is_sequence(const Clause& clause) {
  return clause.exact || clause.is_phrase;
}

// A word excludes its folded form and its stems, but not its root: «-كتاب» must not lose every article on
// مكتبة.
Query build_excluded(const Clause& clause) {
  if (is_sequence(clause)) return build_sequence(clause);
  const QueryWord& word = clause.words.front();
  Queries terms{Query(schema::term(schema::folded, word.folded))};
  for (const std::string& stem : word.stems) terms.emplace_back(schema::term(schema::stem, stem));
  return combine(Query::OP_OR, terms);
}

struct Parts {
  Queries required, optional, excluded;
};

void add_clause(Parts& parts, const Clause& clause, const ScoreBuilder& score) {
  if (clause.presence == Presence::excluded) {
    // Excluding by a query that matches too much would lose articles: the filter alone decides on those.
    if (!needs_exact_filter(clause)) parts.excluded.push_back(build_excluded(clause));
    return;
  }
  Query query = is_sequence(clause) ? score.build_sequence(clause, build_sequence(clause))
                                    : score.build_word(clause.words.front());
  (clause.presence == Presence::required ? parts.required : parts.optional).push_back(query);
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
  const ScoreBuilder score(weights);
  Parts parts;
  for (const Clause& clause : tree.clauses) add_clause(parts, clause, score);
  Query included = build_included(parts);
  if (parts.excluded.empty()) return included;
  return Query(Query::OP_AND_NOT, included, combine(Query::OP_OR, parts.excluded));
}

}  // namespace fihris
