#include "searcher/server/fair_queue.h"

#include <atomic>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("clients take turns, each in its order") {
  FairQueue<int> queue(100);
  for (const int work : {1, 2, 3, 4}) REQUIRE(queue.push("busy", work));
  REQUIRE(queue.push("other", 10));
  REQUIRE(queue.push("third", 20));
  std::vector<int> order;
  while (queue.size() > 0) order.push_back(*queue.pop());
  CHECK(order == std::vector{1, 10, 20, 2, 3, 4});
}

TEST_CASE("one client may take half of the places, all clients all") {
  FairQueue<int> queue(4);
  CHECK(queue.push("a", 1));
  CHECK(queue.push("a", 2));
  CHECK_FALSE(queue.push("a", 3));
  CHECK(queue.push("b", 1));
  CHECK(queue.push("c", 1));
  CHECK_FALSE(queue.push("d", 1));
  CHECK(queue.pop() == 1);
  CHECK(queue.push("d", 1));
}

TEST_CASE("a queue of one place takes one") {
  FairQueue<int> queue(1);
  CHECK(queue.push("a", 1));
  CHECK_FALSE(queue.push("a", 2));
}

TEST_CASE("a closed queue gives out what waits, and takes nothing") {
  FairQueue<int> queue(4);
  REQUIRE(queue.push("a", 1));
  queue.close();
  CHECK_FALSE(queue.push("a", 2));
  CHECK(queue.pop() == 1);
  CHECK_FALSE(queue.pop());
}

TEST_CASE("closing wakes whoever waits") {
  FairQueue<int> queue(4);
  std::atomic<bool> got_nothing = false;
  std::thread waiting([&] { got_nothing = !queue.pop().has_value(); });
  queue.close();
  waiting.join();
  CHECK(got_nothing);
}

TEST_CASE("nothing is lost or done twice among threads") {
  FairQueue<int> queue(100'000);
  std::atomic<long> sum = 0;
  std::vector<std::thread> takers;
  for (int i = 0; i < 3; ++i) {
    takers.emplace_back([&] {
      while (const auto work = queue.pop()) sum += *work;
    });
  }
  for (int work = 1; work <= 1000; ++work) REQUIRE(queue.push(std::to_string(work % 7), work));
  queue.close();
  for (std::thread& taker : takers) taker.join();
  CHECK(sum == 500'500);
}

}  // namespace
}  // namespace fihris
