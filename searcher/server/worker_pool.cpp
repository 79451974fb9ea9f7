#include "searcher/server/worker_pool.h"

#include <algorithm>
#include <ctime>

#include <pthread.h>

namespace fihris {
namespace {

std::int64_t nanoseconds_of(::clockid_t clock) {
  ::timespec time{};
  if (::clock_gettime(clock, &time) != 0) return 0;
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

std::int64_t nanoseconds_of(std::thread& thread) {
  ::clockid_t clock{};
  return ::pthread_getcpuclockid(thread.native_handle(), &clock) == 0 ? nanoseconds_of(clock) : 0;
}

}  // namespace

// Threads begin when all workers are there: one looks for itself in the list.
WorkerPool::WorkerPool(std::size_t workers, std::size_t queue) : queue_(queue) {
  for (std::size_t i = 0; i < workers; ++i) workers_.push_back(std::make_unique<Worker>());
  for (std::size_t i = 0; i < workers; ++i) workers_[i]->thread = std::thread([this, i] { run(i); });
}

void WorkerPool::finish() {
  queue_.close();
  for (const auto& worker : workers_) {
    if (worker->thread.joinable()) worker->thread.join();
  }
}

void WorkerPool::run(std::size_t number) {
  Worker& worker = *workers_[number];
  while (const auto taken = queue_.pop()) {
    const auto begin = std::chrono::steady_clock::now();
    worker.began = nanoseconds_of(CLOCK_THREAD_CPUTIME_ID);
    taken->work(number);
    worker.began = -1;
    queue_.done(*taken, std::chrono::steady_clock::now() - begin);
  }
}

std::chrono::nanoseconds WorkerPool::longest_work() const {
  std::int64_t longest = 0;
  for (const auto& worker : workers_) {
    const std::int64_t began = worker->began;
    if (began >= 0) longest = std::max(longest, nanoseconds_of(worker->thread) - began);
  }
  return std::chrono::nanoseconds(longest);
}

}  // namespace fihris
