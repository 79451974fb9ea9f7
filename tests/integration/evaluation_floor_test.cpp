// The sample articles with their judged queries: a change that makes answers worse is seen at once.
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/commands/eval_command.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// 0.02 below what was measured last: .9342. Raise it with the measure.
constexpr double ndcg_10_floor = 0.933;

TEST_CASE("the judged queries of the sample articles are answered well") {
  const test::TemporaryFolder folder;
  const std::string corpus = FIHRIS_SOURCE_DIR "/corpus";
  REQUIRE(test::run_command(run_add, folder / "index", {corpus + "/articles"}).exit_code == 0);
  EvalOptions options;
  options.topics = corpus + "/evaluation/topics.tsv";
  options.qrels = corpus + "/evaluation/qrels.txt";
  options.syntax = QuerySyntax::language;
  std::ostringstream out, warnings;
  eval_command(options, {folder / "index"}, out, warnings);
  CHECK(warnings.str().empty());
  const std::string figures = out.str();
  CAPTURE(figures);
  const std::string name = "nDCG@10";
  REQUIRE(figures.find(name) != std::string::npos);
  CHECK(std::stod(figures.substr(figures.find(name) + name.size())) >= ndcg_10_floor);
}

}  // namespace
}  // namespace fihris
