#include "common/index/facet_keys.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("what was packed is read again") {
  const FacetKeys keys{month_key(parse_iso_date("2024-04-13")), {facet_key("المرفا"), 0, facet_key("ليلي_حداد")}};
  CHECK(encode_facets(keys).size() == 15);
  CHECK(decode_facets(encode_facets(keys)) == keys);
}

TEST_CASE("what an article does not say takes no bytes at the end") {
  CHECK(encode_facets({}).empty());
  CHECK(encode_facets({month_key(parse_iso_date("2024-04-13")), {}}).size() == 3);
  CHECK(encode_facets({0, {facet_key("المرفا"), 0, 0}}).size() == 7);
  CHECK(decode_facets("") == FacetKeys{});
}

TEST_CASE("the key of a month counts months") {
  CHECK(month_key(std::nullopt) == 0);
  CHECK(month_key(parse_iso_date("2024-01-31")) == 2024 * 12);
  CHECK(month_key(parse_iso_date("2024-12-01")) == 2024 * 12 + 11);
}

TEST_CASE("names have different keys, and no name has none") {
  CHECK(facet_key("") == 0);
  CHECK(facet_key("المرفا") != 0);
  CHECK(facet_key("المرفا") != facet_key("الواحه"));
}

TEST_CASE("bytes that are no keys are told") {
  CHECK_FALSE(decode_facets(std::string(16, 'x')));
  CHECK_FALSE(decode_facets(std::string_view("abc\0", 4)));
}

}  // namespace fihris
