// Answers a query from decoded lists: every match gets its score, so that the total is exact.
//
//   PlanSearch search(reader, memory, plan_query(tree, weights), weights, options);
//   MatchPage page = search.page(0, 10);
//
// Spellings are the one thing that lists do not tell. Scores do not depend on them, only whether an article matches:
// so the texts of the best are read until enough of them match, and for the total those of a sample.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/match/best_matches.h"
#include "searcher/match/copy_links.h"
#include "searcher/match/deadline.h"
#include "searcher/match/document_dates.h"
#include "searcher/match/document_lengths.h"
#include "searcher/match/facet_counter.h"
#include "searcher/match/match_paging.h"
#include "searcher/match/posting_store.h"
#include "searcher/match/query_plan.h"
#include "searcher/match/ranking_weights.h"
#include "searcher/match/segment_search.h"
#include "searcher/match/selection_lists.h"
#include "searcher/match/spelling_checks.h"

namespace fihris {

// What is kept in memory of an index that is searched.
struct SearchMemory {
  explicit SearchMemory(const IndexReader& reader)
      : postings(reader), lengths(reader), dates(reader), facets(reader), links(reader) {}

  PostingStore postings;
  DocumentLengths lengths;
  DocumentDates dates;
  FacetColumns facets;
  CopyLinks links;
};

// All that it is given must outlive it, but the plan. Hidden documents never match. Not for two threads at once. Throws
// Xapian's errors, and IndexError for a stored article that cannot be read.
class PlanSearch {
 public:
  // Reads the lists. When AnswerOptions::timeout_seconds are over, points whose lists are not read yet are left out.
  PlanSearch(const IndexReader& reader, SearchMemory& memory, const QueryPlan& plan, const RankingWeights& weights,
             const AnswerOptions& options);

  MatchPage page(std::uint64_t offset, std::uint64_t limit);

  // Of each document, 0 where it does not match.
  std::vector<double> scores_of(const std::vector<std::uint32_t>& documents);

  // Counts what the matches of page() are of: all of them, or a sample where texts had to be read.
  FacetCounts count() const;

 private:
  using Bits = std::vector<std::vector<std::uint64_t>>;  // a bit for each document of each segment

  // What matches are ordered by; of points for being new `most` for those of today.
  struct Order {
    SortOrder sort = SortOrder::relevance;
    double most_freshness = 0;

    bool needs_days() const { return sort == SortOrder::date || most_freshness > 0; }
  };

  void load(const QueryPlan& plan);
  void load(const std::vector<Points>& points, std::vector<LoadedPoints>& loaded);
  FoundMatches find_best(std::uint64_t wanted, const Order& order);
  FoundMatches pass(std::uint64_t wanted, const Order& order);
  void read_columns(const Order& order);
  std::size_t threads_for_pass() const;
  void pass_segment(std::size_t segment, const Order& order, BestMatches& best);
  void search_segment(std::size_t segment, const std::function<void(const FoundWindow&)>& visit);
  double best_score();
  bool is_certain(std::uint32_t document) const;
  bool check(std::vector<DocumentPlace> places);
  void settle_total(MatchPage& page);
  std::vector<DocumentPlace> uncertain() const;
  void keep_sample(double share);
  static std::uint64_t count_all(const Bits& bits);

  const IndexReader& reader_;
  SearchMemory& memory_;
  RankingWeights weights_;
  const AnswerOptions& options_;
  Deadline deadline_;
  SpellingChecks checks_;
  LoadedPlan plan_;
  bool is_late_ = false;
  double share_ = 1;        // of all matches that matched_ has
  Bits matched_, certain_;  // see FoundWindow
};

}  // namespace fihris
