// Counts the keys of facets over the documents that match.
//
//   FacetCounts counts;
//   FacetCounter counter(segment, 0, counts);
//   enquire.add_matchspy(&counter);  // of an Enquire for the segment
//   enquire.get_mset(0, 0, segment.get_doccount());
//   counts.of(FacetField::source)
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>

#include <xapian.h>

#include "common/index/facet_keys.h"

namespace fihris {

struct KeyCount {
  std::uint64_t count = 0;
  std::size_t segment = 0;     // of IndexReader::segments()
  Xapian::docid document = 0;  // one of the segment that has the key
};

using KeyCounts = std::unordered_map<std::uint32_t, KeyCount>;

// What was counted, before keys have names.
struct FacetCounts {
  KeyCounts months;
  std::array<KeyCounts, facet_fields> fields;
  std::uint64_t matches = 0;
  double share = 1;  // of all matches that were looked at: 1 for an exact count

  const KeyCounts& of(FacetField field) const { return fields[static_cast<std::size_t>(field)]; }
};

// Counts the matches of one segment. Values that no indexer writes count as an article that says nothing. `counts` must
// outlive it.
class FacetCounter : public Xapian::MatchSpy {
 public:
  FacetCounter(const Xapian::Database& segment, std::size_t number, FacetCounts& counts);
  void operator()(const Xapian::Document& document, double weight) override;

  // Documents are counted in ascending order.
  void count(Xapian::docid document);

 private:
  FacetKeys keys_of(Xapian::docid document);
  void add(KeyCounts& counts, std::uint32_t key, Xapian::docid document) const;

  Xapian::ValueIterator values_, end_;  // reading the slot along costs less than asking each document
  std::size_t segment_;
  FacetCounts& counts_;
};

}  // namespace fihris
