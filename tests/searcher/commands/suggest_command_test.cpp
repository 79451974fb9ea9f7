#include "searcher/commands/suggest_command.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

struct Outcome {
  int status;
  std::string out;
};

Outcome run(const IndexedArticles& index, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "suggest");
  arguments = index.command_line(std::move(arguments));
  std::ostringstream out;
  const int status = suggest_command(parse_command_line(arguments).options, out);
  return {status, out.str()};
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
          test::not_on_servers("a server has no phrases of titles to give")) {
  CHECK(run(IndexedArticles(sample), {"--json", "زيا"}).out ==
        "{\"version\":1,\"beginning\":\"زيا\",\"completions\":["
        "{\"text\":\"زيارة\",\"kind\":\"word\",\"articles\":2},"
        "{\"text\":\"زيارة الوزير\",\"kind\":\"phrase\",\"articles\":2}]}\n");
}

TEST_CASE("an index that is not there is an error") {
  std::ostringstream out;
  const auto options = parse_command_line({"--index", "/no/such/index", "suggest", "a"}).options;
  CHECK_THROWS_AS(suggest_command(options, out), IndexError);
}

}  // namespace
}  // namespace fihris
