#include "searcher/server/api/hit_answer.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

Hit example_hit() {
  return example_response().hits.front();
}

TEST_CASE("a hit has what the terminal has, and HTML") {
  const auto object = http_hit_json(example_hit(), {});
  CHECK(object.at("rank") == 11);
  CHECK(object.at("snippet").at("marks").dump() == "[[5,13]]");
  CHECK(object.at("highlighted").dump() ==
        R"({"title":"مفاوضات <mark>عمان</mark>","snippet":"… في <mark>عمان</mark> غدا …"})");
}

TEST_CASE("the tags are the client's, and fragments are marked too") {
  ApiRequest asked;
  asked.highlight_pre = "<em class=\"x\">";
  asked.highlight_post = "</em>";
  Hit hit = example_hit();
  hit.fragments = {{"a<b", {{0, 1}}, false, false}};
  const auto object = http_hit_json(hit, asked);
  CHECK(object.at("highlighted").at("fragments")[0] == "<em class=\"x\">a</em>&lt;b");
}

TEST_CASE("only the wanted fields are given, in their usual order, and the id") {
  ApiRequest asked;
  asked.fields = {"title", "rank"};
  CHECK(http_hit_json(example_hit(), asked).dump() == R"({"rank":11,"id":"waha-1","title":"مفاوضات عمان"})");
  asked.fields = {"explanation"};  // there is none
  CHECK(http_hit_json(example_hit(), asked).dump() == R"({"id":"waha-1"})");
}

TEST_CASE("an article is marked where a query says so") {
  ShownArticle shown{example_article(), false, {}, {}};
  CHECK(http_article_json(shown, {}).at("article").at("highlighted").dump() ==
        R"({"title":"مفاوضات عمان","text":"الأولى\nالثانية"})");
  shown = {example_article(), true, {{15, 23}}, {}};
  CHECK(http_article_json(shown, {}).at("article").at("highlighted").at("title") == "مفاوضات <mark>عمان</mark>");
}

}  // namespace
}  // namespace fihris
