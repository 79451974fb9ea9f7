#include "searcher/commands/suggest_command.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/searcher.h"
#include "tests/searcher/index_layout.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

struct Outcome {
  int status;
  std::string out, log;
};

Outcome run(const IndexedArticles& index, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "suggest");
  arguments = index.command_line(std::move(arguments));
  std::ostringstream out, log;
  const int status = suggest_command(parse_command_line(arguments).options, out, log);
  return {status, out.str(), log.str()};
}

const std::vector<std::vector<Article>> sample{{article("1", "زيارة الوزير", "وصل الوزير إلى بيروت.")},
                                               {article("2", "زيارة الوزير", "غادر الوزير أربيل.")}};

TEST_CASE("each completion is a line, and the status says whether there is any" *
          test::not_on_servers("a server has no phrases of titles to give")) {
  const IndexedArticles index(sample);
  CHECK(run(index, {"زيا"}).out == "زيارة\nزيارة الوزير\n");
  CHECK(run(index, {"ارب"}).out == "أربيل\n");
  CHECK(run(index, {"زيارة", "الو"}).out == "زيارة الوزير\n");
  CHECK(run(index, {"-n", "1", "زيا"}).out == "زيارة\n");
  CHECK(run(index, {"زيا"}).status == 0);
  CHECK(run(index, {"خبر"}).status == 1);
  CHECK(run(index, {"خبر"}).out.empty());
}

TEST_CASE("as JSON completions have their kind and number" *
          test::not_on_shards("it counts the indexes, and a server has no phrases of titles to give")) {
  CHECK(run(IndexedArticles(sample), {"--json", "زيا"}).out ==
        "{\"version\":1,\"beginning\":\"زيا\",\"shards\":{\"total\":1,\"failed\":0},\"completions\":["
        "{\"text\":\"زيارة\",\"kind\":\"word\",\"articles\":2},"
        "{\"text\":\"زيارة الوزير\",\"kind\":\"phrase\",\"articles\":2}]}\n");
}

TEST_CASE("what a server does not complete is said, and with --strict it is an error" *
          test::not_on_shards("it counts the indexes")) {
  const IndexedArticles index(sample);
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  const Outcome outcome = run(index, {"--index", away, "زيا"});
  CHECK(outcome.out == "زيارة\nزيارة الوزير\n");
  CHECK(outcome.log ==
        "warning: 1 of 2 indexes did not answer (" + away + ": Connection refused): the answer is partial\n");
  CHECK_THROWS_AS(run(index, {"--index", away, "--strict", "زيا"}), PartialAnswer);
}

TEST_CASE("an index that is not there is an error") {
  std::ostringstream out;
  const auto options = parse_command_line({"--index", "/no/such/index", "suggest", "a"}).options;
  CHECK_THROWS_AS(suggest_command(options, out, out), IndexError);
}

}  // namespace
}  // namespace fihris
