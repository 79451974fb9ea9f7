#include "searcher/match/facet_columns.h"

#include "common/index/schema.h"

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
  const Xapian::Database& database = reader_.segments()[segment];
  rows.resize(std::size_t{database.get_lastdocid()} + 1);
  const auto end = database.valuestream_end(schema::facets_slot);
  for (auto at = database.valuestream_begin(schema::facets_slot); at != end; ++at) {
    const FacetKeys keys = decode_facets(*at).value_or(FacetKeys{});
    FacetRow& row = rows[at.get_docid()];
    for (std::size_t i = 0; i < facet_fields; ++i) row[i] = place_of(i, {keys.fields[i], segment, at.get_docid()});
    row[month_column] = place_of(month_column, {keys.month, segment, at.get_docid()});
  }
  return rows;
}

}  // namespace fihris
