#include "indexer/readers/unpack_budget.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

using namespace fihris;

TEST_CASE("bytes may be unpacked up to the limit, and then none any more") {
  UnpackBudget budget("a", {.most_bytes = 100}, [] { return 100; });
  budget.take(100);
  CHECK_FALSE(budget.spent());
  CHECK_THROWS_WITH_AS(budget.take(1),
                       "a: unpacks to more than 100 bytes, as made to do harm: unpack it yourself if you trust it",
                       InputError);
  CHECK(budget.spent());
  CHECK_THROWS_AS(budget.take(0), InputError);
}

TEST_CASE("dense files are stopped only when much has come out of them") {
  std::uint64_t stored = 10;
  UnpackBudget budget("a", {.highest_ratio = 10, .ratio_counts_from = 1000}, [&] { return stored; });
  budget.take(1000);
  stored = 101;
  budget.take(15);
  stored = 100;
  CHECK_THROWS_WITH_AS(
      budget.take(100),
      "a: unpacks to more than 10 times its size, as made to do harm: unpack it yourself if you trust it", InputError);
}
