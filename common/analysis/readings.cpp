#include "common/analysis/readings.h"

#include <algorithm>

namespace fihris {

void Readings::add(const Reading& reading, float cost) {
  std::size_t at = 0;
  while (at < count_ && items_[at].cost <= cost && items_[at].reading.stem != reading.stem) ++at;
  if (at < count_ && items_[at].cost <= cost) return;  // the same stem is there, and cheaper
  std::size_t end = at;                                // where the same stem is, or the last place
  while (end < count_ && items_[end].reading.stem != reading.stem) ++end;
  if (end == count_ && count_ < items_.size()) ++count_;
  end = std::min(end, items_.size() - 1);
  if (at > end) return;
  std::move_backward(items_.begin() + static_cast<std::ptrdiff_t>(at),
                     items_.begin() + static_cast<std::ptrdiff_t>(end),
                     items_.begin() + static_cast<std::ptrdiff_t>(end) + 1);
  items_[at] = {reading, cost};
}

StemAnalysis Readings::result() const {
  constexpr float margin = 0.35F;  // what costs more is not meant
  StemAnalysis analysis;
  for (std::size_t i = 0; i < count_ && items_[i].cost <= items_[0].cost + margin; ++i)
    analysis.readings[analysis.count++] = items_[i].reading;
  analysis.is_known = analysis.count > 0;
  return analysis;
}

}  // namespace fihris
