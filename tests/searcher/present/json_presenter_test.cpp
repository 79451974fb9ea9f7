#include "searcher/present/json_presenter.h"

#include <sstream>

#include <doctest/doctest.h>

#include "tests/searcher/present/example_explanation.h"
#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

std::string print(const SearchRequest& request, const SearchResponse& response) {
  std::ostringstream out;
  JsonPresenter(out).present(request, response);
  return out.str();
}

TEST_CASE("an answer is one object in one line, with the documented fields") {
  SearchRequest request;
  request.query = "عمان";
  CHECK(
      print(request, example_response()) ==
      R"({"version":1,"query":"عمان","total":1234567,"total_is_exact":false,"timed_out":false,"shards":{"total":1,"failed":0},"took_ms":2.34,)"
      R"("warnings":["a quotation mark has no partner: it was ignored"],)"
      R"("hits":[{"rank":11,"score":7.25,"id":"waha-1","title":"مفاوضات عمان","source":"واحة",)"
      R"("date":"2024-05-14","url":"https://waha.example/1","author":"","section":"","language":"",)"
      R"("title_marks":[[15,23]],"snippet":{"text":"في عمان غدا","marks":[[5,13]],)"
      R"("starts_inside":true,"ends_inside":true},"copies":0}]})"
      "\n");
}

TEST_CASE("an answer without hits has an empty list") {
  CHECK(print({}, {}).find(R"("warnings":[],"hits":[]})") != std::string::npos);
}

TEST_CASE("invalid bytes of a query become U+FFFD") {
  SearchRequest request;
  request.query = "a\xFF";
  CHECK(print(request, {}).find("\"query\":\"a\uFFFD\"") != std::string::npos);
}

TEST_CASE("an article is shown with its unknown keys") {
  std::ostringstream out;
  JsonPresenter(out).present(ShownArticle{example_article(), false, {}, {}, {3, {{"a:1", "away"}}}});
  CHECK(out.str().starts_with(R"({"version":1,"shards":{"total":3,"failed":1},"article":{"id":"waha-1",)"));
  CHECK(out.str().ends_with(R"("text":"الأولى\nالثانية","extra":{"views":7}}})"
                            "\n"));
}

TEST_CASE("unknown keys that are no JSON are left out") {
  Article article = example_article();
  article.extra = "{broken";
  std::ostringstream out;
  JsonPresenter(out).present(ShownArticle{article, false, {}, {}});
  CHECK(out.str().find("\"extra\":{}") != std::string::npos);
}

TEST_CASE("a hit tells what its score is made of when it is asked for") {
  SearchResponse response = example_response();
  CHECK(print({}, response).find("explanation") == std::string::npos);
  response.hits[0].explanation = example_score();
  CHECK(print({}, response).find(R"("copies":0,"explanation":{"parts":[{"level":"stem")") != std::string::npos);
}

TEST_CASE("stories have their reports and relations as hits") {
  SearchResponse response;
  response.stories = {{1, 2, {Hit{}}, {}}};
  const std::string json = print({}, response);
  CHECK(json.find(R"("hits":[],"stories":[{"rank":1,"sources":2,"reports":[{"rank":0,)") != std::string::npos);
  CHECK(json.ends_with("\"related\":[]}]}\n"));
}

TEST_CASE("facets stand at the end, with what they are") {
  SearchResponse response;
  response.facets = {{{"year", {{"2024", 7}}, 3}}, false};
  CHECK(print({}, response)
            .ends_with(R"("hits":[],"facets":[{"name":"year","values":[{"value":"2024","count":7}],"others":3}],)"
                       R"("facets_are_exact":false})"
                       "\n"));
}

TEST_CASE("an article that is shown with a query has the marks of title and text") {
  std::ostringstream out;
  JsonPresenter(out).present(ShownArticle{example_article(), true, {{15, 23}}, {}});
  CHECK(out.str().ends_with(R"("extra":{"views":7},"title_marks":[[15,23]],"text_marks":[]}})"
                            "\n"));
}

TEST_CASE("an explanation begins with version, query and warnings") {
  SearchRequest request;
  request.query = "مدارس";
  std::ostringstream out;
  QueryExplanation explanation = example_explanation();
  explanation.shards.total = 1;
  JsonPresenter(out).present(request, explanation);
  CHECK(out.str().starts_with(R"({"version":1,"query":"مدارس","shards":{"total":1,"failed":0},)"
                              R"("warnings":["a quotation mark has no partner: it was ignored"],"reading":)"));
}

TEST_CASE("a suggestion is there only when there is one") {
  const auto printed = [](const SearchResponse& response) {
    std::ostringstream out;
    SearchRequest request;
    request.query = "ضروف";
    JsonPresenter(out).present(request, response);
    return out.str();
  };
  SearchResponse response;
  CHECK(printed(response).find("suggestion") == std::string::npos);
  response.suggestion = "ظروف";
  CHECK(printed(response).ends_with(",\"hits\":[],\"suggestion\":\"ظروف\"}\n"));
  response.answers_suggestion = true;
  CHECK(printed(response).ends_with(",\"suggestion\":\"ظروف\",\"corrected_from\":\"ضروف\"}\n"));
}

}  // namespace
}  // namespace fihris
