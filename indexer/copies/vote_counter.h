// Counts how many features an article shares with each of many others, and names those with two or more.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace fihris {

// Not for two threads at once.
class VoteCounter {
 public:
  // Numbers below `count` may be voted for.
  void resize(std::size_t count) { votes_.resize(count); }

  // A vote for each. REQUIRES fewer than 256 calls between two of take().
  void add(std::span<const std::uint32_t> numbers);

  // Those with two votes or more; of more than `limit` of them those with the most votes, then the lowest numbers.
  // Forgets all votes. Valid until the next call.
  std::span<const std::uint32_t> take(std::size_t limit);

 private:
  std::vector<std::uint8_t> votes_;  // by number: a byte each is faster than any table
  std::vector<std::uint32_t> voted_for_;
  std::vector<std::uint32_t> next_elected_;
  std::vector<std::uint32_t> elected_;
};

}  // namespace fihris
