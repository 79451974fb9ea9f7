#include "searcher/match/segment_search.h"

#include <bit>

namespace fihris {
namespace {

// Of what no list adds to; the sum of it and 0 is 0.
constexpr double no_points = -0.0;

// Of fewer matches in a window each is worth a look before its points are computed.
constexpr std::uint64_t few_matches = window_size / 8;

std::vector<SegmentSelection> selections_of(const std::vector<LoadedSelection>& loaded, std::size_t segment,
                                            const SpellingChecks& checks) {
  std::vector<SegmentSelection> selections;
  selections.reserve(loaded.size());
  for (const LoadedSelection& each : loaded) selections.emplace_back(each, segment, checks);
  return selections;
}

std::vector<SegmentPoints> points_of(const std::vector<LoadedPoints>& loaded, const SegmentFacts& segment,
                                     const RankingWeights& weights) {
  std::vector<SegmentPoints> points;
  points.reserve(loaded.size());
  for (const LoadedPoints& each : loaded)
    points.emplace_back(each, segment.number, TermScore(weights, segment.average_length, each.weight));
  return points;
}

}  // namespace

SegmentSearch::SegmentSearch(const LoadedPlan& plan, const SegmentFacts& segment, const SpellingChecks& checks,
                             const RankingWeights& weights)
    : segment_(segment),
      checks_(checks),
      asks_for_any_(plan.asks_for_any),
      required_(selections_of(plan.required, segment.number, checks)),
      excluded_(selections_of(plan.excluded, segment.number, checks)),
      any_of_(selections_of(plan.any_of, segment.number, checks)),
      exceptions_(selections_of(plan.exceptions, segment.number, checks)),
      hidden_(segment.hidden),
      deciding_(points_of(plan.deciding, segment, weights)),
      further_(points_of(plan.further, segment, weights)) {}

void SegmentSearch::keep_in_every(Selections& selections, std::uint32_t window, Bound bound, WindowBits& bits) {
  for (SegmentSelection& each : selections) {
    keep_in(bits, each.in_window(window, bound));
    if (is_empty(bits)) return;
  }
}

void SegmentSearch::put_in_any(Selections& selections, std::uint32_t window, Bound bound, WindowBits& bits) {
  for (SegmentSelection& each : selections) put_in(bits, each.in_window(window, bound));
}

void SegmentSearch::take_out_any(std::uint32_t window, Bound bound, WindowBits& bits) {
  WindowBits out{};
  hidden_.visit(window, [&](std::uint32_t place, std::uint32_t) { set_bit(out, place); });
  put_in_any(excluded_, window, bound, out);
  take_out(bits, out);
}

void SegmentSearch::add_up(std::vector<SegmentPoints>& points, std::uint32_t window, const WindowBits& only) {
  const std::uint32_t* const lengths = segment_.lengths.data() + std::size_t{window} * window_size;
  const WindowBits* const few = count_bits(only) < few_matches ? &only : nullptr;
  std::vector<WindowBits> allowed(exceptions_.size(), only);
  for (std::size_t i = 0; i < allowed.size(); ++i) take_out(allowed[i], exceptions_[i].in_window(window, Bound::most));
  for (SegmentPoints& each : points)
    each.add_up(window, lengths, each.elsewhere() ? &allowed[*each.elsewhere()] : few, scores_, times_);
}

// What was given points, be they 0.
WindowBits SegmentSearch::touched() const {
  WindowBits touched{};
  for (std::size_t i = 0; i < touched.size(); ++i) {
    std::uint64_t word = 0;
    for (std::size_t bit = 0; bit < word_bits; ++bit)
      word |= ((std::bit_cast<std::uint64_t>(scores_[i * word_bits + bit]) >> 63U) ^ 1U) << bit;
    touched[i] = word;
  }
  return touched;
}

// Adds up what decides, too.
WindowBits SegmentSearch::matches_in(std::uint32_t window) {
  WindowBits matches;
  matches.fill(~std::uint64_t{0});
  keep_in_every(required_, window, Bound::most, matches);
  if (is_empty(matches)) return matches;
  scores_.fill(no_points);
  if (asks_for_any_) {
    add_up(deciding_, window, matches);
    touched_ = touched();
    WindowBits any = touched_;
    put_in_any(any_of_, window, Bound::most, any);
    keep_in(matches, any);
  }
  take_out_any(window, Bound::least, matches);
  return matches;
}

WindowBits SegmentSearch::certain_in(std::uint32_t window) {
  WindowBits certain;
  certain.fill(~std::uint64_t{0});
  keep_in_every(required_, window, Bound::least, certain);
  if (asks_for_any_) {
    WindowBits any = touched_;
    put_in_any(any_of_, window, Bound::least, any);
    keep_in(certain, any);
  }
  take_out_any(window, Bound::most, certain);
  return certain;
}

void SegmentSearch::run(const std::function<void(const FoundWindow&)>& visit) {
  for (std::uint32_t window = 0; window * std::size_t{window_size} < segment_.lengths.size(); ++window) {
    const WindowBits matches = matches_in(window);
    if (is_empty(matches)) continue;
    add_up(further_, window, matches);
    visit({window * window_size, matches, checks_.is_empty() ? matches : certain_in(window), scores_});
  }
}

}  // namespace fihris
