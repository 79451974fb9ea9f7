#include "searcher/server/http_message.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("a name has its first value, and one that is not there none") {
  HttpRequest request;
  request.parameters = {{"q", "a"}, {"source", ""}, {"q", "b"}};
  request.headers = {{"host", "news.example"}};
  CHECK(request.parameter("q") == "a");
  CHECK(request.parameter("source") == "");
  CHECK_FALSE(request.parameter("Q"));
  CHECK_FALSE(request.parameter("host"));
  CHECK(request.header("host") == "news.example");
  CHECK_FALSE(request.header("q"));
}

}  // namespace fihris
