#include "searcher/commands/batch_command.h"

#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "tests/searcher/index_layout.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using Json = nlohmann::json;

struct Outcome {
  int status;
  std::vector<Json> answers;
};

Outcome run(const std::string& lines, std::vector<std::string> more = {}) {
  const test::IndexedArticles index({{test::article("1", "ميناء صحار", "رست سفينة.")}});
  std::vector<std::string> arguments = index.command_line({"--format", "jsonl", "--batch"});
  arguments.insert(arguments.end(), more.begin(), more.end());
  std::istringstream in(lines);
  std::stringstream out;
  std::ostringstream log;
  Outcome outcome{batch_command(parse_command_line(arguments).options, in, out, log), {}};
  for (std::string line; std::getline(out, line);) outcome.answers.push_back(Json::parse(line));
  CHECK(log.str().empty());
  return outcome;
}

TEST_CASE("each line has an answer, in its order") {
  const Outcome outcome = run("ميناء\r\nزرافة\nسفينة");
  CHECK(outcome.status == 0);
  REQUIRE(outcome.answers.size() == 3);
  CHECK(outcome.answers[0].at("query") == "ميناء");
  CHECK(outcome.answers[0].at("hits")[0].at("id") == "1");
  CHECK(outcome.answers[1].at("total") == 0);
  CHECK(outcome.answers[2].at("total") == 1);
  CHECK(run("").answers.empty());
}

TEST_CASE("an answer without an index says how many are missing" * test::not_on_shards("it counts the indexes")) {
  const Outcome outcome = run("ميناء\n", {"--index", "127.0.0.1:" + std::to_string(test::free_port())});
  CHECK(outcome.status == 0);
  CHECK(outcome.answers.at(0).at("total") == 1);
  CHECK(outcome.answers.at(0).at("shards").dump() == R"({"failed":1,"total":2})");
}

TEST_CASE("with --strict a line without a whole answer is answered with an error" *
          test::not_on_shards("it counts the indexes")) {
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  const Outcome outcome = run("ميناء\n", {"--strict", "--index", away});
  CHECK(outcome.status == 2);
  CHECK(outcome.answers.at(0).at("error") ==
        "1 of 2 indexes did not answer (" + away +
            ": Connection refused), and --strict wants a whole answer: try again later, or without it");
}

TEST_CASE("an empty line is answered with an error, and the others all the same") {
  const Outcome outcome = run("\n \nميناء\n");
  CHECK(outcome.status == 2);
  REQUIRE(outcome.answers.size() == 3);
  CHECK(outcome.answers[0].dump() ==
        R"({"error":"the line is empty: give a query, one a line","query":"","version":1})");
  CHECK(outcome.answers[1].contains("error"));
  CHECK(outcome.answers[2].at("total") == 1);
}

TEST_CASE("odd queries stop nothing") {
  const std::string odd = std::string("\xff\0\x1b AND (((\n", 12) + "\"\n" + std::string(200'000, 'x') + "\nميناء\n";
  const Outcome outcome = run(odd);
  CHECK(outcome.status == 0);
  REQUIRE(outcome.answers.size() == 4);
  CHECK(outcome.answers[2].at("query").get<std::string>().size() == 65'536);
  CHECK(outcome.answers[3].at("total") == 1);
}

TEST_CASE("where queries are to be strict, odd ones are errors") {
  const Outcome outcome = run("ميناء AND\nميناء\n", {"--strict"});
  CHECK(outcome.status == 2);
  CHECK(outcome.answers.at(0).at("error") ==
        "the query is odd at character 7, «AND»: AND has nothing behind it: it was ignored");
  CHECK(outcome.answers.at(1).at("total") == 1);
}

TEST_CASE("the options of a search hold for every line") {
  const Outcome outcome = run("ميناء\n", {"--limit", "0", "--facets"});
  CHECK(outcome.answers.at(0).at("hits").empty());
  CHECK(outcome.answers.at(0).contains("facets"));
}

TEST_CASE("an index that is not there is an error at once") {
  std::istringstream in("ميناء\n");
  std::ostringstream out, log;
  const auto options = parse_command_line({"--index", "/no/such/index", "--format", "jsonl", "--batch"}).options;
  CHECK_THROWS_AS(batch_command(options, in, out, log), IndexError);
}

}  // namespace
}  // namespace fihris
