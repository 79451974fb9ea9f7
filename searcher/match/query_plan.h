// What a query asks for and what it gives points for: all that a search needs to know of it.
//
//   «+وزير غاز -"حقل ظهر" مصدر:رويترز» has points for all terms of وزير and غاز, two selections of which an article
//   must be in both (وزير, رويترز), and one that it may not be in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/match/ranking_weights.h"
#include "searcher/match/score_parts.h"
#include "searcher/match/selection.h"
#include "searcher/match/telling_words.h"
#include "searcher/query/query_tree.h"

namespace fihris {

struct Points {
  std::vector<std::string> terms;          // several count as one
  double weight = 0;                       // by which their BM25+ counts
  std::optional<std::size_t> elsewhere{};  // the exception whose articles get none
};

struct QueryPlan {
  std::vector<Selection> required;  // an article is in every one of these
  std::vector<Selection> excluded;  // and in none of these
  bool asks_for_any = false;        // and gets some of the points of `deciding`, or is in one of `any_of`
  std::vector<Points> deciding;
  std::vector<Selection> any_of;
  std::vector<Points> further;  // those that decide nothing
  std::vector<Selection> exceptions;
};

// Wants a tree that went through expand_query(). Words are summed: the optional ones only add to the score of required
// ones. Filters and groups select, without points; the words of a required group add to the score like optional ones,
// whichever of them the article has, so that a score is the sum of its parts (score_parts.h). An empty tree matches
// nothing.
QueryPlan plan_query(const QueryTree& tree, const RankingWeights& weights);

// Articles that have some of the words, in title or text, and none of the terms; each word counts by its weight.
QueryPlan plan_similar(const std::vector<TellingWord>& words, std::vector<std::string> without);

}  // namespace fihris
