#include "indexer/pages/url_dates.h"

#include <string>

#include "tests/common/dates/date_rows.h"

using namespace fihris;

TEST_CASE("the date of each URL of the table is found") {
  for (const auto& row : test::read_rows("dates_in_urls.tsv", 3)) {
    CAPTURE(row[0]);
    CAPTURE(row[2]);
    CHECK(date_in_url(row[0]) == test::date_or_dash(row[1]));
  }
}

TEST_CASE("a URL is read no further than 4,096 bytes") {
  CHECK_FALSE(date_in_url("https://a.example/" + std::string(4096, 'x') + "/2024/04/13"));
}
