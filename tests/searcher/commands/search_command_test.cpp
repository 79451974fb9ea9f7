#include "searcher/commands/search_command.h"

#include <sstream>

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

struct Outcome {
  int status;
  std::string out, log;
};

Outcome run(const IndexedArticles& index, std::vector<std::string> arguments) {
  arguments = index.command_line(std::move(arguments));
  const SearcherOptions options = parse_command_line(arguments).options;
  std::ostringstream out, log;
  const auto command = options.command == SearcherCommand::show ? show_command : search_command;
  const int status = command(options, out, log);
  return {status, out.str(), log.str()};
}

const std::vector<std::vector<Article>> sample{{article("a 1", "زيارة الوزير", "وصل الوزير إلى بيروت.")}};

TEST_CASE("found articles are printed, and the status is 0") {
  const Outcome outcome = run(IndexedArticles(sample), {"بيروت"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "1. زيارة الوزير\n   a 1\n   وصل الوزير إلى «بيروت».\n\n");
  CHECK(outcome.log.starts_with("1 article found, 1 to 1 shown, "));
}

TEST_CASE("nothing found is status 1") {
  const Outcome outcome = run(IndexedArticles(sample), {"دمشق"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out.empty());
}

TEST_CASE("a run has ids without blanks") {
  CHECK(run(IndexedArticles(sample), {"--format", "trec", "بيروت"}).out.starts_with("1 Q0 a%201 1 "));
}

TEST_CASE("show prints the article, or says that there is none") {
  CHECK(run(IndexedArticles(sample), {"show", "a 1"}).out == "زيارة الوزير\na 1\n\nوصل الوزير إلى بيروت.\n");
  const Outcome none = run(IndexedArticles(sample), {"show", "b"});
  CHECK(none.status == 1);
  CHECK(none.log == "fihris-searcher: no article has the id b: a search shows the id of each hit\n");
}

}  // namespace
}  // namespace fihris
