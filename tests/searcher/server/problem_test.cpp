#include "searcher/server/problem.h"

#include <doctest/doctest.h>

#include "searcher/server/response_headers.h"

namespace fihris {
namespace {

TEST_CASE("a problem is a JSON document that says what, and a code for programs") {
  const HttpResponse response = problem(400, "bad-page", "page must be a number");
  CHECK(response.status == 400);
  CHECK(response.body ==
        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"page must be a number\","
        "\"code\":\"bad-page\"}\n");
  CHECK(header_of(response, "Content-Type") == "application/problem+json");
  CHECK(header_of(response, "Cache-Control") == "no-store");
}

TEST_CASE("invalid bytes and quotation marks of a detail leave the document valid") {
  CHECK(problem(404, "x", "no \"\xff\"").body.find(R"(no \"�\")") != std::string::npos);
}

TEST_CASE("statuses have their names") {
  CHECK(status_title(414) == "URI Too Long");
  CHECK(status_title(503) == "Service Unavailable");
  CHECK(status_title(999) == "Error");
}

}  // namespace
}  // namespace fihris
