#include "searcher/server/etag.h"

#include <set>
#include <vector>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string etag_of(std::vector<std::uint64_t> states, std::string_view program, std::string_view day,
                    std::string_view target, std::string_view host) {
  return make_etag({states, program, day, target, host});
}

TEST_CASE("a name is 32 digits in quotation marks, and the same for the same source") {
  const std::string etag = etag_of({1}, "p", "2024-01-01", "/a", "h");
  CHECK(etag.size() == 34);
  CHECK(etag.front() == '"');
  CHECK(etag.back() == '"');
  CHECK(etag == etag_of({1}, "p", "2024-01-01", "/a", "h"));
}

TEST_CASE("whatever an answer is made of changes its name") {
  const std::set<std::string> names{
      etag_of({1}, "p", "d", "/a", "h"),  etag_of({2}, "p", "d", "/a", "h"), etag_of({1, 1}, "p", "d", "/a", "h"),
      etag_of({1}, "q", "d", "/a", "h"),  etag_of({1}, "p", "e", "/a", "h"), etag_of({1}, "p", "d", "/b", "h"),
      etag_of({1}, "p", "d", "/a", "i"),  etag_of({1}, "pd", "", "/a", "h"), etag_of({1}, "p", "d", "/ah", ""),
      etag_of({11}, "p", "d", "/a", "h"),
  };
  CHECK(names.size() == 10);
}

TEST_CASE("an encoding has another name of the same answer") {
  CHECK(encoded_etag("\"ab\"", "gzip") == "\"ab-gzip\"");
  CHECK(encoded_etag("\"ab\"", "") == "\"ab\"");
  CHECK(encoded_etag("", "gzip").empty());
}

TEST_CASE("If-None-Match names an answer in any encoding, in a list, weakly") {
  for (const char* header :
       {"\"ab\"", "\"ab-gzip\"", "\"ab-zstd\"", "W/\"ab\"", "\"x\", \"ab\"", "\"x\",W/\"ab-gzip\" ,\"y\""}) {
    CAPTURE(header);
    CHECK(names_etag(header, "\"ab\""));
  }
}

TEST_CASE("If-None-Match does not name another answer") {
  for (const char* header : {"", "ab", "\"abc\"", "\"ab-br\"", "*", "\"a", "\"ab", "\"ab-gzip", ",,"}) {
    CAPTURE(header);
    CHECK_FALSE(names_etag(header, "\"ab\""));
  }
  CHECK_FALSE(names_etag("\"ab\"", ""));
}

}  // namespace
}  // namespace fihris
