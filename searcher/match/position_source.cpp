#include "searcher/match/position_source.h"

#include <algorithm>

namespace fihris {

bool PositionSource::is_match(Xapian::docid document) {
  if (!have_positions(document)) return false;
  return order_ == WordOrder::as_given ? follow_each_other() : lie_near();
}

bool PositionSource::have_positions(Xapian::docid document) {
  positions_.resize(terms().size());
  for (std::size_t i = 0; i < terms().size(); ++i) {
    positions_[i].clear();
    auto position = segment().positionlist_begin(document, terms()[i]);
    for (; position != segment().positionlist_end(document, terms()[i]); ++position) positions_[i].push_back(*position);
    if (positions_[i].empty()) return false;
  }
  return true;
}

bool PositionSource::follow_each_other() const {
  const auto begins = [&](Xapian::termpos first) {
    for (std::size_t i = 1; i < positions_.size(); ++i)
      if (!std::binary_search(positions_[i].begin(), positions_[i].end(), first + i)) return false;
    return true;
  };
  return std::any_of(positions_.front().begin(), positions_.front().end(), begins);
}

// The first of the present positions moves on, until they lie within the window.
bool PositionSource::lie_near() const {
  std::vector<std::size_t> at(positions_.size());
  while (true) {
    std::size_t first = 0, last = 0;
    for (std::size_t i = 1; i < at.size(); ++i) {
      if (positions_[i][at[i]] < positions_[first][at[first]]) first = i;
      if (positions_[i][at[i]] > positions_[last][at[last]]) last = i;
    }
    if (positions_[last][at[last]] - positions_[first][at[first]] < window_) return true;
    if (++at[first] == positions_[first].size()) return false;
  }
}

}  // namespace fihris
