#include "searcher/match/words_together.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

namespace fihris {
namespace {

constexpr std::uint64_t last_number = std::numeric_limits<std::uint32_t>::max();

using Positions = std::vector<std::uint32_t>;
using Test = std::function<bool(const std::vector<Positions>&)>;  // of a document, in the order of the words

// Steps through the documents that have all words, from the one with the least to read on.
class Intersection {
 public:
  explicit Intersection(const std::vector<PositionList>& words) : positions_(words.size()), order_(words.size()) {
    for (const PositionList& word : words) cursors_.emplace_back(word);
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::ranges::stable_sort(order_, {}, [&](std::size_t word) { return words[word].bytes(); });
  }

  // To the first that has all and is not before this one.
  bool advance_to(std::uint32_t document) {
    for (std::size_t agreed = 0, next = 0; agreed < order_.size(); next = (next + 1) % order_.size()) {
      PositionList::Cursor& cursor = cursors_[order_[next]];
      if (!cursor.advance_to(document)) return false;
      agreed = cursor.document() == document ? agreed + 1 : 1;
      document = cursor.document();
    }
    return true;
  }

  std::uint32_t document() const { return cursors_.front().document(); }

  const std::vector<Positions>& positions() {
    for (std::size_t i = 0; i < cursors_.size(); ++i) cursors_[i].read_positions(positions_[i]);
    return positions_;
  }

 private:
  std::vector<PositionList::Cursor> cursors_;
  std::vector<Positions> positions_;
  std::vector<std::size_t> order_;
};

Documents documents_where(const std::vector<PositionList>& words, const Documents* among, const Test& test) {
  Documents found;
  const auto is_without_postings = [](const PositionList& word) { return word.empty(); };
  if (words.empty() || std::ranges::any_of(words, is_without_postings)) return found;
  Intersection both(words);
  auto candidate = among != nullptr ? among->begin() : Documents::const_iterator{};
  for (std::uint64_t next = 1; next <= last_number && both.advance_to(static_cast<std::uint32_t>(next));
       next = std::uint64_t{both.document()} + 1) {
    if (among != nullptr) {
      candidate = std::lower_bound(candidate, among->end(), both.document());
      if (candidate == among->end()) break;
      if (*candidate != both.document()) continue;
    }
    if (test(both.positions())) found.push_back(both.document());
  }
  return found;
}

bool are_in_row(const std::vector<Positions>& words) {
  return std::ranges::any_of(words.front(), [&](std::uint32_t place) {
    return std::ranges::all_of(words, [&](const Positions& word) { return std::ranges::binary_search(word, place++); });
  });
}

// The stretch from the first to the last of one place of each word shrinks when the first one moves on.
bool are_near(const std::vector<Positions>& words, std::size_t span) {
  struct Place {
    const Positions* word;
    std::size_t number;
    std::uint32_t position() const { return (*word)[number]; }
  };
  std::vector<Place> places;
  places.reserve(words.size());
  for (const Positions& word : words) places.push_back({&word, 0});
  while (true) {
    const auto [first, last] = std::ranges::minmax_element(places, {}, &Place::position);
    if (last->position() - first->position() < span) return true;
    if (++first->number == first->word->size()) return false;
  }
}

}  // namespace

Documents documents_in_row(const std::vector<PositionList>& words, const Documents* among) {
  return documents_where(words, among, are_in_row);
}

Documents documents_near(const std::vector<PositionList>& words, std::size_t span, const Documents* among) {
  return documents_where(words, among, [span](const std::vector<Positions>& places) { return are_near(places, span); });
}

}  // namespace fihris
