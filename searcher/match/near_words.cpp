#include "searcher/match/near_words.h"

#include <algorithm>
#include <utility>

namespace fihris {

NearWords::NearWords(std::string word, std::size_t distance)
    : word_(std::move(word)), too_far_(distance + 1), rows_(1), least_{0} {
  for (std::size_t i = 0; i <= word_.size(); ++i) rows_[0].push_back(std::min(i, too_far_));
}

NearWords::Answer NearWords::look(std::string_view other) {
  const auto shared = std::ranges::mismatch(known_, other);
  known_.resize(static_cast<std::size_t>(shared.in1 - known_.begin()));
  if (is_dead(known_.size())) return {.dead = known_.size()};
  while (known_.size() < other.size()) {
    known_ += other[known_.size()];
    fill_row(other, known_.size());
    if (is_dead(known_.size())) return {.dead = known_.size()};
  }
  return {.is_near = rows_[other.size()].back() < too_far_};
}

void NearWords::fill_row(std::string_view other, std::size_t row) {
  if (rows_.size() == row) {
    rows_.emplace_back(word_.size() + 1);
    least_.push_back(0);
  }
  std::vector<std::size_t>& cells = rows_[row];
  const std::vector<std::size_t>& last = rows_[row - 1];
  cells[0] = std::min(row, too_far_);
  for (std::size_t i = 1; i <= word_.size(); ++i) {
    const bool is_same = other[row - 1] == word_[i - 1];
    cells[i] = std::min({last[i] + 1, cells[i - 1] + 1, last[i - 1] + (is_same ? 0 : 1), too_far_});
    const bool swapped = row > 1 && i > 1 && other[row - 1] == word_[i - 2] && other[row - 2] == word_[i - 1];
    if (swapped) cells[i] = std::min(cells[i], rows_[row - 2][i - 2] + 1);
  }
  least_[row] = *std::ranges::min_element(cells);
}

// A swap takes its bytes from two rows before.
bool NearWords::is_dead(std::size_t row) const {
  return row > 0 && least_[row] >= too_far_ && least_[row - 1] + 1 >= too_far_;
}

}  // namespace fihris
