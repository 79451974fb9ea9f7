#include "indexer/markup/links.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("relative links are resolved against an address") {
  CHECK(resolve_link("../news/7?a=1&b=2", "https://a.example/x/y") == "https://a.example/news/7?a=1&b=2");
  CHECK(resolve_link("/أخبار/7", "https://a.example/x/") == "https://a.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/7");
  CHECK(resolve_link("//b.example/7", "https://a.example/") == "https://b.example/7");
}

TEST_CASE("what cannot be resolved stays as it is") {
  CHECK(resolve_link("https://b.example/7", "https://a.example/") == "https://b.example/7");
  CHECK(resolve_link("7", "") == "7");
  CHECK(resolve_link("7", "not an address") == "7");
  CHECK(resolve_link("", "https://a.example/") == "");
  const std::string link(5000, 'x');
  CHECK(resolve_link(link, "https://a.example/") == link);
}
