#include "searcher/match/freshness.h"

#include <doctest/doctest.h>

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

}  // namespace fihris
