#include "indexer/readers/json_reader.h"

#include <doctest/doctest.h>

#include "tests/support/reader_outcome.h"

using namespace fihris;
using test::Messages;
using test::Outcome;

namespace {

Outcome read(const std::string& content) {
  return test::read_content<JsonReader>(content);
}

std::string ids(const Outcome& outcome) {
  std::string all;
  for (const Article& article : outcome.articles) all += (all.empty() ? "" : " ") + article.id;
  return all;
}

}  // namespace

TEST_CASE("a list of objects is a list of articles, each with its line") {
  const Outcome outcome = read("\xEF\xBB\xBF[\n {\"id\":1,\n  \"text\":\"م\"},\n {\"id\":2,\"text\":\"ن\"}\n]\n");
  CHECK(ids(outcome) == "1 2");
  CHECK(outcome.positions == std::vector<std::string>{"2", "4"});
  CHECK(outcome.messages.empty());
}

TEST_CASE("the list of articles is found inside objects") {
  const Outcome outcome = read(
      R"({"status":"ok","n":2,"tags":["x"],"sites":[{"id":9}],"r":{"docs":[{"id":1,"text":"م"},{"id":2,"text":"ن"}],"q":{}},"z":[1]})");
  CHECK(ids(outcome) == "1 2");
  CHECK(outcome.messages.empty());
}

TEST_CASE("an object without a list is an article, and so is one with a text before any list") {
  CHECK(ids(read(R"({"id":1,"text":"م","tags":[{"text":"x"}]})")) == "1");
  CHECK(ids(read(R"({"id":1,"images":[{"src":"x"}],"author":{"name":"ك"},"text":"م"} {"id":2,"text":"ن"})")) == "1 2");
}

TEST_CASE("a second list of articles is left out with a warning") {
  const Outcome outcome =
      read("{\"a\":[{\"id\":1,\"text\":\"م\"}],\n\"b\":[{\"id\":2,\"text\":\"ن\"}],\"c\":[{\"d\":1}]}");
  CHECK(ids(outcome) == "1");
  CHECK(outcome.messages == Messages{"2: a second list of articles left out: give it a file of its own"});
}

TEST_CASE("a bad element is refused with its line and the next one is read") {
  const Outcome outcome = read(
      "[7,\n{\"id\":1},\n{\"id\":2,\"text\":[1,2},\n{\"id\":3,\"text\":\"م\n\"},\n\"x\",{\"id\":4,\"text\":\"م\"}]");
  CHECK(ids(outcome) == "4");
  CHECK(outcome.messages ==
        Messages{"1: not a JSON object", "2: no text", "3: not valid JSON: each element must be one whole object",
                 "4: not valid JSON: each element must be one whole object", "6: not a JSON object"});
}

TEST_CASE("a file that was cut says so") {
  CHECK(read("[{\"id\":1,\"text\":\"م\"}").messages ==
        Messages{"1: the file ends before its list or object does: get it again"});
  const Outcome inside = read("[{\"id\":1,\"text\":\"م\"},\n{\"id\":2,\"te");
  CHECK(ids(inside) == "1");
  CHECK(inside.messages == Messages{"2: a string is not closed: the element may have been cut",
                                    "2: the file ends before its list or object does: get it again"});
  CHECK(read(R"({"id":1,"text":"م")").messages ==
        Messages{"1: the file ends before its list or object does: get it again"});
}

TEST_CASE("what is no JSON is refused, and nothing is no article") {
  CHECK(read("مرحبا").messages == Messages{"1: neither a JSON object nor a list of objects"});
  CHECK(read("").messages.empty());
  CHECK(read("[]").messages.empty());
  CHECK(read("{}").messages == Messages{"1: no text"});
}

TEST_CASE("an object of more than 64 MiB is refused and the next one is read") {
  const std::string huge(65 << 20, 'x');
  const Outcome outcome = read("[{\"text\":\"" + huge + "\"},\n{\"id\":2,\"text\":\"م\"}]");
  CHECK(ids(outcome) == "2");
  CHECK(outcome.messages == Messages{"1: an object of more than 64 MiB: split the article"});
}

TEST_CASE("the sample of the corpus is read whole") {
  const Outcome outcome = test::read_source<JsonReader>(FIHRIS_SOURCE_DIR "/corpus/formats/articles.json");
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].source == "الأطلس اليوم");
  CHECK(outcome.articles[0].section == "اقتصاد، جهات");
  CHECK(outcome.articles[0].text.ends_with("العمل.\nوتضم التعاونية ستين امرأة من أربع قرى."));
}
