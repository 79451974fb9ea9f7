#include "searcher/query_log/query_report.h"

#include <doctest/doctest.h>

#include "searcher/query_log/logged_query.h"

namespace fihris {
namespace {

QueryReport report_of(const std::string& log) {
  Analyzer analyzer;
  return report_queries(log, analyzer);
}

std::string asked(const std::string& query, std::uint64_t total) {
  return log_line({*parse_iso_date("2026-11-28"), query, total});
}

TEST_CASE("queries are counted, the most frequent first") {
  const QueryReport report = report_of(asked("ميناء", 2) + asked("سوق", 5) + asked("سوق", 6) + asked("بحر", 1));
  CHECK(report.searches == 4);
  CHECK(report.frequent == std::vector<QueryCount>{{"سوق", 2, 0}, {"بحر", 1, 0}, {"ميناء", 1, 0}});
  CHECK(report.unanswered.empty());
}

TEST_CASE("queries that are read the same are one, under their first spelling") {
  const QueryReport report = report_of(asked("أحمد", 2) + asked("احمد", 2) + asked("  أحْمد ", 2) + asked("=أحمد", 2));
  CHECK(report.frequent == std::vector<QueryCount>{{"أحمد", 3, 0}, {"=أحمد", 1, 0}});
}

TEST_CASE("queries without a hit are counted by how often that was") {
  const QueryReport report = report_of(asked("سوق", 0) + asked("ميناء", 0) + asked("ميناء", 0) + asked("سوق", 1) +
                                       asked("سوق", 1) + asked("بحر", 1));
  CHECK(report.without_hits == 3);
  CHECK(report.unanswered == std::vector<QueryCount>{{"ميناء", 2, 2}, {"سوق", 3, 1}});
}

TEST_CASE("queries of which nothing is left are told apart") {
  CHECK(report_of(asked("؟", 0) + asked("!", 0) + asked("", 0)).frequent.size() == 3);
}

TEST_CASE("damaged lines are counted and skipped, blank ones are nothing") {
  const QueryReport report = report_of("{\n\n" + asked("سوق", 1) + "\xFF\xFE\n" + asked("بحر", 1).substr(0, 20));
  CHECK(report.damaged_lines == 3);
  CHECK(report.searches == 1);
}

}  // namespace
}  // namespace fihris
