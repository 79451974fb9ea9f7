// How many articles have each part of a score, and what each part gave to an article.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/explanation.h"
#include "searcher/match/score_parts.h"

namespace fihris {

// Reads the database until it is destroyed; both must outlive it. Throws Xapian's errors.
class ScoreExplainer {
 public:
  ScoreExplainer(const Xapian::Database& database, const Xapian::Weight& weighting)
      : database_(database), weighting_(weighting) {}

  // One for each part.
  std::vector<ExplainedPart> parts(const std::vector<ScorePart>& parts) const;

  // For each document the parts that gave it points; these add up to its score.
  std::vector<std::vector<ExplainedPart>> points(const std::vector<ScorePart>& parts,
                                                 const std::vector<Xapian::docid>& documents) const;

 private:
  std::uint64_t count(const ScorePart& part) const;
  ExplainedPart describe(const ScorePart& part) const;

  const Xapian::Database& database_;
  const Xapian::Weight& weighting_;
};

}  // namespace fihris
