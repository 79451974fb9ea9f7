// What a log of queries says: which are asked most, and which find nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"

namespace fihris {

struct QueryCount {
  std::string query;  // as it was asked first
  std::uint64_t searches = 0;
  std::uint64_t without_hits = 0;  // of these
  bool operator==(const QueryCount&) const = default;
};

struct QueryReport {
  std::uint64_t searches = 0;
  std::uint64_t without_hits = 0;
  std::uint64_t damaged_lines = 0;
  std::vector<QueryCount> frequent;    // every query, by falling number of searches, equals by their text
  std::vector<QueryCount> unanswered;  // those that found nothing, by falling number of such searches
};

// Queries are one when they are read the same, so that أحمد and احمد are; lines of blanks count as nothing.
QueryReport report_queries(std::string_view log, Analyzer& analyzer);

}  // namespace fihris
