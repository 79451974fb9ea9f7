// What an article gets its score for, part by part: the score is the sum over the parts that the article matches.
//
// Whatever is to count in the ranking is a part, so that `explain` can show it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/ranking_weights.h"
#include "searcher/match/selection.h"
#include "searcher/query/query_tree.h"

namespace fihris {

struct ScorePart {
  std::string_view level;  // of the analysis, or of the title: "word", "stem", "title root", …; "phrase", "exact",
                           // "near", "prefix", "fuzzy", "marks", "synonym"
  std::string word;        // of the query, as written; of a phrase all of them
  std::string term;        // as the index holds it; "" when it is more than one
  double weight = 0;
  std::vector<std::string> terms{};      // whose points it is the sum of; none: it only selects
  bool counts_as_one = false;            // the terms are one word, that comes as often as all of them
  std::optional<Selection> within{};     // only these articles get the points
  std::optional<Selection> elsewhere{};  // these do not
};

// The articles that have the part.
Selection selection_of(const ScorePart& part);

// What a clause is to a query: whether an article must have it, or only gets points for what it has of it. Of a phrase
// that must be there the whole phrase is a part, of another one each word is.
enum class Role { decides, gives_points };
Role role_of(const Clause& clause);  // of one in the list of the query itself

// Whether the words must stand there as they are asked for. Then the first part of the clause decides on the match,
// and the others only add to its score.
bool is_sequence(const Clause& clause);

// The articles with the words of a sequence in their order; of one word just that, in its spelling or folded form.
Selection sequence_selection(const Clause& clause);

// Those with the words of a ClauseKind::near.
Selection near_selection(const Clause& clause);

// Of a prefix or a fuzzy word, as expand_query() found them.
std::vector<std::string> expansion_terms(const Clause& clause);

// The articles that write the word with other harakat than the query, and nowhere with its own; nothing when the query
// has none. عُمان does not mean what stands as عَمّان.
std::optional<Selection> contradiction_of(const QueryWord& word);

// Of a clause that is not excluded, and no group.
std::vector<ScorePart> parts_of(const Clause& clause, const RankingWeights& weights, Role role);

// Of all clauses of a group, and of those in them.
std::vector<ScorePart> parts_of_group(const Clause& group, const RankingWeights& weights);

// Of all clauses of the query that may give points, in their order.
std::vector<ScorePart> parts_of(const QueryTree& tree, const RankingWeights& weights);

}  // namespace fihris
