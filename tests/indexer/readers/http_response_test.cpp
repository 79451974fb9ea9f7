#include "indexer/readers/http_response.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("a response is its status, its fields and its body") {
  const auto response = read_http_response(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: a\r\n b\r\nx: later\r\nno colon\r\n\r\nbody\r\n\r\nmore");
  REQUIRE(response);
  CHECK(response->status == 200);
  CHECK(field_of(response->fields, "content-type") == "text/html");
  CHECK(field_of(response->fields, "x") == "a b");
  CHECK(field_of(response->fields, "y").empty());
  CHECK(response->body == "body\r\n\r\nmore");
  CHECK(read_http_response("HTTP/1.0 404\nA: b\n\nx\r\n\r\n")->body == "x\r\n\r\n");
}

TEST_CASE("what does not begin as HTTP is no response") {
  for (const char* bytes : {"", "HTTP/1.1", "<html>", "\r\n\r\nHTTP/1.1 200 OK"}) {
    CAPTURE(bytes);
    CHECK_FALSE(read_http_response(bytes));
  }
  CHECK(read_http_response("HTTP/1.1 abc\r\n\r\n")->status == 0);
  CHECK(read_http_response("HTTP/1.1 200 OK\r\nA: b")->body.empty());
}

TEST_CASE("the number of fields is bounded") {
  std::string block;
  for (int i = 0; i < 1000; ++i) block += "a" + std::to_string(i) + ": b\r\n";
  CHECK(read_header_fields(block).size() == 200);
}

TEST_CASE("a content type is told apart from its charset") {
  CHECK(read_content_type("Text/HTML; q=1; Charset=\"windows-1256\"; x").type == "text/html");
  CHECK(read_content_type("Text/HTML; q=1; Charset=\"windows-1256\"; x").charset == "windows-1256");
  CHECK(read_content_type("text/plain").charset.empty());
  CHECK(read_content_type("").type.empty());
}
