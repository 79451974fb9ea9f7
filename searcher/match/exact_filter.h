// Leaves out the matches that do not spell words as the query wants them. It is asked only about articles that would be
// shown: what must be there, or must not, is cheaper told apart here than by an ExactSource, which reads every
// candidate.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/match/written_words.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// Whether the filter decides on a clause of the list of the query itself.
bool is_filtered(const Clause& clause);

// Not for two threads at once. Throws IndexError for a stored article that cannot be read.
class ExactFilter : public Xapian::MatchDecider {
 public:
  explicit ExactFilter(const QueryTree& tree);

  bool is_needed() const { return !clauses_.empty(); }
  bool operator()(const Xapian::Document& document) const override;

 private:
  std::vector<Clause> clauses_;
  mutable WrittenWords words_;  // kept for its memory
};

}  // namespace fihris
