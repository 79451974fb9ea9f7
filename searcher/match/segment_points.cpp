#include "searcher/match/segment_points.h"

#include <cmath>
#include <functional>
#include <queue>
#include <utility>

namespace fihris {

std::uint64_t articles_with_any(std::vector<std::uint64_t> having, std::uint64_t articles) {
  std::erase(having, 0U);
  std::priority_queue<std::uint64_t, std::vector<std::uint64_t>, std::greater<>> rarest(std::greater<>(),
                                                                                        std::move(having));
  while (rarest.size() > 1) {
    const auto a = static_cast<double>(rarest.top());
    rarest.pop();
    const auto b = static_cast<double>(rarest.top());
    rarest.pop();
    rarest.push(static_cast<std::uint64_t>(std::llround(a + b - a * b / static_cast<double>(articles))));
  }
  return rarest.empty() ? 0 : rarest.top();
}

std::optional<LoadedPoints> load_points(const Points& points, PostingStore& postings, std::uint64_t articles) {
  LoadedPoints loaded;
  std::vector<std::uint64_t> having;
  for (const std::string& term : points.terms) {
    auto list = postings.find(term);
    if (list->articles == 0) continue;
    having.push_back(list->articles);
    loaded.lists.push_back(std::move(list));
  }
  if (having.empty()) return std::nullopt;
  const auto any = static_cast<double>(articles_with_any(std::move(having), articles));
  loaded.weight = points.weight * std::log(static_cast<double>(articles + 1) / any);
  loaded.elsewhere = points.elsewhere;
  return loaded;
}

SegmentPoints::SegmentPoints(const LoadedPoints& points, std::size_t segment, const TermScore& score)
    : score_(score), elsewhere_(points.elsewhere) {
  for (const auto& list : points.lists) cursors_.emplace_back(list->segments[segment]);
}

void SegmentPoints::add_up(std::uint32_t window, const std::uint32_t* lengths, const WindowBits* only,
                           WindowScores& scores, WindowTimes& times) {
  if (cursors_.size() == 1) return add_one(window, lengths, only, scores.data());
  add_several(window, lengths, only, scores.data(), times);
}

void SegmentPoints::add_one(std::uint32_t window, const std::uint32_t* lengths, const WindowBits* only,
                            double* scores) {
  if (only == nullptr) {
    cursors_.front().visit(window, [=, score = score_](std::uint32_t place, std::uint32_t times) {
      scores[place] += score(times, lengths[place]);
    });
  } else {
    cursors_.front().visit(window, [=, score = score_](std::uint32_t place, std::uint32_t times) {
      if (has_bit(*only, place)) scores[place] += score(times, lengths[place]);
    });
  }
}

// No word comes more often than there are words: forms of one may be counted twice.
void SegmentPoints::add_several(std::uint32_t window, const std::uint32_t* lengths, const WindowBits* only,
                                double* scores, WindowTimes& times) {
  WindowBits having{};
  for (PostingList::Cursor& cursor : cursors_)
    cursor.visit(window, [&](std::uint32_t place, std::uint32_t more) {
      set_bit(having, place);
      times[place] += more;
    });
  for_each_bit(having, [&](std::uint32_t place) {
    const std::uint32_t all = std::min(std::exchange(times[place], 0), lengths[place]);
    if (only == nullptr || has_bit(*only, place)) scores[place] += score_(all, lengths[place]);
  });
}

}  // namespace fihris
