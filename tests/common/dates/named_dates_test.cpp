#include <doctest/doctest.h>

#include "tests/common/dates/date_reader_text.h"

using namespace fihris;
using namespace std::chrono;
using test::read_with;

TEST_CASE("a named date ends behind its year") {
  const auto reading = read_with(read_named_date, "13 نيسان/أبريل 2024 خبر");
  REQUIRE(reading);
  CHECK(reading->date == Date(2024y / April / 13));
  CHECK(reading->form == DateForm::written);
  CHECK(reading->next == 5);
}

TEST_CASE("two digits behind a month are a year only outside prose or between hyphens") {
  CHECK(read_with(read_named_date, "13 Apr 24")->date == Date(2024y / April / 13));
  CHECK_FALSE(read_with(read_named_date, "13 Apr 24", {.in_prose = true}));
  CHECK(read_with(read_named_date, "13-Apr-24", {.in_prose = true})->date == Date(2024y / April / 13));
  CHECK(read_with(read_named_date, "13 Apr '24", {.in_prose = true})->date == Date(2024y / April / 13));
}

TEST_CASE("without a year the nearest such day is meant") {
  const Date reference = 2024y / May / 8;
  const auto reading = read_with(read_named_date, "13 أبريل", {.reference = reference});
  REQUIRE(reading);
  CHECK(reading->date == Date(2024y / April / 13));
  CHECK(reading->form == DateForm::year_assumed);
  CHECK_FALSE(read_with(read_named_date, "24 يونيو", {.reference = reference}));
  CHECK(read_with(read_named_date, "24 يونيو الماضي", {.reference = reference})->date == Date(2023y / June / 24));
  CHECK_FALSE(read_with(read_named_date, "13 أبريل المقبل", {.reference = reference}));
  CHECK_FALSE(read_with(read_named_date, "13 الماء", {.reference = reference}));
}

TEST_CASE("the second word of a month is no day of the next one") {
  CHECK(read_with(read_named_date, "الثاني نوفمبر 2017"));
  CHECK_FALSE(read_with(read_named_date, "تشرين الثاني نوفمبر 2017", {.at = 1}));
}

TEST_CASE("names of two different months are no date") {
  CHECK_FALSE(read_with(read_named_date, "13 نيسان/مايو 2024"));
}
