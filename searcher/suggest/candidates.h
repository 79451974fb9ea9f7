// The words of an index that may have been meant, and how likely each is.
//
//   Candidates candidates;
//   EditRows rows(pack("محدثات"));
//   for (const WordList* list : dictionaries.words()) find_candidates(*list, rows, 120, candidates);
//   candidates.best();                                    // محادثات
//
// A noisy channel: the more articles have a word, and the less the mistake costs, the likelier it was meant.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/index/word_list.h"
#include "searcher/suggest/error_costs.h"

namespace fihris {

struct Candidate {
  std::string key;      // packed folded form
  std::string written;  // packed
  std::uint64_t articles = 0;
  Cost cost = 0;
  std::uint32_t most = 0;  // articles of the list that `written` comes from
};

// Logarithm of how likely it is that this was meant, but for a constant. A whole error makes a word as unlikely as one
// that a hundred times fewer articles have.
inline double likelihood(double articles, Cost cost) {
  constexpr double whole_error_weight = 6.5;
  return std::log(articles) - whole_error_weight * cost / whole_error;
}

// Sums up what several lists say of a word.
class Candidates {
 public:
  void add(const WordEntry& entry, Cost cost);
  std::optional<Candidate> best() const;
  std::size_t size() const { return by_key_.size(); }

 private:
  std::unordered_map<std::string, Candidate> by_key_;
};

// All words of the list that cost at most `most` by these rows (EditRows, ArabiziRows). The list is read once, from its
// beginning to its end; words that begin with what costs too much are passed over.
template <typename Rows>
void find_candidates(const WordList& list, Rows& rows, Cost most, Candidates& candidates) {
  constexpr std::size_t none = longest_key + 1;
  std::size_t ready = 0;    // letters whose rows are there
  std::size_t dead = none;  // so many first letters cost too much
  for (WordCursor at = list.all(); at.next_apart(dead);) {
    ready = std::min(ready, at.shared());
    dead = none;
    const std::string_view key = at.key();
    while (ready < key.size() && dead == none)
      if (rows.step(key, ready++) > most) dead = ready;
    if (dead == none && rows.cost(key.size()) <= most) candidates.add(at.entry(), rows.cost(key.size()));
  }
}

}  // namespace fihris
