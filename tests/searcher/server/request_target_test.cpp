#include "searcher/server/request_target.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Values = std::vector<NamedValue>;

RequestTarget parsed(std::string_view raw) {
  const ReadTarget read = parse_target(raw);
  REQUIRE(read.target);
  return *read.target;
}

std::string refusal(std::string_view raw) {
  const ReadTarget read = parse_target(raw);
  REQUIRE_FALSE(read.target);
  return std::to_string(read.refusal.status) + ' ' + read.refusal.body;
}

bool says(const std::string& refusal, std::string_view text) {
  return refusal.find(text) != std::string::npos;
}

TEST_CASE("a path and its parameters are decoded") {
  const RequestTarget target = parsed("/search/%D8%BA?q=%D8%A7%D9%84&x=a+b%2Bc");
  CHECK(target.path == "/search/غ");
  CHECK(target.parameters == Values{{"q", "ال"}, {"x", "a b+c"}});
}

TEST_CASE("a plus of a path stays one") {
  CHECK(parsed("/a+b").path == "/a+b");
}

TEST_CASE("parameters keep their order, and a name may come again") {
  CHECK(parsed("/?a=1&b=2&a=3").parameters == Values{{"a", "1"}, {"b", "2"}, {"a", "3"}});
}

TEST_CASE("parameters without a value, without a name and empty ones are read") {
  CHECK(parsed("/?a&=b&&c=").parameters == Values{{"a", ""}, {"", "b"}, {"c", ""}});
  CHECK(parsed("/?").parameters.empty());
  CHECK(parsed("/?a=b=c?d").parameters == Values{{"a", "b=c?d"}});
}

TEST_CASE("a fragment is no part of a request") {
  CHECK(parsed("/a?b=c#d").parameters == Values{{"b", "c"}});
}

TEST_CASE("a target with a host is the path on it") {
  CHECK(parsed("http://a.example:80/b?c=d").path == "/b");
  CHECK(parsed("https://a.example").path == "/");
}

TEST_CASE("a path is not simplified") {
  CHECK(parsed("/a/../b//c").path == "/a/../b//c");
}

TEST_CASE("bytes that are no UTF-8 are passed on: a query may be of any bytes") {
  CHECK(parsed("/?q=%ff\xfe").parameters == Values{{"q", "\xff\xfe"}});
}

TEST_CASE("escapes that are none are refused") {
  for (const char* raw : {"/%", "/%4", "/%zz", "/?q=%", "/?q=a%2", "/?%g1=x"}) {
    CAPTURE(raw);
    CHECK(says(refusal(raw), "400 "));
    CHECK(says(refusal(raw), "write a percent sign as %25"));
    CHECK(says(refusal(raw), "\"code\":\"bad-encoding\""));
  }
}

TEST_CASE("an encoded NUL is refused") {
  CHECK(says(refusal("/a%00b"), "bad-encoding"));
  CHECK(says(refusal("/?q=%00"), "bad-encoding"));
}

TEST_CASE("a target that does not begin with a slash is refused") {
  for (const char* raw : {"", "search", "http://x?a", "ftp://x/", "#a", "*"})
    CHECK(says(refusal(raw), "must begin with a slash"));
}

TEST_CASE("control characters and spaces are refused") {
  for (const std::string raw : {"/a b", "/a\tb", "/\x7f", "/a\r\nb"})
    CHECK(says(refusal(raw), "has a byte that must be percent-encoded"));
  CHECK(says(refusal(std::string_view("/a\0b", 4)), "400 "));
}

TEST_CASE("a target may have 8192 bytes and no more") {
  const std::string longest = '/' + std::string(max_target_bytes - 1, 'a');
  CHECK(parsed(longest).path == longest);
  CHECK(says(refusal(longest + 'a'), "414 "));
  CHECK(says(refusal(longest + 'a'), "more than 8192 bytes"));
}

TEST_CASE("a target may have 100 parameters and no more") {
  std::string raw = "/?";
  for (std::size_t i = 0; i < max_parameters; ++i) raw += "a&";
  CHECK(parsed(raw).parameters.size() == max_parameters);
  CHECK(says(refusal(raw + "b"), "too-many-parameters"));
}

}  // namespace
}  // namespace fihris
