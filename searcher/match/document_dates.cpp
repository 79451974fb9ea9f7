#include "searcher/match/document_dates.h"

#include "common/index/schema.h"
#include "searcher/match/freshness.h"

namespace fihris {

const std::vector<std::int32_t>& DocumentDates::of_segment(std::size_t segment) {
  std::vector<std::int32_t>& days = segments_[segment];
  if (!days.empty()) return days;
  const Xapian::Database& database = reader_.segments()[segment];
  days.assign(std::size_t{database.get_lastdocid()} + 1, no_day);
  const auto end = database.valuestream_end(schema::date_slot);
  for (auto at = database.valuestream_begin(schema::date_slot); at != end; ++at) {
    const std::optional<Date> date = parse_compact_date(*at);
    if (date) days[at.get_docid()] = static_cast<std::int32_t>(std::chrono::sys_days(*date).time_since_epoch().count());
  }
  return days;
}

}  // namespace fihris
