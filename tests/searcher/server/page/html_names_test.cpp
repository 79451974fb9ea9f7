#include "searcher/server/page/html_names.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("only addresses of http and https lead to other sites") {
  CHECK(Link::web("https://madar.example/a?b=c#d")->text() == "https://madar.example/a?b=c#d");
  CHECK(Link::web("HTTP://madar.example/")->text() == "HTTP://madar.example/");
  for (const char* foreign : {"", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//madar.example/",
                              "madar.example", "ftp://madar.example/", "https:madar.example", "http://", "file:///etc"})
    CHECK_MESSAGE(!Link::web(foreign), foreign);
}

TEST_CASE("an address with spaces or control characters is none, for browsers would take them out") {
  for (const char* foreign :
       {" https://a.example/", "https://a.example/ b", "java\nscript:x", "https://a.example/\t", "http:\\\\a.example"})
    CHECK_MESSAGE(!Link::web(foreign), foreign);
  CHECK(!Link::web(std::string("https://a.example/\0b", 20)));
}

TEST_CASE("an address of more than 2,048 bytes is none") {
  const std::string longest = "https://a.example/" + std::string(2048 - 18, 'x');
  CHECK(Link::web(longest));
  CHECK(!Link::web(longest + "x"));
}

TEST_CASE("what would lead away from the site becomes its first page") {
  CHECK(Link::local("/about?ui=en").text() == "/about?ui=en");
  for (const char* path : {"", "about", "//other.example/", "https://other.example/", "/\\other.example", "/a b"})
    CHECK_MESSAGE(Link::local(path).text() == "/", path);
}

TEST_CASE("an attribute that is not wanted is not there") {
  CHECK(!Attribute::when(false, "open").is_there());
  CHECK(Attribute::when(true, "open").name() == "open");
  CHECK(Attribute::href(Link::place("main")).value() == "#main");
}

}  // namespace fihris
