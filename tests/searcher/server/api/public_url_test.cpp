#include "searcher/server/api/public_url.h"

#include <doctest/doctest.h>

#include "searcher/server/api/api_request.h"

namespace fihris {
namespace {

HttpRequest from(const std::string& host) {
  HttpRequest request;
  request.headers = {{"host", host}};
  return request;
}

TEST_CASE("the address is the one that readers know, else the one they asked") {
  ServiceSettings settings;
  CHECK(public_url(from("127.0.0.1:8080"), settings) == "http://127.0.0.1:8080");
  CHECK(public_url(from("[::1]:80"), settings) == "http://[::1]:80");
  settings.base_url = "https://search.example/news";
  CHECK(public_url(from("127.0.0.1:8080"), settings) == "https://search.example/news");
}

TEST_CASE("what is no host makes no links") {
  for (const std::string& host :
       {std::string(), std::string("a/b"), std::string("a\"><x"), std::string("a@b"), std::string(300, 'a')}) {
    CAPTURE(host);
    CHECK_THROWS_WITH_AS(public_url(from(host), {}),
                         "this answer has links, and the request does not say how the service is reached: send a Host "
                         "header, or have it started with --base-url",
                         RefusedRequest);
  }
}

}  // namespace
}  // namespace fihris
