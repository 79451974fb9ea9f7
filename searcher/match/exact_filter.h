// Tells spellings apart where the terms of the index do not.
//
// A word whose written form is its folded form («مدرسه») has only the folded term, which the other spellings («مدرسة»)
// have as well. But those also have an exact term. That has positions where the article writes the word in several
// ways; where it writes it in this one only, they are the positions of the folded term.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/query/query_tree.h"

namespace fihris {

// Whether the query alone cannot decide on the clause.
bool needs_exact_filter(const Clause& clause);

// Accepts the documents that have every required and no excluded clause of those that need the filter. Local
// databases only.
class ExactFilter : public Xapian::MatchDecider {
 public:
  explicit ExactFilter(const QueryTree& tree);

  bool is_needed() const { return !clauses_.empty(); }
  bool operator()(const Xapian::Document& document) const override;

 private:
  std::vector<Clause> clauses_;
};

}  // namespace fihris
