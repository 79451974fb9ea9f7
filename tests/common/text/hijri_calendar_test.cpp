#include "common/text/hijri_calendar.h"

#include <doctest/doctest.h>

using namespace fihris;
using namespace std::chrono;

TEST_CASE("known days of both calendars meet") {
  CHECK(to_gregorian({1445, 10, 4}) == Date(2024y / April / 13));
  CHECK(to_gregorian({1421, 1, 1}) == Date(2000y / April / 6));
  CHECK(to_gregorian({1446, 9, 1}) == Date(2025y / March / 1));
  CHECK(to_hijri(2024y / April / 13) == HijriDate{1445, 10, 4});
}

TEST_CASE("every day of the tables comes back from the other calendar") {
  sys_days expected = sys_days(to_gregorian({first_hijri_year, 1, 1}).value());
  for (int year = first_hijri_year; year <= last_hijri_year; ++year)
    for (unsigned month = 1; month <= 12; ++month)
      for (unsigned day = 1; day <= 30; ++day) {
        const auto date = to_gregorian({year, month, day});
        if (!date && day == 30) continue;
        REQUIRE(date == Date(expected));
        REQUIRE(to_hijri(*date) == HijriDate{year, month, day});
        expected += days(1);
      }
  CHECK_FALSE(to_hijri(Date(expected)));
}

TEST_CASE("months have 29 or 30 days") {
  CHECK_FALSE(to_gregorian({1445, 10, 30}));
  CHECK(to_gregorian({1445, 11, 29}));
  CHECK_FALSE(to_gregorian({1445, 9, 31}));
  CHECK_FALSE(to_gregorian({1445, 9, 0}));
}

TEST_CASE("what the tables do not cover gives nothing") {
  CHECK_FALSE(to_gregorian({1299, 12, 1}));
  CHECK_FALSE(to_gregorian({1601, 1, 1}));
  CHECK_FALSE(to_gregorian({1445, 13, 1}));
  CHECK_FALSE(to_gregorian({1445, 0, 1}));
  CHECK_FALSE(to_hijri(1882y / November / 11));
  CHECK_FALSE(to_hijri(2024y / February / 30));
}
