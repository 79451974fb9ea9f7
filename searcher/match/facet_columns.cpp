#include "searcher/match/facet_columns.h"

#include "common/base/date.h"

namespace fihris {

std::uint32_t FacetColumns::place_of(std::size_t column, const FacetKey& key) {
  if (key.key == 0) return 0;
  const auto [found, is_new] = places_[column].try_emplace(key.key, keys_[column].size() + 1);
  if (is_new) keys_[column].push_back(key);
  return found->second;
}

const std::vector<FacetRow>& FacetColumns::of_segment(std::size_t segment) {
  std::vector<FacetRow>& rows = segments_[segment];
  if (!rows.empty()) return rows;
  rows.resize(std::size_t{reader_.segments()[segment].last_document} + 1);
  for (std::size_t i = 0; i < facet_fields; ++i) read_field(static_cast<FacetField>(i), segment, rows);
  read_months(segment, rows);
  return rows;
}

// From the places of the segment's keys to those of all.
void FacetColumns::read_field(FacetField field, std::size_t segment, std::vector<FacetRow>& rows) {
  const auto column = static_cast<std::size_t>(field);
  const FacetColumn facet = reader_.segments()[segment].columns.facet(field);
  std::vector<std::uint32_t> places(facet.keys.size() + 1);
  for (Xapian::docid document = 1; document < rows.size(); ++document) {
    const std::uint32_t local = facet.places[document];
    if (local == 0) continue;
    if (places[local] == 0) places[local] = place_of(column, {facet.keys[local - 1], segment, document});
    rows[document][column] = places[local];
  }
}

void FacetColumns::read_months(std::size_t segment, std::vector<FacetRow>& rows) {
  const std::vector<std::int32_t> days = reader_.segments()[segment].columns.days();
  for (Xapian::docid document = 1; document < rows.size(); ++document) {
    if (days[document] == no_day) continue;
    const Date date{std::chrono::sys_days{std::chrono::days{days[document]}}};
    rows[document][month_column] = place_of(month_column, {month_key(date), segment, document});
  }
}

}  // namespace fihris
