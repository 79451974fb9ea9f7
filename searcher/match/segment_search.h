// One segment of a search: which of its documents match, and their points.
//
// Documents are taken in windows of 16,384, whose scores fit the processor's cache; each list adds its points to those
// of its documents (term at a time within a window, as in Lucene's BooleanScorer).
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "searcher/match/segment_points.h"
#include "searcher/match/segment_selection.h"

namespace fihris {

// A QueryPlan with its lists.
struct LoadedPlan {
  std::vector<LoadedSelection> required, excluded, any_of, exceptions;
  std::vector<LoadedPoints> deciding, further;
  bool asks_for_any = false;
};

struct FoundWindow {
  std::uint32_t first_document;
  const WindowBits& matches;  // as far as is known
  const WindowBits& certain;  // those of them whose spellings are known, or do not matter
  const WindowScores& scores;
};

// What all documents of a segment are scored and left out by.
struct SegmentFacts {
  std::size_t number;
  const std::vector<std::uint32_t>& lengths;
  double average_length;  // of all segments
  const PostingList& hidden;
};

// Large for a stack. All that it is given must outlive it.
class SegmentSearch {
 public:
  SegmentSearch(const LoadedPlan& plan, const SegmentFacts& segment, const SpellingChecks& checks,
                const RankingWeights& weights);

  // Calls visit for every window with a match, in order. Once.
  void run(const std::function<void(const FoundWindow&)>& visit);

 private:
  using Selections = std::vector<SegmentSelection>;

  static void keep_in_every(Selections& selections, std::uint32_t window, Bound bound, WindowBits& bits);
  static void put_in_any(Selections& selections, std::uint32_t window, Bound bound, WindowBits& bits);
  void take_out_any(std::uint32_t window, Bound bound, WindowBits& bits);
  void add_up(std::vector<SegmentPoints>& points, std::uint32_t window, const WindowBits& only);
  WindowBits touched() const;
  WindowBits matches_in(std::uint32_t window);
  WindowBits certain_in(std::uint32_t window);

  const SegmentFacts segment_;
  const SpellingChecks& checks_;
  bool asks_for_any_;
  Selections required_, excluded_, any_of_, exceptions_;
  PostingList::Cursor hidden_;
  std::vector<SegmentPoints> deciding_, further_;
  WindowScores scores_{};
  WindowTimes times_{};
  WindowBits touched_{};
};

}  // namespace fihris
