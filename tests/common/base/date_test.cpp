#include "common/base/date.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("a day is read as it is written, with or without a time after it") {
  const Date expected{std::chrono::year{2024}, std::chrono::month{4}, std::chrono::day{13}};
  for (const char* text : {"2024-04-13", "2024-04-13T23:59:00+03:00", "2024-04-13 08:00", "2024-04-13t08"}) {
    CAPTURE(text);
    CHECK(parse_iso_date(text) == expected);
  }
}

TEST_CASE("what is no existing day is no date") {
  for (const char* text :
       {"", "2024", "2024-4-13", "2024-02-30", "2023-02-29", "0000-01-01", "2024-13-01", "2024-00-10", "2024-01-00",
        "2024/04/13", "2024-04-133", "2024-04-13x", "2024-04-13T", "20a4-04-13", "-024-04-13", "٢٠٢٤-٠٤-١٣"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text));
  }
}

TEST_CASE("29 February exists in leap years only") {
  CHECK(parse_iso_date("2024-02-29"));
}

TEST_CASE("both written forms have leading zeros") {
  const auto date = parse_iso_date("0987-06-05");
  REQUIRE(date);
  CHECK(to_iso_string(*date) == "0987-06-05");
  CHECK(to_compact_string(*date) == "09870605");
}

TEST_CASE("a compact date is read, and nothing else") {
  CHECK(parse_compact_date("20240531") == parse_iso_date("2024-05-31"));
  for (const char* text : {"", "2024053", "20240230", "2024-5-3", "202405311", "abcdefgh"})
    CHECK_FALSE(parse_compact_date(text));
}

TEST_CASE("days count from 1970 on, and before it") {
  CHECK(day_number(*parse_iso_date("1970-01-01")) == 0);
  CHECK(day_number(*parse_iso_date("2024-05-15")) == 19858);
  CHECK(day_number(*parse_iso_date("1969-12-31")) == -1);
}

}  // namespace fihris
