#include "common/dates/year_number.h"

#include <doctest/doctest.h>

using namespace fihris;
using namespace std::chrono;

namespace {

std::optional<Date> first_of_march(const char* year, Era era = Era::common,
                                   std::optional<Date> reference = std::nullopt) {
  DateToken token;
  token.kind = DateTokenKind::number;
  token.text = year;
  return date_of_year(token, 3, 1, era, reference);
}

}  // namespace

TEST_CASE("two digits turn at 50, or at the reference") {
  CHECK(first_of_march("2024") == Date(2024y / March / 1));
  CHECK(first_of_march("49") == Date(2049y / March / 1));
  CHECK(first_of_march("50") == Date(1950y / March / 1));
  CHECK(first_of_march("49", Era::common, 2024y / April / 1) == Date(1949y / March / 1));
  CHECK(first_of_march("00") == Date(2000y / March / 1));
}

TEST_CASE("years of the Hijra are from 1300 to 1500") {
  CHECK(first_of_march("1445", Era::hijri) == Date(2023y / September / 16));
  CHECK(first_of_march("45", Era::hijri) == Date(2023y / September / 16));
  CHECK_FALSE(first_of_march("1299", Era::hijri));
  CHECK_FALSE(first_of_march("1501", Era::hijri));
  CHECK_FALSE(first_of_march("1445", Era::hijri, 2020y / April / 1));
  CHECK(is_hijri_year(1300));
  CHECK_FALSE(is_hijri_year(2024));
}
