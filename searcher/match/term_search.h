// Answers a query of single terms from decoded posting lists: every match gets its score, so that the total is exact.
//
// The documents of a segment are taken in windows of 16,384, whose scores fit the processor's cache; each list adds its
// points to those of its documents (term at a time within a window, as in Lucene's BooleanScorer). Scores are those of
// Xapian's BM25PlusWeight, to the rounding of sums.
//
//   TermSearch search(reader, columns, *plan_terms(tree, weights), weights);
//   MatchPage page = search.page(0, 10, options);
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "searcher/match/document_dates.h"
#include "searcher/match/document_lengths.h"
#include "searcher/match/facet_counter.h"
#include "searcher/match/match_paging.h"
#include "searcher/match/posting_store.h"
#include "searcher/match/ranking_weights.h"
#include "searcher/match/term_plan.h"

namespace fihris {

// What is kept in memory of an index that is searched.
struct SearchMemory {
  explicit SearchMemory(const IndexReader& reader) : postings(reader), lengths(reader), dates(reader), facets(reader) {}

  PostingStore postings;
  DocumentLengths lengths;
  DocumentDates dates;
  FacetColumns facets;
};

// All that it is given must outlive it, but the plan. Not for two threads at once. Throws Xapian's errors.
class TermSearch {
 public:
  TermSearch(const IndexReader& reader, SearchMemory& memory, const TermPlan& plan, const RankingWeights& weights);

  // Whether the lists of the plan are so short that adding them up costs less than Xapian's matcher, which passes over
  // postings that decide nothing. Else there is no page. Behind a server there is no other way.
  bool is_affordable() const;

  MatchPage page(std::uint64_t offset, std::uint64_t limit, const AnswerOptions& options);

  // Counts what the matches of page() are of, all of them.
  FacetCounts count() const;

 private:
  struct Scored {
    std::shared_ptr<const TermPostings> postings;
    double weight = 0;  // with its idf
  };
  using Lists = std::vector<std::shared_ptr<const TermPostings>>;

  std::shared_ptr<const TermPostings> list_of(const std::string& term);
  Lists lists_of(const TermSet& terms);
  // What matches are ordered by; of points for being new `most` for those of today.
  struct Order {
    const AnswerOptions& options;
    double most_freshness = 0;

    bool needs_days() const { return options.sort == SortOrder::date || most_freshness > 0; }
  };

  FoundMatches find_best(std::uint64_t wanted, const Order& order);
  double best_score();
  void note_matches(std::size_t segment, std::uint32_t first_document, std::span<const std::uint64_t> bits);
  std::string id_of(std::uint32_t document) const;
  template <typename Visit>
  void search_segment(std::size_t segment, const Visit& visit);

  const IndexReader& reader_;
  SearchMemory& memory_;
  RankingWeights weights_;
  bool asks_for_any_;
  std::uint64_t postings_ = 0;  // of the lists that were read
  std::vector<Scored> points_;
  std::vector<Lists> required_;
  Lists excluded_;
  std::vector<std::vector<std::uint64_t>> matched_;  // a bit for each document of each segment
};

}  // namespace fihris
