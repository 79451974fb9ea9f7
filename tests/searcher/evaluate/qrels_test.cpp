#include "searcher/evaluate/qrels.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

TEST_CASE("judgements are kept by query and document") {
  const Qrels qrels = parse_qrels("q1 0 a 2\nq2\tQ0\ttext/b.txt\t0\r\n\nq1 0 c -1", "q");
  CHECK(qrels == Qrels{{"q1", {{"a", 2}, {"c", -1}}}, {"q2", {{"text/b.txt", 0}}}});
  CHECK(parse_qrels("", "q").empty());
}

TEST_CASE("broken judgements are refused with file and line") {
  CHECK_THROWS_WITH_AS(parse_qrels("q1 0 a 1\nq1 0 b", "q.txt"),
                       "q.txt:2: a judgement is four fields: query 0 document grade", InputError);
  CHECK_THROWS_WITH_AS(parse_qrels("q1 0 a 1 x", "q.txt"),
                       "q.txt:1: a judgement is four fields: query 0 document grade", InputError);
  CHECK_THROWS_WITH_AS(parse_qrels("q1 0 a high", "q.txt"), "q.txt:1: the grade high is not a small whole number",
                       InputError);
  CHECK_THROWS_WITH_AS(parse_qrels("q1 0 a 1.5", "q.txt"), "q.txt:1: the grade 1.5 is not a small whole number",
                       InputError);
  CHECK_THROWS_WITH_AS(parse_qrels("q1 0 a 99999", "q.txt"), "q.txt:1: the grade 99999 is not a small whole number",
                       InputError);
  CHECK_THROWS_WITH_AS(parse_qrels("q1 0 a 1\n\nq1 0 a 2", "q.txt"), "q.txt:3: document a is judged twice for query q1",
                       InputError);
}

TEST_CASE("a missing qrels file is named") {
  CHECK_THROWS_WITH_AS(read_qrels("/nowhere/q.txt"), "cannot read /nowhere/q.txt: No such file or directory", IoError);
}

}  // namespace
}  // namespace fihris
