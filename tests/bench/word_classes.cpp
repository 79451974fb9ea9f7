#include "tests/bench/word_classes.h"

#include <bit>
#include <unordered_map>

namespace fihris::bench {
namespace {

// A set of labels that words have in common, and whether its pairs are added or taken off again.
struct Subset {
  std::string key;
  int sign = 1;
};

// By inclusion and exclusion: over all subsets of what two words share, the signs add up to one.
std::vector<Subset> subsets_of(const std::set<std::string>& labels) {
  const std::vector<std::string> all(labels.begin(), labels.end());
  std::vector<Subset> subsets;
  for (unsigned mask = 1; mask < 1U << all.size(); ++mask) {
    Subset subset{{}, std::popcount(mask) % 2 == 1 ? 1 : -1};
    for (std::size_t i = 0; i < all.size(); ++i)
      if ((mask >> i & 1) != 0) subset.key += all[i] + '\t';
    subsets.push_back(subset);
  }
  return subsets;
}

class PairCounter {
 public:
  void add(const std::string& key, int sign) { total_ += sign * sizes_[key]++; }
  std::int64_t total() const { return total_; }

 private:
  std::unordered_map<std::string, std::int64_t> sizes_;
  std::int64_t total_ = 0;
};

}  // namespace

PairCounts count_pairs(const std::vector<LabelledWord>& words) {
  PairCounter predicted;
  PairCounter gold;
  PairCounter both;
  for (const LabelledWord& word : words) {
    const std::vector<Subset> golden = subsets_of(word.gold);
    for (const Subset& each : golden) gold.add(each.key, each.sign);
    for (const Subset& mine : subsets_of(word.predicted)) {
      predicted.add(mine.key, mine.sign);
      for (const Subset& each : golden) both.add(mine.key + '\n' + each.key, mine.sign * each.sign);
    }
  }
  return {predicted.total(), gold.total(), both.total()};
}

}  // namespace fihris::bench
