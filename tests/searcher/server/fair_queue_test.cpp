#include "searcher/server/fair_queue.h"

#include <atomic>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace fihris {
namespace {

using std::chrono::milliseconds;

// Takes all that waits; each work takes as many milliseconds as it says.
std::vector<int> order_of(FairQueue<int>& queue) {
  std::vector<int> order;
  while (queue.size() > 0) {
    const auto taken = queue.pop();
    order.push_back(taken->work);
    queue.done(*taken, milliseconds(taken->work));
  }
  return order;
}

TEST_CASE("clients whose work takes as long take turns") {
  FairQueue<int> queue(100);
  for (int i = 0; i < 3; ++i) REQUIRE(queue.push("busy", 10));
  for (int i = 0; i < 2; ++i) REQUIRE(queue.push("other", 11));
  CHECK(order_of(queue) == std::vector{10, 11, 10, 11, 10});
}

TEST_CASE("works of one client keep their order") {
  FairQueue<int> queue(100);
  for (const int work : {3, 1, 2}) REQUIRE(queue.push("a", work));
  CHECK(order_of(queue) == std::vector{3, 1, 2});
}

TEST_CASE("who asks what is costly waits until others had as much time") {
  FairQueue<int> queue(100);
  for (int i = 0; i < 3; ++i) REQUIRE(queue.push("costly", 30));
  for (int i = 0; i < 5; ++i) REQUIRE(queue.push("cheap", 10));
  CHECK(order_of(queue) == std::vector{30, 10, 10, 10, 30, 10, 10, 30});
}

TEST_CASE("what is running counts as much as the last did, before it is known") {
  FairQueue<int> queue(100);
  for (int i = 0; i < 4; ++i) REQUIRE(queue.push("costly", 30));
  queue.done(*queue.pop(), milliseconds(30));
  for (int i = 0; i < 4; ++i) REQUIRE(queue.push("cheap", 10));
  const auto first = queue.pop(), second = queue.pop();
  CHECK(first->client == "cheap");
  CHECK(second->client == "cheap");
  queue.done(*first, milliseconds(35));
  queue.done(*second, milliseconds(35));
  CHECK(queue.pop()->client == "costly");
  CHECK(queue.pop()->client == "costly");
  CHECK(queue.pop()->client == "cheap");
}

TEST_CASE("nobody saves up time by not asking") {
  FairQueue<int> queue(100);
  for (int i = 0; i < 9; ++i) REQUIRE(queue.push("busy", 10));
  for (int i = 0; i < 5; ++i) queue.done(*queue.pop(), milliseconds(10));
  for (int i = 0; i < 4; ++i) REQUIRE(queue.push("late", 11));
  CHECK(order_of(queue) == std::vector{11, 10, 11, 10, 11, 10, 11, 10});
}

TEST_CASE("one client may take half of the places, all clients all") {
  FairQueue<int> queue(4);
  CHECK(queue.push("a", 1));
  CHECK(queue.push("a", 2));
  CHECK_FALSE(queue.push("a", 3));
  CHECK(queue.push("b", 1));
  CHECK(queue.push("c", 1));
  CHECK_FALSE(queue.push("d", 1));
  CHECK(queue.pop()->work == 1);
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
  CHECK(queue.pop()->work == 1);
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
      while (const auto taken = queue.pop()) {
        sum += taken->work;
        queue.done(*taken, {});
      }
    });
  }
  for (int work = 1; work <= 1000; ++work) REQUIRE(queue.push(std::to_string(work % 7), work));
  queue.close();
  for (std::thread& taker : takers) taker.join();
  CHECK(sum == 500'500);
}

}  // namespace
}  // namespace fihris
