// The points that one term, or several as one, give to the documents of one segment, window by window: BM25+, as
// Xapian's BM25PlusWeight has it, to the rounding of sums.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "common/index/index_reader.h"
#include "searcher/match/posting_store.h"
#include "searcher/match/query_plan.h"
#include "searcher/match/ranking_weights.h"
#include "searcher/match/window_bits.h"

namespace fihris {

using WindowScores = std::array<double, window_size>;

// How often the terms of several lists come, kept between windows for its memory: all 0.
using WindowTimes = std::array<std::uint32_t, window_size>;

struct LoadedPoints {
  std::vector<std::shared_ptr<const TermPostings>> lists;
  double weight = 0;  // with its idf
  std::optional<std::size_t> elsewhere{};
};

// Nothing where no article has a term. Throws Xapian's errors.
std::optional<LoadedPoints> load_points(const Points& points, PostingStore& postings, std::uint64_t articles);

// How many of so many articles have one of the terms, guessed from how many have each, as if words did not care for
// each other: what Xapian weighs an OP_SYNONYM by.
std::uint64_t articles_with_any(std::vector<std::uint64_t> having, std::uint64_t articles);

// What does not change from posting to posting is computed once, for this is the innermost loop of a search.
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

// All that it is given must outlive it.
class SegmentPoints {
 public:
  SegmentPoints(const LoadedPoints& points, std::size_t segment, const TermScore& score);

  std::optional<std::size_t> elsewhere() const { return elsewhere_; }

  // Adds to the scores of the documents in `only`, of all when it is null. `lengths` are those of the window.
  void add_up(std::uint32_t window, const std::uint32_t* lengths, const WindowBits* only, WindowScores& scores,
              WindowTimes& times);

 private:
  void add_one(std::uint32_t window, const std::uint32_t* lengths, const WindowBits* only, double* scores);
  void add_several(std::uint32_t window, const std::uint32_t* lengths, const WindowBits* only, double* scores,
                   WindowTimes& times);

  std::vector<PostingList::Cursor> cursors_;
  TermScore score_;
  std::optional<std::size_t> elsewhere_;
};

}  // namespace fihris
