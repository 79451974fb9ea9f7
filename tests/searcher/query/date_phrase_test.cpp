#include "searcher/query/date_phrase.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

constexpr Date wednesday = std::chrono::year(2024) / 5 / 15;

std::string read(std::string_view text, Date today = wednesday) {
  const auto range = read_date_phrase(text, today);
  if (!range) return "none";
  const auto day = [](const std::optional<Date>& date) { return date ? to_iso_string(*date) : ""; };
  return day(range->first) + " " + day(range->last);
}

// The table of queries has the phrases themselves; here is what it cannot show.

TEST_CASE("the last day of a month counts from the month's length") {
  CHECK(read("2024-02") == "2024-02-01 2024-02-29");
  CHECK(read("2023-02") == "2023-02-01 2023-02-28");
  CHECK(read("12/2023") == "2023-12-01 2023-12-31");
}

TEST_CASE("a month back from its last day is a day that the month before has") {
  const Date last_of_march = std::chrono::year(2024) / 3 / 31;
  CHECK(read("آخر شهر", last_of_march) == "2024-03-01 2024-03-31");
  CHECK(read("الشهر الماضي", last_of_march) == "2024-02-01 2024-02-29");
}

TEST_CASE("in January the month before is of the year before") {
  const Date new_year = std::chrono::year(2024) / 1 / 1;
  CHECK(read("الشهر الماضي", new_year) == "2023-12-01 2023-12-31");
  CHECK(read("كانون الأول", new_year) == "2023-12-01 2023-12-31");
  CHECK(read("أمس", new_year) == "2023-12-31 2023-12-31");
}

TEST_CASE("a Sunday begins its week") {
  CHECK(read("هذا الأسبوع", std::chrono::year(2024) / 5 / 12) == "2024-05-12 2024-05-18");
  CHECK(read("هذا الأسبوع", std::chrono::year(2024) / 5 / 11) == "2024-05-05 2024-05-11");
}

TEST_CASE("years of both calendars end where they are known") {
  CHECK(read("1799") == "none");
  CHECK(read("2100") == "none");
  CHECK(read("1299") == "none");
  CHECK(read("1445 هـ") == "2023-07-19 2024-07-06");
  CHECK(read("رمضان المبارك 1445 هـ") == "2024-03-11 2024-04-09");
}

TEST_CASE("a range that names its later end first is read the other way round") {
  CHECK(read("2025-04-01..2024-04-20") == "2024-04-20 2025-04-01");
  CHECK(read("2024-06..2024-04") == "2024-04-01 2024-06-30");
  constexpr Date today = std::chrono::year(2024) / 5 / 15;
  CHECK(is_turned_range("2024-06..2024-04", today));
  CHECK(!is_turned_range("2024-05..2024", today));
  CHECK(!is_turned_range("2024-06..", today));
  CHECK(!is_turned_range("2024-06", today));
}

TEST_CASE("what is no date phrase is none") {
  for (const char* text : {"", "..", "كتاب", "2024 كتاب", "13 كتاب 2024", "2024-00", "0-0", "2024...2025", "آخر 0 أيام",
                           "\xFF\xFE", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK(read(text) == "none");
  }
  CHECK(read(std::string(200, '1')) == "none");
}

}  // namespace
}  // namespace fihris
