#include "searcher/match/term_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cmath>
#include <span>
#include <utility>

#include "common/index/schema.h"
#include "searcher/match/best_matches.h"
#include "searcher/match/freshness.h"

namespace fihris {
namespace {

// More are left to Xapian, which passes over postings that decide nothing.
constexpr std::uint64_t most_postings = 4'000'000;

constexpr std::uint32_t word_bits = 64;
using WindowBits = std::array<std::uint64_t, window_size / word_bits>;
using WindowScores = std::array<double, window_size>;

// Of what no list adds to; the sum of it and 0 is 0.
constexpr double no_points = -0.0;

void set_bit(WindowBits& bits, std::uint32_t place) {
  bits[place / word_bits] |= std::uint64_t{1} << place % word_bits;
}

// Calls visit(place) for every bit that is set, in order.
template <typename Visit>
void for_each_bit(std::span<const std::uint64_t> words, const Visit& visit) {
  for (std::uint32_t i = 0; i < words.size(); ++i)
    for (std::uint64_t rest = words[i]; rest != 0; rest &= rest - 1)
      visit(i * word_bits + static_cast<std::uint32_t>(std::countr_zero(rest)));
}

bool is_empty(const WindowBits& bits) {
  return std::ranges::all_of(bits, [](std::uint64_t word) { return word == 0; });
}

void set_bits(WindowBits& bits, PostingList::Cursor& cursor, std::uint32_t window) {
  cursor.visit(window, [&](std::uint32_t place, std::uint32_t) { set_bit(bits, place); });
}

// BM25+: of a term in a document. What does not change from posting to posting is computed once, for this is the
// innermost loop of a search.
class TermScore {
 public:
  TermScore(const RankingWeights& weights, double average_length, double weight)
      : by_length_(average_length > 0 ? weights.bm25_k1 * weights.bm25_b / average_length : 0),
        least_(weights.bm25_k1 * weights.bm25_b * weights.bm25_min_normlen),
        always_(weights.bm25_k1 * (1 - weights.bm25_b)),
        by_times_(weight * (weights.bm25_k1 + 1)),
        by_being_there_(weight * weights.bm25_delta) {}

  double operator()(double times, std::uint32_t length) const {
    const double held_back = std::max(length * by_length_, least_) + always_;
    return by_times_ * times / (held_back + times) + by_being_there_;
  }

 private:
  double by_length_, least_, always_, by_times_, by_being_there_;
};

using AnyOf = std::vector<PostingList::Cursor>;

WindowBits having_any(AnyOf& any_of, std::uint32_t window) {
  WindowBits having{};
  for (PostingList::Cursor& cursor : any_of) set_bits(having, cursor, window);
  return having;
}

// One segment of a search.
class SegmentSearch {
 public:
  explicit SegmentSearch(const std::vector<std::uint32_t>& lengths) : lengths_(lengths) {}

  void add_points(const PostingList& list, const TermScore& score) {
    points_.emplace_back(PostingList::Cursor(list), score);
  }
  void require(AnyOf any_of) { required_.push_back(std::move(any_of)); }
  void exclude(const PostingList& list) { excluded_.emplace_back(list); }

  // Calls visit(first document, which match, their scores) for every window with a match, in order.
  template <typename Visit>
  void run(bool asks_for_any, const Visit& visit) {
    for (std::uint32_t window = 0; window * std::size_t{window_size} < lengths_.size(); ++window) {
      WindowBits matches;
      matches.fill(~std::uint64_t{0});
      for (AnyOf& any_of : required_) keep_in(matches, having_any(any_of, window));
      if (!required_.empty() && is_empty(matches)) continue;
      add_up(window);
      if (asks_for_any) keep_in(matches, touched());
      if (!excluded_.empty()) take_out(matches, having_any(excluded_, window));
      if (!is_empty(matches)) visit(window * window_size, std::as_const(matches), std::as_const(scores_));
    }
  }

 private:
  static void keep_in(WindowBits& matches, const WindowBits& these) {
    for (std::size_t i = 0; i < matches.size(); ++i) matches[i] &= these[i];
  }

  static void take_out(WindowBits& matches, const WindowBits& these) {
    for (std::size_t i = 0; i < matches.size(); ++i) matches[i] &= ~these[i];
  }

  void add_up(std::uint32_t window) {
    scores_.fill(no_points);
    const std::uint32_t* lengths = lengths_.data() + std::size_t{window} * window_size;
    double* const scores = scores_.data();
    for (auto& [cursor, term_score] : points_) {
      cursor.visit(window, [=, score = term_score](std::uint32_t place, std::uint32_t times) {
        scores[place] += score(times, lengths[place]);
      });
    }
  }

  // What was given points, be they 0.
  WindowBits touched() const {
    WindowBits touched{};
    for (std::size_t i = 0; i < touched.size(); ++i) {
      std::uint64_t word = 0;
      for (std::size_t bit = 0; bit < word_bits; ++bit)
        word |= ((std::bit_cast<std::uint64_t>(scores_[i * word_bits + bit]) >> 63U) ^ 1U) << bit;
      touched[i] = word;
    }
    return touched;
  }

  const std::vector<std::uint32_t>& lengths_;
  std::vector<std::pair<PostingList::Cursor, TermScore>> points_;
  std::vector<AnyOf> required_;
  AnyOf excluded_;
  WindowScores scores_{};
};

// The points that a document of a day gets for being new, computed once for each age.
class FreshnessByDay {
 public:
  FreshnessByDay(const AnswerOptions& options, double most)
      : half_life_days_(options.half_life_days), today_(day_number(options.today)), most_(most) {}

  double points(std::int32_t day) {
    if (day == no_day) return 0;
    const auto age = static_cast<std::size_t>(std::max<std::int64_t>(0, std::int64_t{today_} - day));
    for (std::size_t next = by_age_.size(); next <= age; ++next)
      by_age_.push_back(most_ * std::exp2(-static_cast<double>(next) / half_life_days_));
    return by_age_[age];
  }

 private:
  double half_life_days_;
  std::int32_t today_;
  double most_;
  std::vector<double> by_age_;
};

// Calls visit(place) for every match that may still be among the best. Most words of bits have none, and that is known
// without looking at each.
template <typename Visit>
void for_each_good(const WindowBits& matches, const WindowScores& scores, const BestMatches& best, const Visit& visit) {
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    if (matches[i] == 0) continue;
    const double* const of_word = scores.data() + std::size_t{i} * word_bits;
    const double threshold = best.threshold();
    unsigned good = 0;
    for (std::uint32_t bit = 0; bit < word_bits; ++bit) good |= of_word[bit] >= threshold ? 1U : 0U;
    if (good == 0) continue;
    for_each_bit({&matches[i], 1}, [&](std::uint32_t bit) { visit(i * word_bits + bit); });
  }
}

PostingList as_list(const std::vector<std::uint32_t>& documents) {
  PostingList list;
  for (const std::uint32_t document : documents) list.add(document, 1);
  return list;
}

}  // namespace

TermSearch::TermSearch(const IndexReader& reader, SearchMemory& memory, const TermPlan& plan,
                       const RankingWeights& weights)
    : reader_(reader), memory_(memory), weights_(weights), asks_for_any_(plan.asks_for_any) {
  const double articles = reader.database().get_doccount();
  for (const TermSet& any_of : plan.required) required_.push_back(lists_of(any_of));
  excluded_ = lists_of(plan.excluded);
  for (const WeightedTerm& each : plan.points) {
    if (!is_affordable()) return;
    auto postings = list_of(each.term);
    if (postings->articles == 0) continue;
    const double idf = std::log((articles + 1) / static_cast<double>(postings->articles));
    points_.push_back({std::move(postings), each.weight * idf});
  }
}

bool TermSearch::is_affordable() const {
  return postings_ <= most_postings || reader_.has_remote();
}

std::shared_ptr<const TermPostings> TermSearch::list_of(const std::string& term) {
  auto postings = memory_.postings.find(term);
  postings_ += postings->articles;
  return postings;
}

TermSearch::Lists TermSearch::lists_of(const TermSet& terms) {
  Lists lists;
  for (const std::string& term : terms)
    if (is_affordable()) lists.push_back(list_of(term));
  return lists;
}

std::string TermSearch::id_of(std::uint32_t document) const {
  return reader_.id_of(document);
}

// Calls visit(first document, which match, their points) for every window of the segment that has matches.
template <typename Visit>
void TermSearch::search_segment(std::size_t segment, const Visit& visit) {
  const double average_length = reader_.database().get_avlength();
  const auto search = std::make_unique<SegmentSearch>(memory_.lengths.of_segment(segment));  // large for a stack
  for (const Scored& each : points_)
    search->add_points(each.postings->segments[segment], TermScore(weights_, average_length, each.weight));
  for (const Lists& any_of : required_) {
    AnyOf cursors;
    for (const auto& postings : any_of) cursors.emplace_back(postings->segments[segment]);
    search->require(std::move(cursors));
  }
  for (const auto& postings : excluded_) search->exclude(postings->segments[segment]);
  PostingList hidden;
  if (!reader_.segments()[segment].hidden.empty())
    search->exclude(hidden = as_list(reader_.segments()[segment].hidden));
  search->run(asks_for_any_, visit);
}

double TermSearch::best_score() {
  double best = 0;
  for (std::size_t i = 0; i < matched_.size(); ++i)
    search_segment(i, [&](std::uint32_t, const WindowBits& matches, const WindowScores& points) {
      for_each_bit(matches, [&](std::uint32_t place) { best = std::max(best, points[place]); });
    });
  return best;
}

void TermSearch::note_matches(std::size_t segment, std::uint32_t first_document, std::span<const std::uint64_t> bits) {
  std::vector<std::uint64_t>& matched = matched_[segment];
  matched.resize(first_document / word_bits);
  matched.insert(matched.end(), bits.begin(), bits.end());
}

FoundMatches TermSearch::find_best(std::uint64_t wanted, const Order& order) {
  BestMatches best(wanted, [this](std::uint32_t document) { return id_of(document); });
  FoundMatches found;
  for (std::size_t i = 0; i < matched_.size(); ++i) {
    const SearchedSegment& segment = reader_.segments()[i];
    const auto add = [&](std::uint32_t document, double points, double key) {
      best.add({segment.number(document), points, 0}, key);
    };
    const std::vector<std::int32_t>* const days = order.needs_days() ? &memory_.dates.of_segment(i) : nullptr;
    FreshnessByDay fresh(order.options, order.most_freshness);
    matched_[i].clear();
    search_segment(i, [&](std::uint32_t first, const WindowBits& matches, const WindowScores& scores) {
      note_matches(i, first, matches);
      for (const std::uint64_t word : matches) found.total += static_cast<std::uint64_t>(std::popcount(word));
      if (order.options.sort == SortOrder::date) {
        for_each_bit(matches,
                     [&](std::uint32_t place) { add(first + place, scores[place] + 0, (*days)[first + place]); });
      } else if (order.most_freshness > 0) {
        for_each_bit(matches, [&](std::uint32_t place) {
          const double score = scores[place] + fresh.points((*days)[first + place]);
          add(first + place, score, score);
        });
      } else {
        for_each_good(matches, scores, best, [&](std::uint32_t place) {
          const double score = scores[place] + 0;
          add(first + place, score, score);
        });
      }
    });
  }
  found.best = best.take();
  return found;
}

MatchPage TermSearch::page(std::uint64_t offset, std::uint64_t limit, const AnswerOptions& options) {
  matched_.resize(reader_.segments().size());
  const bool counts_freshness = options.half_life_days > 0;
  const Order order{options, counts_freshness ? freshness_share * best_score() : 0};
  MatchPage page =
      page_of(reader_, options, offset, limit, [&](std::uint64_t wanted) { return find_best(wanted, order); });
  page.most_freshness = order.most_freshness;
  return page;
}

FacetCounts TermSearch::count() const {
  FacetCounter counter(memory_.facets);
  for (std::size_t segment = 0; segment < matched_.size(); ++segment) {
    const std::vector<FacetRow>& rows = memory_.facets.of_segment(segment);
    for_each_bit(matched_[segment], [&](std::uint32_t document) { counter.count(rows[document]); });
  }
  return counter.counts(1);
}

}  // namespace fihris
