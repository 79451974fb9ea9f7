#include "common/base/utc_time.h"

#include <doctest/doctest.h>

#include "common/base/date.h"

namespace fihris {

TEST_CASE("the present moment is a time in ISO 8601, in UTC") {
  const std::string now = utc_now();
  CHECK(now.size() == 20);
  CHECK(now.back() == 'Z');
  CHECK(now[10] == 'T');
  const auto day = parse_iso_date(now);
  REQUIRE(day);
  CHECK(day->year() >= std::chrono::year{2024});
}

}  // namespace fihris
