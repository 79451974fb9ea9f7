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

// Of many equals no more ids are kept than twice what is wanted.
std::vector<BestMatches::Keyed> BestMatches::first_by_id(std::vector<Keyed> equals, std::size_t wanted) const {
  using WithId = std::pair<std::string, Keyed>;
  const auto has_less = [](const WithId& a, const WithId& b) { return a.first < b.first; };
  std::ranges::sort(equals, {}, [](const Keyed& each) { return each.match.document; });
  std::vector<WithId> first;
  for (const Keyed& each : equals) {
    first.emplace_back(id_of_(each.match.document), each);
    if (first.size() < wanted * 2 + 64) continue;
    std::nth_element(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(wanted), first.end(), has_less);
    first.resize(wanted);
  }
  std::ranges::stable_sort(first, has_less);
  std::vector<Keyed> ordered;
  ordered.reserve(first.size());
  for (WithId& each : first) ordered.push_back(each.second);
  return ordered;
}

void BestMatches::order_equals() {
  for (std::size_t begin = 0; begin < std::min(wanted_, matches_.size());) {
    const auto first = matches_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto end = std::find_if(first, matches_.end(), [&](const Keyed& each) { return each.key < first->key; });
    const auto equals = static_cast<std::size_t>(end - first);
    if (equals > 1) std::ranges::copy(first_by_id({first, end}, std::min(equals, wanted_ - begin)), first);
    begin += equals;
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
