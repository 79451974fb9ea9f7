#include "searcher/server/worker_pool.h"

#include <latch>

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("all that was taken is done before the pool is gone") {
  std::atomic<int> done = 0;
  {
    WorkerPool pool(3, 1000);
    for (int i = 0; i < 100; ++i) REQUIRE(pool.add(std::to_string(i), [&](std::size_t) { ++done; }));
  }
  CHECK(done == 100);
}

TEST_CASE("each worker has a number, and they work side by side") {
  std::latch both(2);
  std::atomic<unsigned> seen = 0;
  {
    WorkerPool pool(2, 10);
    for (int i = 0; i < 2; ++i) {
      REQUIRE(pool.add("a", [&](std::size_t worker) {
        seen |= 1U << worker;
        both.arrive_and_wait();
      }));
    }
  }
  CHECK(seen == 3U);
}

TEST_CASE("what finds no place is refused, and a pool that has finished takes nothing") {
  std::latch begun(1), end(1);
  WorkerPool pool(1, 2);
  REQUIRE(pool.add("a", [&](std::size_t) {
    begun.count_down();
    end.wait();
  }));
  begun.wait();
  CHECK(pool.add("a", [](std::size_t) {}));
  CHECK_FALSE(pool.add("a", [](std::size_t) {}));
  CHECK(pool.queued() == 1);
  end.count_down();
  pool.finish();
  CHECK_FALSE(pool.add("b", [](std::size_t) {}));
}

TEST_CASE("work that computes without end is noticed by the time it took of the processor") {
  std::atomic<bool> is_enough = false;
  WorkerPool pool(2, 2);
  CHECK(pool.longest_work() == std::chrono::nanoseconds(0));
  REQUIRE(pool.add("a", [&](std::size_t) {
    while (!is_enough) {
    }
  }));
  while (pool.longest_work() < std::chrono::milliseconds(5)) std::this_thread::yield();
  is_enough = true;
  pool.finish();
  CHECK(pool.longest_work() == std::chrono::nanoseconds(0));
}

}  // namespace
}  // namespace fihris
