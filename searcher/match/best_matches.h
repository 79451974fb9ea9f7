// The first of many matches by some key, without keeping them all.
//
//   BestMatches best(10, [&](std::uint32_t document) { return id_of(document); });
//   best.add({12, score}, score);
//   best.take()
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "searcher/match/match_page.h"

namespace fihris {

class BestMatches {
 public:
  using IdOf = std::function<std::string(std::uint32_t document)>;

  // The greatest keys come first. Of equal ones the smaller id does; an id is looked up only where it decides, and
  // those of equals in the order of the documents.
  BestMatches(std::size_t wanted, IdOf id_of) : wanted_(wanted), limit_(wanted * 2 + 64), id_of_(std::move(id_of)) {}

  // What has less is not among the first.
  double threshold() const { return threshold_; }

  void add(const Match& match, double key) {
    if (key < threshold_) return;
    matches_.push_back({match, key});
    if (matches_.size() >= limit_) drop_worst();
  }

  // Those of another, of which no document was added here.
  void add(const BestMatches& others) {
    for (const Keyed& each : others.matches_) add(each.match, each.key);
  }

  // In their order, no more than wanted.
  std::vector<Match> take();

  struct Keyed {
    Match match;
    double key = 0;
  };

 private:
  void drop_worst();
  void order_equals();
  std::vector<Keyed> first_by_id(std::vector<Keyed> equals, std::size_t wanted) const;

  std::size_t wanted_;
  std::size_t limit_;  // when so many are kept the worst are dropped
  IdOf id_of_;
  double threshold_ = -std::numeric_limits<double>::infinity();
  std::vector<Keyed> matches_;
};

}  // namespace fihris
