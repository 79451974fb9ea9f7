#include "indexer/run/run_report.h"

#include <sstream>

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("the counts say what became of each article, for each outlet") {
  std::ostringstream out;
  RunReport report(out, true, false);
  for (const AddOutcome outcome : {AddOutcome::added, AddOutcome::added, AddOutcome::replaced, AddOutcome::unchanged})
    report.count("واحة", {outcome, "id"});
  report.count("", {AddOutcome::moved, "id", true});
  CHECK(report.summary().articles == ArticleCounts{2, 1, 1, 1, 1, 0});
  CHECK(report.summary().by_source.at("واحة") == ArticleCounts{2, 1, 1, 0, 0, 0});
  CHECK(report.summary().by_source.at("") == ArticleCounts{0, 0, 0, 1, 1, 0});
}

TEST_CASE("outlets beyond a thousand are counted together") {
  std::ostringstream out;
  RunReport report(out, true, false);
  for (std::size_t i = 0; i < most_counted_sources + 5; ++i) report.count(std::to_string(i), {AddOutcome::added, ""});
  CHECK(report.summary().by_source.size() == most_counted_sources + 1);
  CHECK(report.summary().by_source.at("…").added == 5);
}

TEST_CASE("a skipped article is named even when quiet, and its reason counted") {
  std::ostringstream out;
  RunReport report(out, true, true);
  report.skip("a.jsonl:3: no text", SkipReason::empty);
  report.ignore("b.pdf", "a PDF document");
  report.summarise();
  CHECK(out.str() == "fihris-indexer: a.jsonl:3: no text; skipped\n");
  CHECK(report.summary().skipped_by_reason.at(SkipReason::empty) == 1);
  CHECK(report.summary().problems == std::vector<std::string>{"a.jsonl:3: no text"});
}

TEST_CASE("an ignored file is noted and counted") {
  std::ostringstream out;
  RunReport report(out, false, false);
  report.ignore("b.pdf", "a PDF document");
  CHECK(out.str() == "fihris-indexer: b.pdf: ignored: a PDF document\n");
  CHECK(report.summary().files.ignored == 1);
}

TEST_CASE("escape sequences in a file name do not reach the terminal") {
  std::ostringstream out;
  RunReport(out, false, false).warn("a\x1B[31m\nb.txt: odd");
  CHECK(out.str() == "fihris-indexer: a b.txt: odd\n");
}

TEST_CASE("bytes add up over the sources") {
  std::ostringstream out;
  RunReport report(out, true, false);
  report.read_of_source(10, 4);
  report.read_of_source(30, 8);
  report.finish_source();
  report.read_of_source(5, 2);
  CHECK(report.summary().text_bytes_read == 35);
  CHECK(report.summary().stored_bytes_read == 10);
}

TEST_CASE("the summary knows what the process has used") {
  std::ostringstream out;
  RunReport report(out, true, false);
  CHECK(report.summary().peak_memory > 1'000'000);
  CHECK(report.summary().seconds >= 0);
}
