#include "searcher/commands/shell_command.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

struct Outcome {
  int status;
  std::string out, log;
};

Outcome run(const std::string& lines) {
  const test::IndexedArticles index({{test::article("1", "ميناء صحار", "رست سفينة.")}});
  std::istringstream in(lines);
  std::ostringstream out, log;
  const auto options = parse_command_line(index.command_line({"shell"})).options;
  const int status = shell_command(options, in, out, log);
  return {status, out.str(), log.str()};
}

TEST_CASE("lines are answered until the end or quit") {
  const std::string hit = "1. «ميناء» صحار\n   1\n   رست سفينة.\n\n";
  CHECK(run("ميناء\nميناء").out == hit + hit);
  CHECK(run("ميناء\r\n:quit\nميناء\n").out == hit);
  CHECK(run("").status == 0);
  CHECK(run("زرافة\n").status == 0);
}

TEST_CASE("the status says that a line failed, and the others are answered") {
  const Outcome outcome = run(":fly\nميناء\n");
  CHECK(outcome.status == 2);
  CHECK(outcome.out.starts_with("1. "));
}

TEST_CASE("an index that is not there is an error") {
  std::istringstream in;
  std::ostringstream out, log;
  const auto options = parse_command_line({"--index", "/no/such/index", "shell"}).options;
  CHECK_THROWS_AS(shell_command(options, in, out, log), IndexError);
}

}  // namespace
}  // namespace fihris
