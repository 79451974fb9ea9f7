#include "searcher/match/named_facets.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

namespace fihris {
namespace {

// The most frequent first; of equals the order is the same each time. Takes the rarest out, and says how many they
// were.
std::uint64_t keep_most_frequent(std::vector<KeyCount>& list, std::size_t most) {
  const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(most, list.size()));
  std::partial_sort(list.begin(), end, list.end(), [](const KeyCount& a, const KeyCount& b) {
    return std::tie(b.count, a.key.key) < std::tie(a.count, b.key.key);
  });
  std::uint64_t others = 0;
  for (auto at = end; at != list.end(); ++at) others += at->count;
  list.erase(end, list.end());
  return others;
}

Facet facet_of_names(std::string_view name, FacetField field, const FacetCounts& counts, std::size_t most,
                     const NameOf& name_of) {
  std::vector<KeyCount> list = counts.of(field);
  Facet facet{std::string(name), {}, whole_count(keep_most_frequent(list, most), counts.share)};
  for (const KeyCount& each : list)
    facet.values.push_back({name_of(field, each.key), whole_count(each.count, counts.share)});
  std::stable_sort(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
    return std::tie(b.count, a.value) < std::tie(a.count, b.value);
  });
  return facet;
}

std::string month_name(std::uint32_t key) {
  return fmt::format("{:04}-{:02}", key / 12, key % 12 + 1);
}

std::string year_name(std::uint32_t key) {
  return fmt::format("{:04}", key);
}

Facet facet_of_times(std::string_view name, std::vector<KeyCount> times, double share, std::size_t most,
                     std::string (*text)(std::uint32_t)) {
  Facet facet{std::string(name), {}, whole_count(keep_most_frequent(times, most), share)};
  std::sort(times.begin(), times.end(), [](const KeyCount& a, const KeyCount& b) { return a.key.key > b.key.key; });
  for (const KeyCount& each : times) facet.values.push_back({text(each.key.key), whole_count(each.count, share)});
  return facet;
}

std::vector<KeyCount> years_of(const std::vector<KeyCount>& months) {
  std::map<std::uint32_t, std::uint64_t> counts;
  for (const KeyCount& month : months) counts[month.key.key / 12] += month.count;
  std::vector<KeyCount> years;
  for (const auto& [year, count] : counts) years.push_back({{year, 0, 0}, count});
  return years;
}

}  // namespace

std::uint64_t whole_count(std::uint64_t counted, double share) {
  return static_cast<std::uint64_t>(std::llround(static_cast<double>(counted) / share));
}

Facets named_facets(const FacetCounts& counts, std::size_t most, const NameOf& name_of) {
  const std::vector<KeyCount>& months = counts.months();
  Facets facets;
  facets.are_exact = counts.share >= 1;
  facets.list.push_back(facet_of_names("source", FacetField::source, counts, most, name_of));
  facets.list.push_back(facet_of_names("section", FacetField::section, counts, most, name_of));
  facets.list.push_back(facet_of_names("author", FacetField::author, counts, most, name_of));
  facets.list.push_back(facet_of_times("year", years_of(months), counts.share, most, year_name));
  facets.list.push_back(facet_of_times("month", months, counts.share, most, month_name));
  return facets;
}

}  // namespace fihris
