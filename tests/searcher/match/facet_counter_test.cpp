#include "searcher/match/facet_counter.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"

namespace fihris {
namespace {

Xapian::Document document(const std::string& id, const std::string& facets) {
  Xapian::Document result;
  result.add_value(schema::id_slot, id);
  result.add_value(schema::facets_slot, facets);
  return result;
}

}  // namespace

TEST_CASE("each key is counted, with an article that has it") {
  FacetCounts counts;
  FacetCounter counter(counts);
  counter(document("a", encode_facets({24292, {7, 0, 9}})), 0);
  counter(document("b", encode_facets({24292, {7, 8, 0}})), 0);
  CHECK(counts.matches == 2);
  CHECK(counts.months.at(24292).count == 2);
  CHECK(counts.of(FacetField::source).at(7).count == 2);
  CHECK(counts.of(FacetField::source).at(7).article == "a");
  CHECK(counts.of(FacetField::section).at(8).article == "b");
  CHECK(counts.of(FacetField::author).size() == 1);
}

TEST_CASE("an article without keys, or with damaged ones, is a match that says nothing") {
  FacetCounts counts;
  FacetCounter counter(counts);
  counter(document("a", ""), 0);
  counter(document("b", std::string(30, 'x')), 0);
  CHECK(counts.matches == 2);
  CHECK(counts.months.empty());
  CHECK(counts.of(FacetField::source).empty());
}

}  // namespace fihris
