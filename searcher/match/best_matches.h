// The best of many matches, without keeping them all.
//
//   BestMatches best(10, [&](std::uint32_t document) { return id_of(document); });
//   best.add(12, 3.5);
//   best.take()
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "searcher/match/matcher.h"

namespace fihris {

class BestMatches {
 public:
  using IdOf = std::function<std::string(std::uint32_t document)>;

  // Of equal scores the smaller id comes first; an id is looked up only where it decides.
  BestMatches(std::size_t wanted, IdOf id_of) : wanted_(wanted), limit_(wanted * 2 + 64), id_of_(std::move(id_of)) {}

  // What has less is not among the best.
  double threshold() const { return threshold_; }

  void add(std::uint32_t document, double score) {
    if (score < threshold_) return;
    matches_.push_back({document, score, 0});
    if (matches_.size() >= limit_) drop_worst();
  }

  // The best first, no more than wanted.
  std::vector<Match> take();

 private:
  void drop_worst();
  void order_equals();

  std::size_t wanted_;
  std::size_t limit_;  // when so many are kept the worst are dropped
  IdOf id_of_;
  double threshold_ = -std::numeric_limits<double>::infinity();
  std::vector<Match> matches_;
};

}  // namespace fihris
