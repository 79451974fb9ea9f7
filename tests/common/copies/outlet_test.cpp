#include "common/copies/outlet.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("the host of a URL is without scheme, user, port and path") {
  CHECK(host_of("https://User:pw@News.Example.com:8080/a?b#c") == "news.example.com");
  CHECK(host_of("http://example.com") == "example.com");
  CHECK(host_of("http://example.com?q=a@b") == "example.com");
  CHECK(host_of("http://[::1]:80/") == "[::1]");
  CHECK(host_of("http://[::1") == "[");
  CHECK(host_of("no url") == "");
  CHECK(host_of("") == "");
}

TEST_CASE("an outlet is its source and its host") {
  const std::uint32_t outlet = outlet_hash("المرفأ", "https://marfa.example/a");
  CHECK(outlet <= 0xFFFFFF);
  CHECK(outlet_hash("المرفأ", "http://MARFA.example:80/b?c") == outlet);
  CHECK(outlet_hash("واحة", "https://marfa.example/a") != outlet);
  CHECK(outlet_hash("المرفأ", "https://waha.example/a") != outlet);
}

}  // namespace fihris
