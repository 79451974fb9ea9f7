// Pairs of words that two groupings put together: the measure of stemmers whose stems look different.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace fihris::bench {

// A word of a list, with its labels in either grouping. Two words are together when they share a label.
struct LabelledWord {
  std::set<std::string> predicted;
  std::set<std::string> gold;
};

struct PairCounts {
  std::int64_t predicted = 0;
  std::int64_t gold = 0;
  std::int64_t both = 0;

  double precision() const { return predicted == 0 ? 0 : static_cast<double>(both) / static_cast<double>(predicted); }
  double recall() const { return gold == 0 ? 0 : static_cast<double>(both) / static_cast<double>(gold); }
};

// Counts classes instead of pairs, and so is linear in the number of words. REQUIRES few labels for each word.
PairCounts count_pairs(const std::vector<LabelledWord>& words);

}  // namespace fihris::bench
