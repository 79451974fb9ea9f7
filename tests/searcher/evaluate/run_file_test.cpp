#include "searcher/evaluate/run_file.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/evaluate/evaluation.h"

namespace fihris {
namespace {

std::string order(std::vector<RunEntry> entries) {
  std::string documents;
  for (const RunEntry& entry : evaluation_order(std::move(entries))) documents += entry.document;
  return documents;
}

Run read_back(std::istream& in) {
  Run run;
  std::string topic, unused, document, tag;
  std::size_t rank = 0;
  double score = 0;
  while (in >> topic >> unused >> document >> rank >> score >> tag) {
    if (run.empty() || run.back().topic != topic) run.push_back({topic, {}});
    run.back().entries.push_back({document, score});
  }
  return run;
}

// Scores so close together that many are the same 32-bit float.
Run random_run(std::mt19937& random) {
  std::uniform_real_distribution<double> score(10, 10.0001);
  Run run;
  for (int topic = 0; topic < 20; ++topic) {
    run.push_back({"q" + std::to_string(topic), {}});
    for (int i = 0; i < 200; ++i) run.back().entries.push_back({"d" + std::to_string(random() % 400), score(random)});
  }
  return run;
}

TEST_CASE("documents are ordered by score, and equal ones by id, both descending") {
  CHECK(order({{"a", 1}, {"b", 2}, {"c", 1}, {"d", 3}}) == "dbca");
}

TEST_CASE("scores that are the same 32-bit float are equal") {
  CHECK(order({{"a", 1.00000001}, {"b", 1}}) == "ba");
  CHECK(order({{"a", 1.0000002}, {"b", 1}}) == "ab");
}

TEST_CASE("of a document listed twice the first entry counts") {
  CHECK(order({{"a", 1}, {"b", 2}, {"a", 3}}) == "ba");
}

TEST_CASE("ids with blanks stay one field") {
  CHECK(run_document_id("text/my file\t1\n.txt") == "text/my%20file%091%0A.txt");
  CHECK(run_document_id("نص/خبر.txt") == "نص/خبر.txt");
}

TEST_CASE("a run is written as TREC writes it") {
  std::ostringstream out;
  write_run(out, {{"q1", {{"a", 1.5}, {"b", 2.25}}}, {"q2", {}}}, "tag");
  CHECK(out.str() == "q1 Q0 b 1 2.25 tag\nq1 Q0 a 2 1.5 tag\n");
}

TEST_CASE("a run read back gives the same order and figures") {
  std::mt19937 random(1);
  const Run run = random_run(random);
  Qrels qrels;
  for (int i = 0; i < 2000; ++i) {
    qrels["q" + std::to_string(random() % 20)]["d" + std::to_string(random() % 400)] = static_cast<int>(random() % 3);
  }
  std::stringstream file;
  write_run(file, run, "t");
  const Run again = read_back(file);
  REQUIRE(again.size() == run.size());
  CHECK(evaluate(qrels, again).mean == evaluate(qrels, run).mean);
}

TEST_CASE("a run file holds the run") {
  const auto file = std::filesystem::temp_directory_path() / "fihris-run-file-test.txt";
  write_run_file(file, {{"q1", {{"a", 1}}}}, "t");
  std::ifstream in(file);
  CHECK(read_back(in).at(0).entries.at(0).document == "a");
  std::filesystem::remove(file);
}

TEST_CASE("a run file that cannot be written is named with the reason") {
  CHECK_THROWS_WITH_AS(write_run_file("/nowhere/run.txt", {}, "t"),
                       "cannot write the run /nowhere/run.txt: No such file or directory: choose another --run file",
                       IoError);
}

}  // namespace
}  // namespace fihris
