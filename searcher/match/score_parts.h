// What an article gets its score for, part by part: the score is the sum over the parts that the article matches.
//
// Whatever is to count in the ranking is a part, so that `explain` can show it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/match/ranking_weights.h"
#include "searcher/query/query_tree.h"

namespace fihris {

struct ScorePart {
  std::string_view level;  // of the analysis, or of the title: "word", "stem", "title root", …; "phrase", "exact",
                           // "marks", "synonym"
  std::string word;        // of the query, as written; of a phrase all of them
  std::string term;        // as the index holds it; "" for a phrase
  double weight = 0;
  Xapian::Query query;  // without the weight

  Xapian::Query scaled() const { return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, weight); }
};

// Whether the words must stand there as they are asked for. Then the first part of the clause decides on the match,
// and the others only add to its score.
bool is_sequence(const Clause& clause);

// The words of a sequence in their order; of one word just that, in its spelling or folded form. Of several words that
// must be spelled just so it says that all of them are there, and in this order in some spelling: ExactFilter does the
// rest.
Xapian::Query sequence_query(const Clause& clause);

// The articles that write the word with other harakat than the query, and nowhere with its own; empty when the query
// has none. عُمان does not mean what stands as عَمّان.
Xapian::Query contradiction_query(const QueryWord& word);

// Of a clause that is not excluded.
std::vector<ScorePart> parts_of(const Clause& clause, const RankingWeights& weights);

// Of all clauses, in their order.
std::vector<ScorePart> parts_of(const QueryTree& tree, const RankingWeights& weights);

}  // namespace fihris
