// One search of a database in full: order, freshness, copies, counts and facets, for any Xapian query.
//
//   RankedSearch search(reader, query, weighting, nullptr, options);
//   MatchPage page = search.page(0, 10);
#pragma once

#include <vector>

#include <xapian.h>

#include "common/index/index_reader.h"
#include "searcher/answer_options.h"
#include "searcher/match/facet_counter.h"
#include "searcher/match/hidden_documents.h"
#include "searcher/match/matcher.h"

namespace fihris {

// Hidden documents never match. All that it is given must outlive it. Not for two threads at once. Throws Xapian's
// errors, and IndexError for a stored article that cannot be read.
class RankedSearch {
 public:
  // What reads the texts of articles is counted in smaller samples. The decider may be null.
  RankedSearch(const IndexReader& reader, const Xapian::Query& query, const Xapian::Weight& weighting,
               const Xapian::MatchDecider* decider, bool reads_texts, const AnswerOptions& options);

  // The matches from `offset` on, with their copies. REQUIRES a database with a segment.
  MatchPage page(Xapian::doccount offset, Xapian::doccount limit) const;

  // Counts the matches with what they are of: all of them, or a sample when `expected` says that there are many.
  FacetCounts count(std::uint64_t expected, FacetColumns& columns) const;

 private:
  void count_segment(const Xapian::Query& query, std::size_t number, Xapian::MatchSpy& spy) const;
  Xapian::MSet match(const Xapian::Query& query, Xapian::doccount wanted) const;
  double best_score() const;
  void set_order(Xapian::Enquire& enquire) const;

  const IndexReader& reader_;
  HiddenDocuments hidden_;
  Xapian::Query query_;
  const Xapian::Weight& weighting_;
  const Xapian::MatchDecider* decider_;
  bool reads_texts_;
  const AnswerOptions& options_;
};

}  // namespace fihris
