// From counts of keys to facets that people read.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "searcher/facet.h"
#include "searcher/match/facet_counter.h"

namespace fihris {

// The name of a key, as its document writes it.
using NameOf = std::function<std::string(FacetField field, const FacetKey& key)>;

// What was counted in a share of all.
std::uint64_t whole_count(std::uint64_t counted, double share);

// source, section, author, year, month: of each the most frequent values, at most `most` of them. A facet that no match
// has has no values.
Facets named_facets(const FacetCounts& counts, std::size_t most, const NameOf& name_of);

}  // namespace fihris
