#include "searcher/match/named_facets.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string key_as_name(FacetField, const FacetKey& key) {
  return std::to_string(key.key) + static_cast<char>('a' + key.document);
}

FacetCounts example_counts() {
  FacetCounts counts;
  counts.columns[0] = {{{1, 0, 0}, 5}, {{2, 0, 1}, 9}, {{3, 0, 2}, 5}, {{4, 0, 3}, 1}};
  counts.columns[month_column] = {{{2024 * 12 + 4, 0, 0}, 3}, {{2024 * 12, 0, 0}, 2}, {{2023 * 12 + 11, 0, 0}, 4}};
  return counts;
}

}  // namespace

TEST_CASE("names stand by falling count, equals by name, the rest is counted together") {
  const Facets facets = named_facets(example_counts(), 3, key_as_name);
  CHECK(facets.list[0] == Facet{"source", {{"2b", 9}, {"1a", 5}, {"3c", 5}}, 1});
  CHECK(facets.list[1] == Facet{"section", {}, 0});
}

TEST_CASE("years and months stand from the newest to the oldest") {
  const Facets facets = named_facets(example_counts(), 10, key_as_name);
  CHECK(facets.list[3] == Facet{"year", {{"2024", 5}, {"2023", 4}}, 0});
  CHECK(facets.list[4] == Facet{"month", {{"2024-05", 3}, {"2024-01", 2}, {"2023-12", 4}}, 0});
}

TEST_CASE("of many months the most frequent are shown") {
  const Facets facets = named_facets(example_counts(), 2, key_as_name);
  CHECK(facets.list[4] == Facet{"month", {{"2024-05", 3}, {"2023-12", 4}}, 2});
}

TEST_CASE("what was counted in a sample is multiplied and no longer exact") {
  FacetCounts counts = example_counts();
  CHECK(named_facets(counts, 1, key_as_name).are_exact);
  counts.share = 0.25;
  const Facets facets = named_facets(counts, 1, key_as_name);
  CHECK_FALSE(facets.are_exact);
  CHECK(facets.list[0] == Facet{"source", {{"2b", 36}}, 44});
}

}  // namespace fihris
