#include "indexer/readers/jsonl_reader.h"

#include <vector>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

struct Outcome {
  std::vector<Article> articles;
  std::vector<std::string> messages;  // of errors and warnings, without the path
};

Outcome read(const std::string& content) {
  const TemporaryFolder folder;
  const std::string path = folder.write("f", content);
  Outcome outcome;
  const auto note = [&](const std::string& message) { outcome.messages.push_back(message.substr(path.size() + 1)); };
  JsonlReader reader({path, "", ByteSource(path), note});
  for (bool more = true; more;) try {
      std::optional<Article> article = reader.next();
      more = article.has_value();
      if (more) outcome.articles.push_back(*std::move(article));
    } catch (const InputError& error) {
      note(error.what());
    }
  return outcome;
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("a line is an article with all its fields") {
  const Outcome outcome = read(
      R"({"id":"1","title":"ع","text":"م\nن","date":"2024-04-13","source":"س","url":"u","author":"ك","section":"ق","language":"ar"})");
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0] == Article{"1", "ع", "م\nن", parse_iso_date("2024-04-13"), "س", "u", "ك", "ق", "ar", ""});
}

TEST_CASE("unknown keys are kept as they are") {
  CHECK(read(R"({"id":"1","text":"م","b":[1, {"c":null}],"a\"":"ح"})").articles.at(0).extra ==
        R"({"b":[1,{"c":null}],"a\"":"ح"})");
}

TEST_CASE("an article without an id takes its url, else a hash of its content") {
  const Outcome outcome =
      read("{\"text\":\"م\",\"url\":\"u\",\"id\":\"\"}\n{\"text\":\"م\"}\n{\"id\":54120,\"text\":\"م\"}\n");
  REQUIRE(outcome.articles.size() == 3);
  CHECK(outcome.articles[0].id == "u");
  CHECK(outcome.articles[1].id.size() == 32);
  CHECK(outcome.articles[2].id == "54120");
}

TEST_CASE("the first of two equal keys counts") {
  CHECK(read(R"({"id":"1","text":"أول","text":"ثان"})").articles.at(0).text == "أول");
}

TEST_CASE("blank lines count as lines and nothing else") {
  const Outcome outcome = read("\n\r\n{\"id\":1,\"text\":\"م\"}\r\n  \nx");
  CHECK(outcome.articles.size() == 1);
  CHECK(outcome.messages == Messages{"5: not valid JSON: each line must be one whole object"});
}

TEST_CASE("a bad line is refused with its number and the next one is read") {
  const Outcome outcome = read(
      "[1]\n{\"id\":1}\n{\"id\":[],\"text\":\"م\"}\n{\"id\":2,\"text\":3}\n{\"id\":\"4\n"
      "{\"id\":5,\"text\":\"م\"}");
  CHECK(outcome.articles.size() == 1);
  CHECK(outcome.messages == Messages{"1: not a JSON object", "2: no text",
                                     "3: \"id\" is neither a string nor a whole number", "4: \"text\" is not a string",
                                     "5: a string is not closed: the line may have been cut"});
}

TEST_CASE("half a surrogate pair is refused wherever it stands") {
  for (const char* line : {R"({"id":1,"text":"\ud800 م"})", R"({"id":1,"text":"\udc00"})", R"({"\udc00":1,"text":"م"})",
                           R"({"id":1,"text":"م","extra":"\udc00"})"}) {
    CAPTURE(line);
    const Outcome outcome = read(line);
    CHECK(outcome.articles.empty());
    CHECK(outcome.messages.size() == 1);
  }
}

TEST_CASE("a field of the wrong type is left out with a warning") {
  const Outcome outcome = read(R"({"id":1,"text":"م","title":7,"date":2024})");
  CHECK(outcome.articles.at(0).title.empty());
  CHECK(outcome.messages ==
        Messages{"1: \"title\" is not a string: left out", "1: \"date\" is not a string: left out"});
}

TEST_CASE("nesting is limited") {
  const std::string deep = "{\"id\":1,\"text\":\"م\",\"x\":" + std::string(100, '[') + std::string(100, ']') + "}";
  CHECK(read(deep).messages == Messages{"1: nested too deeply (at most 64 levels)"});
}

TEST_CASE("control characters in JSON escapes do not come through") {
  const Outcome outcome = read(R"({"id":"a\u0000b\n","text":"م\u001b[31m\u202eن"})");
  CHECK(outcome.articles.at(0).id == "ab");
  CHECK(outcome.articles.at(0).text == "من");
}
