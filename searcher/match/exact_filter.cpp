#include "searcher/match/exact_filter.h"

#include <algorithm>
#include <iterator>

#include "searcher/match/exact_source.h"

namespace fihris {

bool is_filtered(const Clause& clause) {
  return clause.presence != Presence::optional && needs_exact_source(clause);
}

ExactFilter::ExactFilter(const QueryTree& tree) {
  std::copy_if(tree.clauses.begin(), tree.clauses.end(), std::back_inserter(clauses_), is_filtered);
}

bool ExactFilter::operator()(const Xapian::Document& document) const {
  words_.read(document.get_data());
  return std::all_of(clauses_.begin(), clauses_.end(), [&](const Clause& clause) {
    return words_.contain(clause) == (clause.presence == Presence::required);
  });
}

}  // namespace fihris
