// How many of the articles that match there are of each source, section, author, year and month: plain data.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fihris {

struct FacetValue {
  std::string value;  // a name as an article writes it, "2024", or "2024-05"
  std::uint64_t count = 0;
  bool operator==(const FacetValue&) const = default;
};

struct Facet {
  std::string name;                // "source", "section", "author", "year" or "month"
  std::vector<FacetValue> values;  // names by falling count, years and months newest first
  std::uint64_t others = 0;        // articles of further values
  bool operator==(const Facet&) const = default;
};

struct Facets {
  std::vector<Facet> list;
  bool are_exact = true;  // false: counted in a sample of the matches, and multiplied
};

}  // namespace fihris
