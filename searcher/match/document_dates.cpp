#include "searcher/match/document_dates.h"

namespace fihris {

const std::vector<std::int32_t>& DocumentDates::of_segment(std::size_t segment) {
  std::vector<std::int32_t>& days = segments_[segment];
  if (days.empty()) days = reader_.segments()[segment].columns.days();
  return days;
}

}  // namespace fihris
