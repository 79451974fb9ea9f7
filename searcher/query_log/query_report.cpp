#include "searcher/query_log/query_report.h"

#include <algorithm>
#include <unordered_map>

#include "searcher/evaluate/text_lines.h"
#include "searcher/query/query_parser.h"
#include "searcher/query_log/logged_query.h"

namespace fihris {
namespace {

// Queries of which nothing is left are told apart by what was typed.
std::string reading_of(const std::string& query, Analyzer& analyzer) {
  const std::string reading = to_string(parse_query(query, analyzer).tree);
  return reading.empty() ? query : reading;
}

void sort_by(std::vector<QueryCount>& counts, std::uint64_t QueryCount::*number) {
  std::sort(counts.begin(), counts.end(), [number](const QueryCount& a, const QueryCount& b) {
    return a.*number != b.*number ? a.*number > b.*number : a.query < b.query;
  });
}

}  // namespace

QueryReport report_queries(std::string_view log, Analyzer& analyzer) {
  QueryReport report;
  std::unordered_map<std::string, QueryCount> queries;
  for (const TextLine& line : nonblank_lines(log)) {
    const std::optional<LoggedQuery> logged = parse_log_line(line.text);
    if (!logged) {
      ++report.damaged_lines;
      continue;
    }
    QueryCount& count =
        queries.try_emplace(reading_of(logged->query, analyzer), QueryCount{logged->query}).first->second;
    ++count.searches;
    ++report.searches;
    if (logged->total > 0) continue;
    ++count.without_hits;
    ++report.without_hits;
  }
  for (const auto& [reading, count] : queries) report.frequent.push_back(count);
  std::copy_if(report.frequent.begin(), report.frequent.end(), std::back_inserter(report.unanswered),
               [](const QueryCount& count) { return count.without_hits > 0; });
  sort_by(report.frequent, &QueryCount::searches);
  sort_by(report.unanswered, &QueryCount::without_hits);
  return report;
}

}  // namespace fihris
