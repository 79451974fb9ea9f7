#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/index/schema.h"
#include "tests/searcher/server/api/api_service.h"

namespace fihris {
namespace {

TEST_CASE("what is searched is said, but not where it lies") {
  test::ApiService service;
  const HttpResponse response = service.get("/api/v1/info");
  const auto info = test::ApiService::Json::parse(response.body);
  CHECK(info.at("program") == "fihris-searcher");
  CHECK(info.at("site_name") == "فهرس");
  CHECK(info.at("articles") == 3);
  REQUIRE(info.at("indexes").size() == service.settings().indexes.size());
  int articles = 0;
  for (const auto& index : info.at("indexes")) {
    articles += index.at("articles").get<int>();
    CHECK(index.at("generation") == (index.at("articles") == 0 ? 2 : 1));  // of an empty one its article is gone
    CHECK(index.at("schema") == schema::version);
    CHECK(index.at("analyser") == analyzer_fingerprint());
  }
  CHECK(articles == 3);
  CHECK(info.at("limits").dump() ==
        R"({"per_page":100,"deepest_hit":10000,"query_bytes":4096,"query_words":64,"query_seconds":2.0})");
  for (const auto& index : service.settings().indexes) CHECK(response.body.find(index.string()) == std::string::npos);
}

}  // namespace
}  // namespace fihris
