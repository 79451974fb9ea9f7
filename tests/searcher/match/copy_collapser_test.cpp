#include "searcher/match/copy_collapser.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("of each cluster the first passes, and all that have none") {
  CopyCollapser copies;
  CHECK(copies.is_first({"a"}));
  CHECK(copies.is_first({"b"}));
  CHECK_FALSE(copies.is_first({"a"}));
  CHECK(copies.is_first({}));
  CHECK(copies.is_first({}));
}

TEST_CASE("a text of several clusters has been seen with each of them") {
  CopyCollapser copies;
  CHECK(copies.is_first({"a"}));
  CHECK_FALSE(copies.is_first({"b", "a"}));
  CHECK_FALSE(copies.is_first({"c", "b"}));
  CHECK_FALSE(copies.is_first({"c"}));
  CHECK(copies.is_first({"d"}));
}

}  // namespace fihris
