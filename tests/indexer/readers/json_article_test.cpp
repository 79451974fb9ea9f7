#include "indexer/readers/json_article.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

using namespace fihris;

namespace {

Article article_of(const std::string& object, const std::map<std::string, std::string>& fields = {}) {
  SourceSettings settings;
  settings.fields = fields;
  const Warn warn = [](const std::string& sentence) { FAIL(sentence); };
  return JsonArticleParser("line").parse(object, "f:1", warn, settings);
}

}  // namespace

TEST_CASE("the names that other programs use are understood") {
  const Article article = article_of(
      R"({"headline":"ع","articleBody":"<p>م</p><p>ن</p>","datePublished":"2024-04-13","publisher":{"@type":"x","name":"س"},
          "author":[{"name":"ك"},{"name":"ل"}],"articleSection":["ق","ر"],"inLanguage":"ar","link":["u","v"]})");
  CHECK(article == Article{"u", "ع", "م\nن", parse_iso_date("2024-04-13"), "س", "u", "ك، ل", "ق، ر", "ar", ""});
}

TEST_CASE("the shapes of common programming interfaces are understood") {
  const Article post = article_of(R"({"id":7,"title":{"rendered":"ع"},"content":{"rendered":"<p>م</p>"}})");
  CHECK(post.id == "7");
  CHECK(post.title == "ع");
  CHECK(post.text == "م");
  CHECK(article_of(R"({"content":null,"description":"م"})").text == "م");
  CHECK(article_of(R"({"text":["م","ن"]})").text == "م\nن");
  CHECK(article_of(R"({"body":{"x":1},"description":"م"})").extra == R"({"body":{"x":1}})");
}

TEST_CASE("the field map reaches into objects and lists, and what it does not name is kept") {
  const Article article =
      article_of(R"({"data":{"body":"م","n":1,"deep":{"who":"ك"}},"people":[{"n":"أ"},{"n":"ب"}],"title":"ع","x":2})",
                 {{"data.body", "text"}, {"data.deep.who", "source"}, {"people.n", "author"}, {"title", ""}});
  CHECK(article.text == "م");
  CHECK(article.source == "ك");
  CHECK(article.author == "أ، ب");
  CHECK(article.title.empty());
  CHECK(article.extra == R"({"data.n":1,"x":2})");
}

TEST_CASE("what is not an object is refused by name of its unit") {
  CHECK_THROWS_WITH_AS(article_of("[]"), "f:1: not a JSON object", InputError);
  CHECK_THROWS_WITH_AS(article_of("{,}"), "f:1: not valid JSON: each line must be one whole object", InputError);
  CHECK_THROWS_WITH_AS(article_of(R"({"id":{},"text":"م"})"), "f:1: \"id\" is neither a string nor a whole number",
                       InputError);
}

TEST_CASE("an object is an article when it has a key for a text") {
  JsonArticleParser parser("element");
  CHECK(parser.has_text_key(R"({"content":null})", {}));
  CHECK_FALSE(parser.has_text_key(R"({"title":"ع"})", {}));
  CHECK_FALSE(parser.has_text_key("{", {}));
}
