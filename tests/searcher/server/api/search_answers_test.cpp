#include <doctest/doctest.h>

#include "tests/searcher/index_layout.h"
#include "tests/searcher/server/api/api_service.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::ApiService;
using test::ids;
using Ids = std::vector<std::string>;

TEST_CASE("a search has the fields of the terminal, and what pages need") {
  ApiService service;
  const HttpResponse response = service.get("/api/v1/search", {{"q", "ميناء"}});
  CHECK(response.status == 200);
  CHECK(header_of(response, "Content-Type") == "application/json; charset=utf-8");
  CHECK(response.body.ends_with("}\n"));
  const auto answer = ApiService::Json::parse(response.body);
  CHECK(answer.at("version") == 1);
  CHECK(answer.at("query") == "ميناء");
  CHECK(answer.at("total") == 2);
  CHECK(answer.at("page") == 1);
  CHECK(answer.at("per_page") == 10);
  CHECK(answer.at("pages") == 1);
  CHECK(answer.at("suggestion") == "");
  CHECK(answer.at("answers_suggestion") == false);
  CHECK_FALSE(answer.contains("facets"));
  CHECK_FALSE(answer.contains("offset"));
  CHECK(answer.at("hits")[0].at("id") == "a/1");
  CHECK(answer.at("hits")[0].at("title_marks").dump() == "[[0,10]]");
}

TEST_CASE("pages go on where the last one ended, and the last one is known") {
  ApiService service;
  const auto first = service.json("/api/v1/search", {{"q", "ميناء"}, {"per_page", "1"}});
  const auto second = service.json("/api/v1/search", {{"q", "ميناء"}, {"per_page", "1"}, {"page", "2"}});
  CHECK(first.at("pages") == 2);
  CHECK(ids(first) == Ids{"a/1"});
  CHECK(ids(second) == Ids{"b"});
  CHECK(second.at("hits")[0].at("rank") == 2);
  CHECK(ids(service.json("/api/v1/search", {{"q", "ميناء"}, {"page", "3"}})).empty());
}

TEST_CASE("pages beyond the deepest hit are not counted") {
  ApiService service;
  service.settings().deepest_hit = 1;
  CHECK(service.json("/api/v1/search", {{"q", "ميناء"}, {"per_page", "1"}}).at("pages") == 1);
}

TEST_CASE("who asks by offset is answered so") {
  ApiService service;
  const auto answer = service.json("/api/v1/search", {{"q", "ميناء"}, {"offset", "1"}, {"limit", "5"}});
  CHECK(ids(answer) == Ids{"b"});
  CHECK(answer.at("offset") == 1);
  CHECK(answer.at("limit") == 5);
  CHECK_FALSE(answer.contains("pages"));
}

TEST_CASE("filters are apart from the query") {
  ApiService service;
  CHECK(ids(service.json("/api/v1/search", {{"q", "ميناء"}, {"source", "واحة"}})) == Ids{"b"});
  CHECK(ids(service.json("/api/v1/search", {{"source", "واحة"}})) == Ids{"b", "c"});  // the newest first
  CHECK(ids(service.json("/api/v1/search", {{"source", "واحة"}, {"source", "مدار"}})) == Ids{"b", "a/1", "c"});
  CHECK(ids(service.json("/api/v1/search", {{"q", "ميناء"}, {"to", "2024-04"}})) == Ids{"a/1"});
  CHECK(ids(service.json("/api/v1/search", {{"q", "ميناء"}, {"section", "اقتصاد"}, {"author", "لميس"}})) == Ids{"a/1"});
  CHECK(service.json("/api/v1/search", {{"q", "ميناء"}, {"source", "x\" OR \"واحة"}}).at("total") == 0);
}

TEST_CASE("the newest come first when that is asked for") {
  ApiService service;
  CHECK(ids(service.json("/api/v1/search", {{"q", "ميناء"}, {"sort", "date"}})) == Ids{"b", "a/1"});
}

TEST_CASE("facets are those that were asked for, also where nothing is found") {
  ApiService service;
  const auto answer = service.json("/api/v1/search", {{"q", "ميناء"}, {"facets", "source,year"}});
  REQUIRE(answer.at("facets").size() == 2);
  CHECK(answer.at("facets")[0].at("name") == "source");
  CHECK(answer.at("facets")[1].at("values").dump() == R"([{"value":"2024","count":2}])");
  CHECK(answer.at("facets_are_exact") == true);
  CHECK(service.json("/api/v1/search", {{"q", "زرافة"}, {"facets", "1"}}).contains("facets"));
}

TEST_CASE("facets alone have no hits") {
  ApiService service;
  const auto answer = service.json("/api/v1/facets", {{"q", "ميناء"}});
  CHECK(answer.at("total") == 2);
  CHECK(answer.at("facets").size() == 5);
  CHECK_FALSE(answer.contains("hits"));
  CHECK(service.json("/api/v1/facets", {{"source", "واحة"}, {"facets", "month"}}).at("facets").size() == 1);
}

TEST_CASE("what was meant is suggested, and answered where nothing is found") {
  ApiService service(std::vector<Article>{test::article("1", "ظروف", "ظروف صعبة"), test::article("2", "", "ظروف"),
                                          test::article("3", "", "ظروف"), test::article("4", "", "ظروف")});
  const auto answer = service.json("/api/v1/search", {{"q", "ضروف"}, {"facets", "1"}});
  CHECK(answer.at("suggestion") == "ظروف");
  CHECK(answer.at("answers_suggestion") == true);
  CHECK(answer.at("corrected_from") == "ضروف");
  CHECK(answer.at("total") == 4);
  CHECK(service.json("/api/v1/facets", {{"q", "ضروف"}}).at("answers_suggestion") == true);
}

TEST_CASE("stories stand in the place of hits") {
  ApiService service;
  const auto answer = service.json("/api/v1/search", {{"q", "ميناء"}, {"group", "story"}});
  REQUIRE(answer.at("stories").size() == 2);
  CHECK(answer.at("stories")[0].at("reports")[0].contains("highlighted"));
  CHECK(answer.at("hits").empty());
  CHECK_FALSE(answer.contains("pages"));
  CHECK(service.json("/api/v1/search", {{"q", "زرافة"}, {"group", "story"}}).at("stories").empty());
}

TEST_CASE("scores are explained, and odd queries warned of or refused") {
  ApiService service;
  const auto answer = service.json("/api/v1/search", {{"q", "ميناء AND"}, {"explain", "1"}});
  CHECK(answer.at("hits")[0].at("explanation").at("parts").size() > 1);
  CHECK(answer.at("warnings").dump() == R"(["AND has nothing behind it: it was ignored"])");
  CHECK(service.problem("/api/v1/search", {{"q", "ميناء AND"}, {"strict", "1"}}) ==
        "400 odd-query: the query is odd at character 7, «AND»: AND has nothing behind it: it was ignored");
}

TEST_CASE("queries of any bytes are answered") {
  ApiService service;
  CHECK(service.json("/api/v1/search", {{"q", "\xff\xfe ميناء \x01"}}).at("total") == 2);
  CHECK(service.json("/api/v1/search", {{"q", "!"}}).at("warnings").dump() == R"(["the query has no words"])");
}

TEST_CASE("the id of an article in a path may hold a slash") {
  ApiService service;
  const auto answer = service.json("/api/v1/articles/a/1", {{"q", "سفينة"}, {"highlight_pre", "["}});
  const auto& article = answer.at("article");
  CHECK(article.at("id") == "a/1");
  CHECK(article.at("text") == "وصلت سفينة إلى ميناء صحار.");
  CHECK(article.at("text_marks").dump() == "[[9,19]]");
  CHECK(article.at("highlighted").at("text") == "وصلت [سفينة</mark> إلى ميناء صحار.");
  CHECK_FALSE(service.json("/api/v1/articles/a/1").at("article").contains("text_marks"));
}

TEST_CASE("similar articles are hits") {
  ApiService service;
  CHECK(ids(service.json("/api/v1/similar/a/1")) == Ids{"b"});
  CHECK(service.json("/api/v1/similar/a/1", {{"fields", "rank"}}).at("hits").dump() == R"([{"rank":1,"id":"b"}])");
}

TEST_CASE("an article that is not there is a problem") {
  ApiService service;
  const std::string none = "404 no-such-article: no article has the id «z»: a search shows the id of each hit";
  CHECK(service.problem("/api/v1/articles/z") == none);
  CHECK(service.problem("/api/v1/similar/z") == none);
}

TEST_CASE("every answer says of how many indexes it is, and whether one is missing" *
          test::not_on_shards("it counts the indexes")) {
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  test::ApiService service(test::port_articles(), {away});
  const std::vector<std::pair<std::string, test::ApiService::Parameters>> requests{
      {"/api/v1/search", {{"q", "ميناء"}}}, {"/api/v1/facets", {{"q", "ميناء"}}},
      {"/api/v1/suggest", {{"q", "مين"}}},  {"/api/v1/similar/b", {}},
      {"/api/v1/articles/b", {{"q", "x"}}}, {"/api/v1/info", {}}};
  for (const auto& [path, parameters] : requests) {
    CAPTURE(path);
    const HttpResponse response = service.get(path, parameters);
    CHECK(nlohmann::json::parse(response.body).at("shards").dump() == R"({"failed":1,"total":2})");
    CHECK(response.body.find(away) == std::string::npos);
    if (path == "/api/v1/info") continue;
    auto strict = parameters;
    strict.push_back({"strict", "1"});
    CHECK_THROWS_AS(service.get(path, strict), PartialAnswer);
  }
  CHECK(test::ApiService().json("/api/v1/search", {{"q", "ميناء"}}).at("shards").dump() == R"({"total":1,"failed":0})");
}

}  // namespace
}  // namespace fihris
