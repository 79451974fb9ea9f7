// How many articles have each part of a score, and what each part gave to an article.
#pragma once

#include <vector>

#include "searcher/explanation.h"
#include "searcher/match/plan_search.h"
#include "searcher/match/score_parts.h"

namespace fihris {

// All that it is given must outlive it. Not for two threads at once. Throws Xapian's errors, and IndexError for a
// stored article that cannot be read.
class ScoreExplainer {
 public:
  ScoreExplainer(const IndexReader& reader, SearchMemory& memory, const RankingWeights& weights)
      : reader_(reader), memory_(memory), weights_(weights) {}

  // One for each part.
  std::vector<ExplainedPart> parts(const std::vector<ScorePart>& parts) const;

  // For each document the parts that gave it points; these add up to its score.
  std::vector<std::vector<ExplainedPart>> points(const std::vector<ScorePart>& parts,
                                                 const std::vector<std::uint32_t>& documents) const;

 private:
  std::uint64_t count(const ScorePart& part) const;
  ExplainedPart describe(const ScorePart& part) const;

  const IndexReader& reader_;
  SearchMemory& memory_;
  const RankingWeights& weights_;
};

}  // namespace fihris
