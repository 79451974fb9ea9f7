#include "searcher/evaluate/weight_setting.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

TEST_CASE("a setting changes the weight that it names, and no other") {
  RankingWeights weights;
  set_weight(weights, "root=0.5");
  CHECK(weights.root == 0.5);
  CHECK(weights.stem == RankingWeights{}.stem);
}

TEST_CASE("a weight is a number that is not negative") {
  RankingWeights weights;
  for (const char* setting : {"", "root", "root=", "root=x", "root=-1", "root=nan", "root=inf", "rot=1", "root=1 "}) {
    CAPTURE(setting);
    CHECK_THROWS_AS(set_weight(weights, setting), UsageError);
  }
  CHECK(weights.root == RankingWeights{}.root);
}

}  // namespace
}  // namespace fihris
