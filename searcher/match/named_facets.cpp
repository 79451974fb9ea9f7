#include "searcher/match/named_facets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

namespace fihris {
namespace {

struct Counted {
  std::uint32_t key = 0;
  KeyCount count;
};

// The most frequent first; of equals the order is the same each time.
std::vector<Counted> by_count(const KeyCounts& counts) {
  std::vector<Counted> list;
  for (const auto& [key, count] : counts) list.push_back({key, count});
  std::sort(list.begin(), list.end(), [](const Counted& a, const Counted& b) {
    return std::tie(b.count.count, a.key) < std::tie(a.count.count, b.key);
  });
  return list;
}

// Takes the rarest out.
std::uint64_t cut(std::vector<Counted>& list, std::size_t most) {
  std::uint64_t others = 0;
  for (std::size_t i = most; i < list.size(); ++i) others += list[i].count.count;
  list.resize(std::min(most, list.size()));
  return others;
}

Facet facet_of_names(std::string_view name, FacetField field, const FacetCounts& counts, std::size_t most,
                     const NameOf& name_of) {
  std::vector<Counted> list = by_count(counts.of(field));
  Facet facet{std::string(name), {}, whole_count(cut(list, most), counts.share)};
  for (const auto& [key, count] : list)
    facet.values.push_back({name_of(field, key, count), whole_count(count.count, counts.share)});
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

Facet facet_of_times(std::string_view name, const KeyCounts& times, double share, std::size_t most,
                     std::string (*text)(std::uint32_t)) {
  std::vector<Counted> list = by_count(times);
  Facet facet{std::string(name), {}, whole_count(cut(list, most), share)};
  std::sort(list.begin(), list.end(), [](const Counted& a, const Counted& b) { return a.key > b.key; });
  for (const auto& [key, count] : list) facet.values.push_back({text(key), whole_count(count.count, share)});
  return facet;
}

KeyCounts years_of(const KeyCounts& months) {
  KeyCounts years;
  for (const auto& [month, count] : months) years[month / 12].count += count.count;
  return years;
}

}  // namespace

std::uint64_t whole_count(std::uint64_t counted, double share) {
  return static_cast<std::uint64_t>(std::llround(static_cast<double>(counted) / share));
}

Facets named_facets(const FacetCounts& counts, std::size_t most, const NameOf& name_of) {
  const KeyCounts& months = counts.months;
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
