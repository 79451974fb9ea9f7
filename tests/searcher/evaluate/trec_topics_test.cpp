#include "searcher/evaluate/trec_topics.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("SGML topics leave their tags open and label their parts") {
  const auto topics = parse_trec_topics(
      "<top>\n<num> Number: 301\n<title> Topic: water\n of the\triver\n<desc> Description:\nx\n</top>\n"
      "<TOP>\n<NUM> number: 302\n<TITLE> oil\n</TOP>\n");
  REQUIRE(topics.size() == 2);
  CHECK(topics[0].number == "301");
  CHECK(topics[0].title == "water of the river");
  CHECK(topics[0].line == 1);
  CHECK(topics[1].number == "302");
  CHECK(topics[1].title == "oil");
  CHECK(topics[1].line == 8);
}

TEST_CASE("XML topics close their tags and escape characters") {
  const auto topics = parse_trec_topics(
      "<?xml version=\"1.0\"?>\n<topics>\n<top><num>AR1</num>\n"
      "<title>&quot;a &amp; b&quot; &lt;c&gt; &apos;d&apos; &unknown; &amp;lt;</title></top></topics>");
  REQUIRE(topics.size() == 1);
  CHECK(topics[0].line == 3);
  CHECK(topics[0].number == "AR1");
  CHECK(topics[0].title == "\"a & b\" <c> 'd' &unknown; &lt;");
}

TEST_CASE("absent parts are empty") {
  const auto topics = parse_trec_topics("<top></top><top><num>2<top><title>x");
  REQUIRE(topics.size() == 3);
  CHECK(topics[0].number.empty());
  CHECK(topics[1].number == "2");
  CHECK(topics[1].title.empty());
  CHECK(topics[2].number.empty());
  CHECK(topics[2].title == "x");
}

TEST_CASE("text without topics has none") {
  CHECK(parse_trec_topics("").empty());
  CHECK(parse_trec_topics("<to").empty());
  CHECK(parse_trec_topics("<top").empty());
}

}  // namespace
}  // namespace fihris
