#include "searcher/server/mhd_message.h"

#include <doctest/doctest.h>

#include "searcher/server/response_headers.h"

namespace fihris {
namespace {

TEST_CASE("the lines of a header are one list, in their order") {
  const std::vector<NamedValue> headers{{"x", "1"}, {"y", "2"}, {"x", "3, 4"}};
  CHECK(joined_values(headers, "x") == "1,3, 4");
  CHECK(joined_values(headers, "z").empty());
}

TEST_CASE("requests to read are taken") {
  for (const char* method : {"GET", "HEAD", "OPTIONS"}) {
    CHECK_FALSE(refuse_message(method, {{"host", "a"}}));
    CHECK_FALSE(refuse_message(method, {{"content-length", "0"}}));
  }
}

TEST_CASE("other methods are told which there are") {
  for (const char* method : {"POST", "PUT", "DELETE", "TRACE", "CONNECT", "get", ""}) {
    const auto refusal = refuse_message(method, {});
    REQUIRE(refusal);
    CHECK(refusal->status == 405);
    CHECK(header_of(*refusal, "Allow") == "GET, HEAD, OPTIONS");
  }
}

TEST_CASE("a body is refused, and the connection ends: it could be taken for a request") {
  for (const NamedValue& header : {NamedValue{"content-length", "1"}, NamedValue{"content-length", "00"},
                                   NamedValue{"transfer-encoding", "chunked"}}) {
    const auto refusal = refuse_message("GET", {header});
    REQUIRE(refusal);
    CHECK(refusal->status == 413);
    CHECK(header_of(*refusal, "Connection") == "close");
  }
}

TEST_CASE("headers may have 16384 bytes and no more") {
  const std::string longest(max_header_bytes - std::string("x: \r\n").size(), 'a');
  CHECK_FALSE(refuse_message("GET", {{"x", longest}}));
  const auto refusal = refuse_message("GET", {{"x", longest + 'a'}});
  REQUIRE(refusal);
  CHECK(refusal->status == 431);
}

TEST_CASE("a request is for one host") {
  const auto refusal = refuse_message("GET", {{"host", "a"}, {"host", "b"}});
  REQUIRE(refusal);
  CHECK(refusal->status == 400);
  CHECK(refusal->body.find("the request names several hosts") != std::string::npos);
}

}  // namespace
}  // namespace fihris
