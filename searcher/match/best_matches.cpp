#include "searcher/match/best_matches.h"

#include <algorithm>
#include <utility>

namespace fihris {
namespace {

bool has_more(const BestMatches::Keyed& a, const BestMatches::Keyed& b) {
  return a.key > b.key;
}

}  // namespace

// All that have as much as the last wanted one stay, for their ids will decide.
void BestMatches::drop_worst() {
  if (wanted_ == 0) return matches_.clear();
  if (matches_.size() < wanted_) return;
  const auto last = matches_.begin() + static_cast<std::ptrdiff_t>(wanted_) - 1;
  std::nth_element(matches_.begin(), last, matches_.end(), has_more);
  threshold_ = last->key;
  std::erase_if(matches_, [this](const Keyed& each) { return each.key < threshold_; });
  limit_ = matches_.size() * 2 + 64;
}

void BestMatches::order_equals() {
  for (auto begin = matches_.begin(); begin != matches_.end();) {
    const auto end = std::find_if(begin, matches_.end(), [&](const Keyed& each) { return each.key < begin->key; });
    if (end - begin > 1) {
      std::vector<std::pair<std::string, Keyed>> equals;
      for (auto at = begin; at != end; ++at) equals.emplace_back(id_of_(at->match.document), *at);
      std::ranges::stable_sort(equals, {}, [](const auto& each) -> const std::string& { return each.first; });
      std::ranges::transform(equals, begin, [](const auto& each) { return each.second; });
    }
    begin = end;
  }
}

std::vector<Match> BestMatches::take() {
  drop_worst();
  std::ranges::stable_sort(matches_, has_more);
  order_equals();
  std::vector<Match> first;
  for (std::size_t i = 0; i < std::min(matches_.size(), wanted_); ++i) first.push_back(matches_[i].match);
  return first;
}

}  // namespace fihris
