#include "searcher/match/freshness.h"

#include <doctest/doctest.h>

#include "common/index/columns.h"

namespace fihris {
namespace {

const Date today = *parse_iso_date("2024-05-31");

}  // namespace

TEST_CASE("freshness falls by half in each half-life") {
  CHECK(freshness(today, today, 30) == doctest::Approx(1));
  CHECK(freshness(*parse_iso_date("2024-05-01"), today, 30) == doctest::Approx(0.5));
  CHECK(freshness(*parse_iso_date("2024-04-01"), today, 30) == doctest::Approx(0.25));
}

TEST_CASE("an article of tomorrow is as fresh as one of today") {
  CHECK(freshness(*parse_iso_date("2031-01-01"), today, 30) == doctest::Approx(1));
}

TEST_CASE("many documents of a few days get the same, and those without a day nothing") {
  FreshnessByDay fresh(today, 30, 8);
  for (const char* text : {"2024-05-01", "2024-05-31", "2031-01-01", "2024-04-01", "1999-01-01"}) {
    const Date date = *parse_iso_date(text);
    CHECK(fresh.points(day_number(date)) == doctest::Approx(8 * freshness(date, today, 30)).epsilon(1e-12));
  }
  CHECK(fresh.points(no_day) == 0);
}

}  // namespace fihris
