#include "indexer/copies/vote_counter.h"

#include <algorithm>
#include <tuple>

namespace fihris {

void VoteCounter::add(std::span<const std::uint32_t> numbers) {
  for (const std::uint32_t number : numbers) {
    voted_for_.push_back(number);
    if (++votes_[number] == 2) next_elected_.push_back(number);
  }
}

std::span<const std::uint32_t> VoteCounter::take(std::size_t limit) {
  std::swap(elected_, next_elected_);
  next_elected_.clear();
  if (elected_.size() > limit) {
    const auto cut = elected_.begin() + static_cast<std::ptrdiff_t>(limit);
    std::nth_element(elected_.begin(), cut, elected_.end(), [this](std::uint32_t a, std::uint32_t b) {
      return std::tuple(votes_[b], a) < std::tuple(votes_[a], b);
    });
    elected_.erase(cut, elected_.end());
  }
  for (const std::uint32_t number : voted_for_) votes_[number] = 0;
  voted_for_.clear();
  return elected_;
}

}  // namespace fihris
