#include "searcher/evaluate/evaluation.h"

#include <filesystem>

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("every topic is asked in turn") {
  const auto answer = [](const std::string& query) { return std::vector<RunEntry>{{"about-" + query, 1}}; };
  const Run run = run_topics({{"q2", "b"}, {"q1", "a"}}, answer);
  REQUIRE(run.size() == 2);
  CHECK(run[0].topic == "q2");
  CHECK(run[0].entries.at(0).document == "about-b");
  CHECK(run[1].topic == "q1");
}

TEST_CASE("the mean is over all queries with a relevant document, asked or not") {
  const Qrels qrels{{"found", {{"a", 1}}}, {"missing", {{"a", 1}}}, {"nothing-relevant", {{"a", 0}}}};
  const Evaluation evaluation = evaluate(qrels, {{"found", {{"a", 1}}}, {"unjudged", {{"a", 1}}}});
  REQUIRE(evaluation.queries.size() == 2);
  CHECK(evaluation.queries[0].topic == "found");
  CHECK(evaluation.queries[0].metrics.mrr_10 == 1);
  CHECK(evaluation.queries[1].topic == "missing");
  CHECK(evaluation.queries[1].metrics == Metrics{});
  CHECK(evaluation.mean.mrr_10 == 0.5);
}

TEST_CASE("documents count in evaluation order, not in the order of the run") {
  const Evaluation evaluation = evaluate({{"q", {{"a", 1}}}}, {{"q", {{"x", 1}, {"a", 2}}}});
  CHECK(evaluation.mean.mrr_10 == 1);
}

TEST_CASE("topics and qrels that fit have no mismatch") {
  CHECK(mismatches({{"q1", "a"}}, {{"q1", {{"d", 1}}}}).empty());
}

TEST_CASE("what does not fit between topics and qrels is said") {
  const std::vector<Topic> topics{{"q1", "a"}, {"q2", "b"}, {"q3", "c"}};
  const Qrels qrels{{"q1", {{"d", 1}}}, {"q3", {{"d", 0}}}, {"q9", {{"d", 1}}}};
  const auto sentences = mismatches(topics, qrels);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0] == "1 judged query is not among the topics: scored 0");
  CHECK(sentences[1] == "2 topics have no relevant document in the qrels: not measured");
}

TEST_CASE("the sample evaluation set is whole") {
  const std::filesystem::path folder = FIHRIS_SOURCE_DIR "/corpus/evaluation";
  const std::vector<Topic> topics = read_topics(folder / "topics.tsv");
  CHECK(topics.size() == 60);
  CHECK(mismatches(topics, read_qrels(folder / "qrels.txt")).empty());
}

}  // namespace
}  // namespace fihris
