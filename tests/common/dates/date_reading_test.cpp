#include "common/dates/date_reading.h"

#include <doctest/doctest.h>

#include "tests/common/dates/date_reader_text.h"

using namespace fihris;
using namespace std::chrono;

namespace {

std::optional<DateReading> read(std::string_view text, test::ReadingOptions options = {}) {
  return test::read_with([](DateCursor cursor) { return read_date(cursor); }, text, options);
}

}  // namespace

TEST_CASE("a day of the week belongs to the date behind it") {
  CHECK(read("يوم السبت، 13 أبريل 2024")->next == 6);
  CHECK(read("(السبت) 13/4/2024")->date == Date(2024y / April / 13));
  CHECK(read("Sat 13 Apr 2024")->date == Date(2024y / April / 13));
  CHECK_FALSE(read("Sat", {.reference = 2024y / April / 15}));
}

TEST_CASE("both calendars are one date, and the Gregorian day wins") {
  const auto hijri_first = read("4 شوال 1445 هـ الموافق 12 أبريل 2024");
  CHECK(hijri_first->date == Date(2024y / April / 12));
  CHECK(hijri_first->next == 8);
  const auto gregorian_first = read("12 أبريل 2024 (4 شوال 1445)");
  CHECK(gregorian_first->date == Date(2024y / April / 12));
  CHECK(gregorian_first->next == 8);
}

TEST_CASE("two days of one calendar are two dates") {
  CHECK(read("12 أبريل 2024 - 13 أبريل 2024")->next == 3);
  CHECK(read("3 شوال 1445 - 4 شوال 1445")->next == 3);
}
