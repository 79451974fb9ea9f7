#include "common/base/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("every thing is worked on once, however many threads there are") {
  for (const std::size_t threads : {0U, 1U, 2U, 5U, 50U}) {
    CAPTURE(threads);
    std::vector<std::atomic<int>> done(20);
    run_side_by_side(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    for (const auto& each : done) CHECK(each == 1);
  }
}

TEST_CASE("one thread goes in order") {
  std::vector<std::size_t> order;
  run_side_by_side(4, 1, [&](std::size_t i) { order.push_back(i); });
  CHECK(order == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("what a call throws reaches the caller, and nothing goes on behind") {
  for (const std::size_t threads : {1U, 4U}) {
    std::atomic<int> working = 0;
    const auto work = [&](std::size_t i) {
      ++working;
      if (i == 3) {
        --working;
        throw std::runtime_error("three");
      }
      --working;
    };
    CHECK_THROWS_WITH_AS(run_side_by_side(1000, threads, work), "three", std::runtime_error);
    CHECK(working == 0);
  }
}

TEST_CASE("little work is for one thread") {
  CHECK(worthwhile_threads(0, 100) == 1);
  CHECK(worthwhile_threads(99, 100) == 1);
  CHECK(worthwhile_threads(1'000'000, 100) == std::max(1U, std::thread::hardware_concurrency()));
}

}  // namespace fihris
