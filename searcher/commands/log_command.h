// What fihris-searcher does with the log of queries: it adds each search when it is told to, and reports with
// `log report`.
//
// As JSON: {version, searches, queries (different ones), without_hits, damaged_lines, frequent, unanswered}; the last
// two are lists of {query, searches, without_hits}.
#pragma once

#include <iosfwd>

#include "searcher/search.h"

namespace fihris {

struct SearcherOptions;

// Adds the search to the log of the options, if there is one. What cannot be logged is said on `log` and stops nothing.
void log_search(const SearcherOptions& options, const SearchResponse& response, std::ostream& log);

// The exit status says whether there is any search in the log; damaged lines are said on `log`. Throws IoError.
int log_report_command(const SearcherOptions& options, std::ostream& out, std::ostream& log);

}  // namespace fihris
