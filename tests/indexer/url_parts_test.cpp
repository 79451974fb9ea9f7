#include "indexer/url_parts.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("an address is cut into its parts") {
  const UrlParts parts = split_url(" HTTPS://user@X.Example:8080/a/B?c=D#e ");
  CHECK(parts.scheme == "https");
  CHECK(parts.host == "x.example");
  CHECK(parts.port == "8080");
  CHECK(parts.path == "/a/B");
  CHECK(parts.query == "c=D");
  CHECK(parts.fragment == "e");
  CHECK(split_url("ftp://x.example/").host.empty());
  CHECK(split_url("https://x y/").host.empty());
}

TEST_CASE("dots of a path are resolved") {
  CHECK(without_dots("/a/./b/../c/") == "/a/c/");
  CHECK(without_dots("") == "/");
  CHECK(without_dots("/../..") == "/");
}

TEST_CASE("references are resolved as browsers do") {
  const std::string base = "https://x.example/a/b?c#d";
  CHECK(resolve_url("/e", base) == "https://x.example/e");
  CHECK(resolve_url("e", base) == "https://x.example/a/e");
  CHECK(resolve_url("../e/./f", base) == "https://x.example/e/f");
  CHECK(resolve_url("../../../e", base) == "https://x.example/e");
  CHECK(resolve_url("?q=1", base) == "https://x.example/a/b?q=1");
  CHECK(resolve_url("#top", base) == "https://x.example/a/b?c#top");
  CHECK(resolve_url("//y.example/e", base) == "https://y.example/e");
  CHECK(resolve_url("http://y.example", base) == "http://y.example");
}

TEST_CASE("what is no address of the web resolves to nothing") {
  for (const char* reference : {"", "javascript:void(0)", "mailto:a@b.example", "data:text/html,x", "ftp://x.example/a",
                                "https://", "http:///a"})
    CHECK(resolve_url(reference, "https://x.example/").empty());
  CHECK(resolve_url("/a", "").empty());
  CHECK(resolve_url("/a", "file:///tmp/x.html").empty());
}
