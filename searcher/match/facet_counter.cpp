#include "searcher/match/facet_counter.h"

#include "common/index/schema.h"

namespace fihris {
namespace {

void count_name(KeyCounts& counts, std::uint64_t key, const Xapian::Document& document) {
  if (key == 0) return;
  KeyCount& counted = counts[key];
  if (counted.count++ == 0) counted.article = document.get_value(schema::id_slot);
}

}  // namespace

void FacetCounter::operator()(const Xapian::Document& document, double) {
  const FacetKeys keys = decode_facets(document.get_value(schema::facets_slot)).value_or(FacetKeys{});
  ++counts_.matches;
  if (keys.month != 0) ++counts_.months[keys.month].count;
  for (std::size_t i = 0; i < facet_fields; ++i) count_name(counts_.fields[i], keys.fields[i], document);
}

}  // namespace fihris
