#include "searcher/options_completion.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

SearcherOptions parsed(const std::vector<std::string>& arguments) {
  return parse_command_line(arguments).options;
}

TEST_CASE("words make the query, in their order") {
  CHECK(parsed({"محادثات", "عمان"}).request.query == "محادثات عمان");
  CHECK(parsed({"محادثات", "-n", "3", "عمان"}).request.query == "محادثات عمان");
}

TEST_CASE("an excluded Arabic word or phrase is no option") {
  CHECK(parsed({"قانون", "-دستور", "-\"كرة القدم\""}).request.query == "قانون -دستور -\"كرة القدم\"");
  CHECK(parsed({"-دستور قانون"}).request.query == "-دستور قانون");
}

TEST_CASE("after two dashes everything is the query") {
  CHECK(parsed({"-n", "2", "--", "show", "--json", "-x"}).request.query == "show --json -x");
  CHECK(parsed({"--", "show"}).command == SearcherCommand::search);
}

TEST_CASE("a run of judged queries has all copies") {
  CHECK(parsed({"--format", "trec", "عمان"}).request.answer.all_copies);
}

TEST_CASE("freshness has no place in an order by date") {
  CHECK_THROWS_WITH_AS(parsed({"--sort", "date", "--freshness", "3", "عمان"}),
                       "--freshness changes the order by relevance: give it without --sort date", UsageError);
}

TEST_CASE("a batch takes its queries from standard input, and answers programs") {
  CHECK(parsed({"--format", "jsonl", "--batch"}).command == SearcherCommand::batch);
  CHECK(parsed({"--json", "--batch", "-n", "3"}).request.limit == 3);
  CHECK(parsed({"--format", "jsonl", "--batch", "--group", "story"}).request.group == Grouping::story);
  CHECK_THROWS_WITH_AS(parsed({"--batch"}), "--batch prints an answer a line: give --format jsonl", UsageError);
  CHECK_THROWS_WITH_AS(parsed({"--json", "--batch", "عمان"}),
                       "--batch reads queries from standard input: leave out عمان", UsageError);
  CHECK_THROWS_WITH_AS(parsed({"--json", "--batch", "--", "عمان"}),
                       "--batch reads queries from standard input: leave out عمان", UsageError);
  CHECK_THROWS_WITH_AS(parsed({"--json", "--batch", "shell"}), "--batch is for searches only: leave out the command",
                       UsageError);
}

TEST_CASE("stories are for searches, as text or JSON") {
  CHECK(parsed({"--group", "story", "عمان"}).request.group == Grouping::story);
  CHECK_THROWS_WITH_AS(parsed({"--group", "story", "--format", "tsv", "عمان"}),
                       "--group story is shown by --format text and json only", UsageError);
  CHECK_THROWS_WITH_AS(parsed({"--group", "story", "--explain", "عمان"}),
                       "--explain is for hits: give it without --group story", UsageError);
  CHECK_THROWS_WITH_AS(parsed({"--group", "story", "similar", "a"}), "--group story is for searches only", UsageError);
}

}  // namespace
}  // namespace fihris
