// Counts the keys of facets over the documents that match.
//
//   FacetCounts counts;
//   FacetCounter counter(counts);
//   enquire.add_matchspy(&counter);
//   enquire.get_mset(0, 0, database.get_doccount());
//   counts.of(FacetField::source)
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include <xapian.h>

#include "common/index/facet_keys.h"

namespace fihris {

struct KeyCount {
  std::uint64_t count = 0;
  std::string article;  // the id of one that has the key; "" for a month
};

using KeyCounts = std::unordered_map<std::uint64_t, KeyCount>;

// What was counted, before keys have names.
struct FacetCounts {
  KeyCounts months;
  std::array<KeyCounts, facet_fields> fields;
  std::uint64_t matches = 0;
  double share = 1;  // of all matches that were looked at: 1 for an exact count

  const KeyCounts& of(FacetField field) const { return fields[static_cast<std::size_t>(field)]; }
};

// Values that no indexer writes count as an article that says nothing. `counts` must outlive it.
class FacetCounter : public Xapian::MatchSpy {
 public:
  explicit FacetCounter(FacetCounts& counts) : counts_(counts) {}
  void operator()(const Xapian::Document& document, double weight) override;

 private:
  FacetCounts& counts_;
};

}  // namespace fihris
