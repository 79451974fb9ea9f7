#include <doctest/doctest.h>

#include "tests/common/dates/date_reader_text.h"

using namespace fihris;
using namespace std::chrono;
using test::read_with;

namespace {

constexpr Date monday = 2024y / April / 15;

}  // namespace

TEST_CASE("relative words need a reference") {
  CHECK_FALSE(read_with(read_relative_date, "أمس"));
  const auto reading = read_with(read_relative_date, "أمس الأحد كتب", {.reference = monday});
  REQUIRE(reading);
  CHECK(reading->date == Date(2024y / April / 14));
  CHECK(reading->form == DateForm::relative);
  CHECK(reading->next == 2);
}

TEST_CASE("a day of the week is the last one, and with الماضي never the day itself") {
  CHECK(read_with(read_relative_date, "الاثنين", {.reference = monday})->date == monday);
  CHECK(read_with(read_relative_date, "الاثنين الماضي", {.reference = monday})->date == Date(2024y / April / 8));
  CHECK(read_with(read_relative_date, "الثلاثاء الماضي", {.reference = monday})->date == Date(2024y / April / 9));
  CHECK_FALSE(read_with(read_relative_date, "الاثنين المقبل", {.reference = monday}));
}

TEST_CASE("spans that count from another day give nothing") {
  for (const char* text : {"قبل يوم الأحد", "قبل شهر رمضان", "منذ عام 2011", "قبل يومين من السباق", "قبل أيام"}) {
    CAPTURE(text);
    CHECK_FALSE(read_with(read_relative_date, text, {.reference = monday}));
  }
}

TEST_CASE("months go back to a day that exists") {
  CHECK(read_with(read_relative_date, "قبل شهر", {.reference = 2024y / March / 31})->date ==
        Date(2024y / February / 29));
  CHECK(read_with(read_relative_date, "قبل سنة", {.reference = 2024y / February / 29})->date ==
        Date(2023y / February / 28));
}
