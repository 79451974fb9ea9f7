#include "indexer/readers/feed_item.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

FeedValue value(const std::string& name, const std::string& text, std::vector<XmlAttribute> attributes = {}) {
  FeedValue made;
  made.name = name;
  made.text = text;
  made.attributes = std::move(attributes);
  return made;
}

Article article_of(std::vector<FeedValue> values, const FeedFacts& feed = {}, const SourceSettings& settings = {}) {
  FeedItem item((XmlEvent()));
  for (FeedValue& each : values) item.add(std::move(each));
  const Warn warn = [](const std::string& sentence) { FAIL(sentence); };
  return item.finish(feed, "f:1", warn, settings);
}

}  // namespace

TEST_CASE("elements inside a value become tags of HTML") {
  FeedValue made = value("description", "");
  made.add_text("1 < 2 ");
  made.open_inner("p");
  made.add_text("A & B");
  made.close_inner("p");
  CHECK(made.text == "1 &lt; 2 <p>A &amp; B</p>");
  CHECK(made.is_html);
}

TEST_CASE("the type of a text says how to read it") {
  const std::string text = "<b>م</b> &amp; ن";
  CHECK(article_of({value("content", text, {{"", "type", "html"}})}).text == "م & ن");
  CHECK(article_of({value("content", text, {{"", "type", "text"}})}).text == text);
  CHECK(article_of({value("content", text)}).text == "م & ن");
}

TEST_CASE("a link is the page itself and an id is told apart from those of other feeds") {
  const FeedFacts feed{.title = "س", .link = "https://a.example/", .base = "", .language = "ar"};
  const Article article = article_of({value("link", "", {{"", "rel", "self"}, {"", "href", "x"}}),
                                      value("link", "", {{"", "href", "/7"}}), value("id", "7"), value("summary", "م")},
                                     feed);
  CHECK(article.url == "https://a.example/7");
  CHECK(article.id == "https://a.example/#7");
  CHECK(article.source == "س");
  CHECK(article.language == "ar");
}

TEST_CASE("a guid is a link unless it says that it is none") {
  CHECK(article_of({value("guid", "https://a.example/7"), value("description", "م")}).url == "https://a.example/7");
  CHECK(article_of({value("guid", "https://a.example/7", {{"", "isPermaLink", "false"}}), value("description", "م")})
            .url.empty());
}

TEST_CASE("authors and categories are joined, and an address of mail is left out") {
  const Article article =
      article_of({value("author", "desk@a.example (لميس)"), value("author/name", "أحمد"),
                  value("author/email", "x@y.example"), value("category", "اقتصاد"),
                  value("category", "", {{"", "term", "x"}, {"", "label", "بحر"}}), value("description", "م")});
  CHECK(article.author == "لميس، أحمد");
  CHECK(article.section == "اقتصاد، بحر");
}

TEST_CASE("unknown elements are kept, and the field map takes their names") {
  SourceSettings settings;
  settings.fields = {{"x:lead", "text"}, {"category", ""}};
  const Article article = article_of({value("x:lead", "م"), value("description", "ن"), value("category", "ق"),
                                      value("slash:comments", "3"), value("enclosure", "", {{"", "url", "u"}})},
                                     {}, settings);
  CHECK(article.text == "م");
  CHECK(article.section.empty());
  CHECK(article.extra == R"({"description":"ن","slash:comments":"3","enclosure":"u"})");
}
