#include "indexer/sources/batch_queue.h"

#include <thread>

#include <doctest/doctest.h>

using namespace fihris;

namespace {

const auto no_stop = [] { return false; };

BatchQueue::Claimed claim(BatchQueue& queue) {
  return *queue.claim([] { return std::optional(SourceFile{"a", "a"}); });
}

EventBatch batch_of(std::uint64_t bytes) {
  EventBatch batch;
  batch.bytes = bytes;
  return batch;
}

std::uint64_t take(BatchQueue& queue) {
  EventBatch batch;
  REQUIRE(queue.take(batch, no_stop));
  return batch.bytes;
}

}  // namespace

TEST_CASE("batches come in the order of the files, whoever is first") {
  BatchQueue queue(100);
  CHECK(claim(queue).number == 0);
  CHECK(claim(queue).number == 1);
  queue.put(1, batch_of(3), true);
  queue.put(0, batch_of(1), false);
  queue.put(0, batch_of(2), true);
  CHECK(take(queue) == 1);
  CHECK(take(queue) == 2);
  CHECK(take(queue) == 3);
  CHECK_FALSE(queue.claim([] { return std::optional<SourceFile>(); }));
  EventBatch batch;
  CHECK_FALSE(queue.take(batch, no_stop));
}

TEST_CASE("the first file goes on when the queue is full and nothing of it waits") {
  BatchQueue queue(100);
  claim(queue);
  claim(queue);
  queue.put(1, batch_of(50), false);
  queue.put(0, batch_of(1000), false);  // would wait for ever if it had to fit
  CHECK(take(queue) == 1000);
}

TEST_CASE("a reader that is ahead waits until its file is the first") {
  BatchQueue queue(100);
  claim(queue);
  claim(queue);
  std::thread ahead([&] { queue.put(1, batch_of(51), true); });
  queue.put(0, batch_of(1), true);
  CHECK(take(queue) == 1);
  CHECK(take(queue) == 51);
  ahead.join();
}

TEST_CASE("closing wakes who waits for room") {
  BatchQueue queue(100);
  claim(queue);
  queue.put(0, batch_of(90), false);
  std::thread waiting([&] { queue.put(0, batch_of(90), false); });
  queue.close();
  waiting.join();
  CHECK(queue.closed());
  CHECK_FALSE(queue.claim([] { return std::optional(SourceFile{"a", "a"}); }));
}

TEST_CASE("a stop and a failure end the waiting of the taker") {
  BatchQueue queue(100);
  claim(queue);
  EventBatch batch;
  CHECK_FALSE(queue.take(batch, [] { return true; }));
  queue.fail(std::make_exception_ptr(std::bad_alloc()));
  CHECK_THROWS_AS(queue.take(batch, no_stop), std::bad_alloc);
}
