// The threads that answer.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "searcher/server/fair_queue.h"

namespace fihris {

// Each piece of work is done by one of the workers, in the order of the queue. For any number of threads.
class WorkerPool {
 public:
  using Work = std::function<void(std::size_t worker)>;

  WorkerPool(std::size_t workers, std::size_t queue);
  ~WorkerPool() { finish(); }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False when there is no place in the queue. Work must not throw.
  bool add(const std::string& client, Work work) { return queue_.push(client, std::move(work)); }

  // Takes no more, and waits until all that was taken is done.
  void finish();

  std::size_t queued() const { return queue_.size(); }

  // By the processor's clock: a worker that waits for a disk is not stuck, one that loops is.
  std::chrono::nanoseconds longest_work() const;

 private:
  struct Worker {
    std::atomic<std::int64_t> began{-1};  // of its thread's processor time, in nanoseconds; -1: waits for work
    std::thread thread;
  };

  void run(std::size_t number);

  FairQueue<Work> queue_;
  std::vector<std::unique_ptr<Worker>> workers_;
};

}  // namespace fihris
