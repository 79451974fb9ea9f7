// Any bytes are a log of queries: each line is damaged or counted once, and what is read is written and read the same.
#include "common/analysis/analyzer.h"
#include "searcher/query_log/logged_query.h"
#include "searcher/query_log/query_report.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void expect_adds_up(const QueryReport& report) {
  std::uint64_t searches = 0, without_hits = 0;
  for (const QueryCount& each : report.frequent) {
    expect(each.searches > 0 && each.without_hits <= each.searches, "a query was asked");
    searches += each.searches;
  }
  for (const QueryCount& each : report.unanswered) without_hits += each.without_hits;
  expect(searches == report.searches && without_hits == report.without_hits, "the counts add up");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  static Analyzer analyzer;
  const std::string_view input = fuzz::as_text(data, size);
  fuzz::expect_adds_up(report_queries(input, analyzer));
  const std::optional<LoggedQuery> logged = parse_log_line(input);
  if (logged && logged->query.size() <= max_logged_query)
    fuzz::expect(parse_log_line(log_line(*logged)) == logged, "what is written parses to the same");
  return 0;
}
