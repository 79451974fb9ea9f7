#include <doctest/doctest.h>

#include "tests/searcher/server/api/api_service.h"

namespace fihris {
namespace {

using test::ApiService;

TEST_CASE("completions are as the terminal has them") {
  ApiService service;
  const auto answer = service.json("/api/v1/suggest", {{"q", "مين"}});
  CHECK(answer.at("beginning") == "مين");
  CHECK(answer.at("completions")[0].dump() == R"({"text":"ميناء","kind":"word","articles":2})");
  CHECK(service.json("/api/v1/suggest", {{"q", "مين"}, {"limit", "1"}}).at("completions").size() == 1);
  CHECK(service.json("/api/v1/suggest", {{"q", ""}}).at("completions").empty());
}

TEST_CASE("browsers get the array that they know") {
  ApiService service;
  const HttpResponse response =
      service.get("/api/v1/suggest", {{"q", "مين"}, {"format", "opensearch"}, {"limit", "1"}});
  CHECK(header_of(response, "Content-Type") == "application/x-suggestions+json");
  CHECK(response.body == "[\"مين\",[\"ميناء\"]]\n");
}

TEST_CASE("other formats are refused") {
  ApiService service;
  CHECK(service.problem("/api/v1/suggest", {{"q", "a"}, {"format", "xml"}}) ==
        "400 bad-value: format «xml» is not allowed: it must be one of json, opensearch");
}

}  // namespace
}  // namespace fihris
