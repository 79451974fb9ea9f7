#include <doctest/doctest.h>

#include "tests/common/dates/date_reader_text.h"

using namespace fihris;
using namespace std::chrono;
using test::read_with;

TEST_CASE("a numeric date ends behind its era") {
  const auto reading = read_with(read_numeric_date, "1445/10/4 هـ خبر");
  REQUIRE(reading);
  CHECK(reading->date == Date(2024y / April / 13));
  CHECK(reading->is_hijri);
  CHECK(reading->next == 6);
}

TEST_CASE("in prose short numbers need slashes, and eight digits a time") {
  for (const char* text : {"13.04.24", "13-04-24", "4/13/24", "20240413", "202404130800", "2. 3. 2024"}) {
    CAPTURE(text);
    CHECK(read_with(read_numeric_date, text));
    CHECK_FALSE(read_with(read_numeric_date, text, {.in_prose = true}));
  }
  CHECK(read_with(read_numeric_date, "13/04/24", {.in_prose = true}));
  CHECK(read_with(read_numeric_date, "20240413T08", {.in_prose = true}));
}

TEST_CASE("in prose the end of a longer number begins no date") {
  CHECK_FALSE(read_with(read_numeric_date, "7/13/4/2024", {.in_prose = true, .at = 2}));
  CHECK(read_with(read_numeric_date, "7 13/4/2024", {.in_prose = true, .at = 1}));
}

TEST_CASE("the reference settles which number is the month") {
  CHECK(read_with(read_numeric_date, "4/5/2024")->date == Date(2024y / May / 4));
  CHECK(read_with(read_numeric_date, "4/5/2024", {.reference = 2024y / April / 6})->date == Date(2024y / April / 5));
}
