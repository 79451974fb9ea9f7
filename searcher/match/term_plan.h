// A query of single terms alone, as most are: what TermSearch can answer without Xapian's matcher.
//
//   «+وزير غاز -نفط مصدر:رويترز» has points for all terms of وزير and غاز, two sets of which an article must have one
//   term each (وزير, رويترز), and the terms of نفط, of which it may have none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/match/ranking_weights.h"
#include "searcher/query/query_tree.h"

namespace fihris {

struct WeightedTerm {
  std::string term;
  double weight = 0;  // by which its BM25+ counts
};

using TermSet = std::vector<std::string>;  // an article has it that has any of them

struct TermPlan {
  std::vector<WeightedTerm> points;  // each term once
  std::vector<TermSet> required;     // every one of these; where `asks_for_any`, one of the points too
  TermSet excluded;                  // none of these
  bool asks_for_any = true;
};

// Means the same as build_query(). Nothing for a query with phrases, NEAR, spellings, prefixes, fuzzy words, harakat or
// groups of words, and for one without a word that gives points.
std::optional<TermPlan> plan_terms(const QueryTree& tree, const RankingWeights& weights);

}  // namespace fihris
