#include "searcher/server/cors.h"

#include <doctest/doctest.h>

#include "searcher/server/response_headers.h"

namespace fihris {
namespace {

HttpRequest from(const std::string& origin) {
  HttpRequest request;
  request.headers = {{"origin", origin}};
  return request;
}

TEST_CASE("no site may read answers unless it is allowed") {
  HttpResponse response;
  add_cors_headers(response, from("https://a.example"), {});
  CHECK(response.headers.empty());
  add_cors_headers(response, from("https://b.example"), {"https://a.example"});
  CHECK(header_of(response, "Access-Control-Allow-Origin").empty());
  CHECK(header_of(response, "Vary") == "Origin");
}

TEST_CASE("a site that is allowed is named") {
  HttpResponse response;
  add_cors_headers(response, from("https://a.example"), {"https://b.example", "https://a.example"});
  CHECK(header_of(response, "Access-Control-Allow-Origin") == "https://a.example");
  CHECK(header_of(response, "Vary") == "Origin");
  CHECK(header_of(response, "Access-Control-Expose-Headers") == "ETag, Retry-After, X-Request-Id");
}

TEST_CASE("a star allows all, also those that do not say who they are") {
  HttpResponse response;
  add_cors_headers(response, {}, {"*"});
  CHECK(header_of(response, "Access-Control-Allow-Origin") == "*");
  CHECK(header_of(response, "Vary").empty());
}

TEST_CASE("OPTIONS says what may be done, and what a page of an allowed site may send") {
  const HttpResponse plain = answer_options(from("https://a.example"), {});
  CHECK(plain.status == 204);
  CHECK(header_of(plain, "Allow") == "GET, HEAD, OPTIONS");
  CHECK(header_of(plain, "Access-Control-Allow-Methods").empty());
  const HttpResponse allowed = answer_options(from("https://a.example"), {"https://a.example"});
  CHECK(header_of(allowed, "Access-Control-Allow-Methods") == "GET, HEAD");
  CHECK(header_of(allowed, "Access-Control-Allow-Headers") == "Accept, Accept-Language, Content-Type, If-None-Match");
  CHECK(header_of(allowed, "Access-Control-Max-Age") == "86400");
}

}  // namespace
}  // namespace fihris
