#include "searcher/commands/eval_command.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/searcher.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

// Topics and qrels in a folder that goes away with the test.
class EvalFiles {
 public:
  EvalFiles(const std::string& topics, const std::string& qrels) {
    std::string name = (std::filesystem::temp_directory_path() / "fihris-eval-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = name;
    std::ofstream(folder_ / "topics.tsv") << topics;
    std::ofstream(folder_ / "qrels.txt") << qrels;
  }
  ~EvalFiles() { std::filesystem::remove_all(folder_); }
  EvalFiles(const EvalFiles&) = delete;
  EvalFiles& operator=(const EvalFiles&) = delete;

  EvalOptions options() const {
    EvalOptions options;
    options.topics = folder_ / "topics.tsv";
    options.qrels = folder_ / "qrels.txt";
    return options;
  }
  std::filesystem::path folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

std::vector<RunEntry> answer(const std::string& query) {
  if (query == "water") return {{"x", 3}, {"a", 2}};
  return {};
}

TEST_CASE("the means are printed") {
  const EvalFiles files("q1\twater\nq2\toil\n", "q1 0 a 1\nq2 0 b 1\n");
  std::ostringstream out, warnings;
  eval_command(files.options(), answer, out, warnings);
  CHECK(out.str() ==
        "queries     2\nnDCG@10     0.3155\nMAP@1000    0.2500\nMRR@10      0.2500\nRecall@100  0.5000\n"
        "P@10        0.0500\n");
  CHECK(warnings.str().empty());
}

TEST_CASE("each query is printed when asked for") {
  const EvalFiles files("q1\twater\n", "q1 0 a 1\n");
  EvalOptions options = files.options();
  options.per_query = true;
  std::ostringstream out, warnings;
  eval_command(options, answer, out, warnings);
  CHECK(
      out.str().starts_with("query\tnDCG@10\tMAP@1000\tMRR@10\tRecall@100\tP@10\n"
                            "q1\t0.6309\t0.5000\t0.5000\t1.0000\t0.1000\nqueries     1\n"));
}

TEST_CASE("the run is written under its tag") {
  const EvalFiles files("q1\twater\n", "q1 0 a 1\n");
  EvalOptions options = files.options();
  options.run = files.folder() / "run.txt";
  options.tag = "mine";
  std::ostringstream out, warnings;
  eval_command(options, answer, out, warnings);
  std::stringstream run;
  run << std::ifstream(options.run).rdbuf();
  CHECK(run.str() == "q1 Q0 x 1 3 mine\nq1 Q0 a 2 2 mine\n");
}

TEST_CASE("topics that the qrels do not judge are warned of") {
  const EvalFiles files("q1\twater\nq2\toil\n", "q1 0 a 1\n");
  std::ostringstream out, warnings;
  eval_command(files.options(), answer, out, warnings);
  CHECK(warnings.str() == "warning: 1 topic has no relevant document in the qrels: not measured\n");
}

TEST_CASE("figures of partial answers are warned of, and with strict refused") {
  const EvalFiles files("q1\tميناء\n", "q1 0 a 1\n");
  const test::IndexedArticles index({{test::article("a", "", "ميناء")}});
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  std::ostringstream out, warnings;
  EvalOptions options = files.options();
  eval_command(options, {index.path(), away}, out, warnings);
  CHECK(warnings.str() ==
        "warning: 1 of 2 indexes did not answer (" + away + ": Connection refused): the answer is partial\n");
  options.strict = true;
  CHECK_THROWS_AS(eval_command(options, {index.path(), away}, out, warnings), PartialAnswer);
}

TEST_CASE("what cannot be measured is refused before anything is asked") {
  const EvalFiles files("q1\twater\n", "q1 0 a 0\n");
  const AnswerQuery never = [](const std::string&) -> std::vector<RunEntry> { throw std::logic_error("asked"); };
  std::ostringstream out, warnings;
  CHECK_THROWS_WITH_AS(
      eval_command(files.options(), never, out, warnings),
      (files.options().qrels.string() + ": judges no document relevant: nothing to measure against").c_str(),
      InputError);
  EvalOptions shallow = files.options();
  shallow.depth = 0;
  CHECK_THROWS_WITH_AS(eval_command(shallow, never, out, warnings),
                       "--depth 0 leaves nothing to measure: give at least 1", UsageError);
  EvalOptions tagged = files.options();
  tagged.tag = "two words";
  CHECK_THROWS_WITH_AS(eval_command(tagged, never, out, warnings),
                       "--tag must be one word without blanks: it is a column of the run", UsageError);
}

}  // namespace
}  // namespace fihris
