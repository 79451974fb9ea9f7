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
  REQUIRE(info.at("indexes").size() == 1);
  CHECK(info.at("indexes")[0].at("generation") == 1);
  CHECK(info.at("indexes")[0].at("articles") == 3);
  CHECK(info.at("indexes")[0].at("schema") == schema::version);
  CHECK(info.at("indexes")[0].at("analyser") == analyzer_fingerprint());
  CHECK(info.at("limits").dump() ==
        R"({"per_page":100,"deepest_hit":10000,"query_bytes":4096,"query_words":64,"query_seconds":2.0})");
  CHECK(response.body.find(service.settings().indexes.front().string()) == std::string::npos);
}

}  // namespace
}  // namespace fihris
