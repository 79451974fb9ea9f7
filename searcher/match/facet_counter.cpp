#include "searcher/match/facet_counter.h"

#include "common/index/schema.h"

namespace fihris {

FacetCounter::FacetCounter(const Xapian::Database& segment, std::size_t number, FacetCounts& counts)
    : values_(segment.valuestream_begin(schema::facets_slot)),
      end_(segment.valuestream_end(schema::facets_slot)),
      segment_(number),
      counts_(counts) {}

FacetKeys FacetCounter::keys_of(Xapian::docid document) {
  if (values_ == end_) return {};
  values_.skip_to(document);
  if (values_ == end_ || values_.get_docid() != document) return {};
  return decode_facets(*values_).value_or(FacetKeys{});
}

void FacetCounter::add(KeyCounts& counts, std::uint32_t key, Xapian::docid document) const {
  if (key == 0) return;
  KeyCount& counted = counts[key];
  if (counted.count++ == 0) counted = {1, segment_, document};
}

void FacetCounter::operator()(const Xapian::Document& document, double) {
  count(document.get_docid());
}

void FacetCounter::count(Xapian::docid document) {
  const FacetKeys keys = keys_of(document);
  ++counts_.matches;
  add(counts_.months, keys.month, document);
  for (std::size_t i = 0; i < facet_fields; ++i) add(counts_.fields[i], keys.fields[i], document);
}

}  // namespace fihris
