#include "searcher/evaluate/topics.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

std::string ids_and_queries(std::string_view content) {
  std::string all;
  for (const Topic& topic : parse_topics(content, "t")) all += topic.id + "=" + topic.query + ";";
  return all;
}

TEST_CASE("topics are lines of id, tab and query") {
  CHECK(ids_and_queries("q02\tزلزال المغرب\r\n\nq01\t \"قانون\" \n") == "q02=زلزال المغرب;q01=\"قانون\";");
}

TEST_CASE("topics are TREC blocks when the file begins with a tag") {
  CHECK(ids_and_queries("\n<top>\n<num>1</num><title>نهر هلمند</title></top>") == "1=نهر هلمند;");
}

TEST_CASE("a query may hold tabs and tags") {
  CHECK(ids_and_queries("q1\ta\t<b>") == "q1=a\t<b>;");
}

TEST_CASE("broken topics are refused with file and line") {
  const auto message = [](std::string_view content) {
    try {
      parse_topics(content, "t.tsv");
      return std::string("no error");
    } catch (const InputError& error) {
      return std::string(error.what());
    }
  };
  CHECK(message("q1\ta\nq2 b") == "t.tsv:2: no tab between a topic's id and its query");
  CHECK(message("q1\ta\n\nq1\tb") == "t.tsv:3: topic q1 is there twice");
  CHECK(message("q1\t ") == "t.tsv:1: topic q1 has no query");
  CHECK(message("q 1\ta") == "t.tsv:1: a topic needs an id without blanks");
  CHECK(message("\tquery") == "t.tsv:1: a topic needs an id without blanks");
  CHECK(message("<xml>\n<top><title>a</title></top>") == "t.tsv:2: a topic needs an id without blanks");
  CHECK(message("<top><num>1</num></top>") == "t.tsv:1: topic 1 has no query");
  CHECK(message(" \n") == "t.tsv: no topics: write lines id<TAB>query, or TREC <top> blocks");
  CHECK(message("<html></html>") == "t.tsv: no topics: write lines id<TAB>query, or TREC <top> blocks");
}

TEST_CASE("a missing topics file is named") {
  CHECK_THROWS_WITH_AS(read_topics("/nowhere/t.tsv"), "cannot read /nowhere/t.tsv: No such file or directory", IoError);
}

}  // namespace
}  // namespace fihris
