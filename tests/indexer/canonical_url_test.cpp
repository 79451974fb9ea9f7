#include "indexer/canonical_url.h"

#include <fstream>

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("all addresses of an article have the form that the table says, and keep it") {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/indexer/canonical_urls.tsv");
  std::size_t rows = 0;
  for (std::string row; std::getline(file, row);) {
    if (row.starts_with('#')) continue;
    const std::size_t tab = row.find('\t'), second = row.find('\t', tab + 1);
    const std::string expected = row.substr(tab + 1, second - tab - 1);
    CAPTURE(row);
    CHECK(canonical_url(row.substr(0, tab)) == expected);
    CHECK(canonical_url(expected) == expected);
    ++rows;
  }
  CHECK(rows > 30);
}

TEST_CASE("addresses longer than 4,000 bytes are none") {
  CHECK(canonical_url("https://x.example/" + std::string(5'000, 'a')).empty());
  CHECK(canonical_url("https://x.example/" + std::string(3'000, '<')).empty());
}

TEST_CASE("the host of an address has the same form") {
  CHECK(host_of_url("http://WWW.Madar.Example:8080/a") == "madar.example");
  CHECK(host_of_url("no address").empty());
}
