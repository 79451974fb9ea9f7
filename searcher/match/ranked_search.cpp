#include "searcher/match/ranked_search.h"

#include <algorithm>
#include <memory>

#include "common/index/schema.h"
#include "searcher/match/boolean_query.h"
#include "searcher/match/date_order.h"
#include "searcher/match/freshness.h"
#include "searcher/match/match_paging.h"
#include "searcher/match/sampled_documents.h"

namespace fihris {
namespace {

// So many matches are counted one by one before the total becomes an estimate.
constexpr Xapian::doccount counted_matches = 100;

// Where whole texts are read the sample is smaller.
constexpr double sampled_texts = 1'000;

FoundMatches to_matches(const Xapian::MSet& found) {
  FoundMatches matches{
      {}, found.get_matches_estimated(), found.get_matches_lower_bound() == found.get_matches_upper_bound()};
  for (auto at = found.begin(); at != found.end(); ++at) matches.best.push_back({*at, at.get_weight(), 0});
  return matches;
}

}  // namespace

RankedSearch::RankedSearch(const IndexReader& reader, const Xapian::Query& query, const Xapian::Weight& weighting,
                           const Xapian::MatchDecider* decider, bool reads_texts, const AnswerOptions& options)
    : reader_(reader),
      hidden_(reader.hidden_by_segment()),
      query_(query),
      weighting_(weighting),
      decider_(decider),
      reads_texts_(reads_texts),
      options_(options) {
  if (reader.has_hidden()) query_ = Xapian::Query(Xapian::Query::OP_AND_NOT, query, Xapian::Query(&hidden_));
}

void RankedSearch::set_order(Xapian::Enquire& enquire) const {
  static DateOrder by_date;  // has no state
  if (options_.sort == SortOrder::date) {
    enquire.set_sort_by_key(&by_date, false);
  } else {
    enquire.set_sort_by_relevance_then_value(schema::id_slot, false);
  }
}

Xapian::MSet RankedSearch::match(const Xapian::Query& query, Xapian::doccount wanted) const {
  Xapian::Enquire enquire(reader_.database());
  enquire.set_weighting_scheme(weighting_);
  enquire.set_query(query);
  set_order(enquire);
  enquire.set_time_limit(options_.timeout_seconds);
  return enquire.get_mset(0, wanted, std::max(wanted, counted_matches), nullptr, decider_);
}

double RankedSearch::best_score() const {
  const Xapian::MSet best = match(query_, 1);
  return best.empty() ? 0 : best.begin().get_weight();
}

MatchPage RankedSearch::page(Xapian::doccount offset, Xapian::doccount limit) const {
  const double most_freshness = options_.half_life_days > 0 ? freshness_share * best_score() : 0;
  FreshDocuments fresh(options_.half_life_days, options_.today, most_freshness);
  const Xapian::Query query =
      most_freshness > 0 ? Xapian::Query(Xapian::Query::OP_AND_MAYBE, query_, Xapian::Query(&fresh)) : query_;
  MatchPage page = page_of(reader_, options_, offset, limit, [&](std::uint64_t wanted) {
    return to_matches(match(query, static_cast<Xapian::doccount>(wanted)));
  });
  page.most_freshness = most_freshness;
  return page;
}

FacetCounts RankedSearch::count(std::uint64_t expected) const {
  FacetCounts counts;
  if (!options_.exact_counts) counts.share = share_of(expected, reads_texts_ ? sampled_texts : sampled_matches);
  SampledDocuments sample(counts.share);
  const Xapian::Query matches = boolean_query(query_);
  const Xapian::Query query =
      counts.share < 1 ? Xapian::Query(Xapian::Query::OP_FILTER, matches, Xapian::Query(&sample)) : matches;
  for (std::size_t i = 0; i < reader_.segments().size(); ++i) count_segment(query, i, counts);
  return counts;
}

// Segment by segment, so that the counter knows which it is in.
void RankedSearch::count_segment(const Xapian::Query& query, std::size_t number, FacetCounts& counts) const {
  const Xapian::Database& segment = reader_.segments()[number];
  Xapian::Enquire enquire(segment);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  FacetCounter counter(segment, number, counts);
  enquire.add_matchspy(&counter);
  enquire.get_mset(0, 0, segment.get_doccount(), nullptr, decider_);
}

}  // namespace fihris
