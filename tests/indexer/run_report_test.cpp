#include "indexer/run_report.h"

#include <sstream>

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("the counts say what became of each article") {
  std::ostringstream out;
  RunReport report(out, true, false);
  for (const AddOutcome outcome : {AddOutcome::added, AddOutcome::added, AddOutcome::replaced, AddOutcome::unchanged})
    report.count(outcome);
  CHECK(report.counts().articles() == 4);
  CHECK(to_text(report.counts()) == "2 added, 1 replaced, 1 unchanged, 0 skipped");
}

TEST_CASE("a skipped article is named even when quiet") {
  std::ostringstream out;
  RunReport report(out, true, true);
  report.skip("a.jsonl:3: no text");
  report.ignore("b.pdf", "a PDF document");
  report.summarise();
  CHECK(out.str() == "fihris-indexer: a.jsonl:3: no text; skipped\n");
  CHECK(report.counts().skipped == 1);
}

TEST_CASE("an ignored file is noted and counted") {
  std::ostringstream out;
  RunReport report(out, false, false);
  report.ignore("b.pdf", "a PDF document");
  CHECK(out.str() == "fihris-indexer: b.pdf: ignored: a PDF document\n");
  CHECK(to_text(report.counts()) == "0 added, 0 replaced, 0 unchanged, 0 skipped, 1 other files ignored");
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
  CHECK(report.progress().bytes == 35);
  CHECK(report.progress().files_read == 10);
}

TEST_CASE("an interrupted run says what it is waiting for") {
  std::ostringstream out;
  RunReport(out, false, false).interrupted();
  RunReport(out, true, false).interrupted();  // quiet
  CHECK(out.str() == "fihris-indexer: interrupted: publishing what was read (again: stop at once)\n");
}
