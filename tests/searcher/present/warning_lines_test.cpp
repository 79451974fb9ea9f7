#include "searcher/present/warning_lines.h"

#include <sstream>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string lines(const std::vector<std::string>& warnings, const Shards& shards) {
  std::ostringstream log;
  print_warnings(log, warnings, shards);
  return log.str();
}

TEST_CASE("what did not answer is said before what is odd in the query") {
  CHECK(lines({"the query has no words"}, {2, {{"a:1", "Connection refused"}}}) ==
        "warning: 1 of 2 indexes did not answer (a:1: Connection refused): the answer is partial\n"
        "warning: the query has no words\n");
}

TEST_CASE("nothing is said where all answered and nothing was odd") {
  CHECK(lines({}, {2, {}}).empty());
}

TEST_CASE("what a warning quotes does not command the terminal") {
  CHECK(lines({"a\x1b[2Jb"}, {1, {}}) == "warning: a[2Jb\n");
}

}  // namespace
}  // namespace fihris
