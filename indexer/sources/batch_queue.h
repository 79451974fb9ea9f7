// Hands the batches of files that are read side by side to one taker, in the order of the files.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>

#include "indexer/sources/file_events.h"

namespace fihris {

// Safe from any thread, with one taker.
//
// The first file that is not yet taken may fill the queue; those behind it only half of it, so that its reader need not
// wait for the taker at every batch. When nothing of the first file waits, its next batch enters however full the queue
// is: the taker waits for nothing else, and so nobody waits for ever.
class BatchQueue {
 public:
  explicit BatchQueue(std::uint64_t most_bytes) : most_bytes_(most_bytes) {}

  struct Claimed {
    std::size_t number;
    SourceFile file;
  };

  // The next file to be read, from a function that one thread calls at a time; nothing at the end and when closed.
  std::optional<Claimed> claim(const std::function<std::optional<SourceFile>()>& next_file);

  // Waits for room. A batch is dropped when the queue is closed.
  void put(std::size_t file, EventBatch batch, bool last);

  // Waits for the next batch; false at the end, when closed, and soon after `stop` has become true. Throws what fail()
  // was told.
  bool take(EventBatch& batch, const std::function<bool()>& stop);

  // A reader has died.
  void fail(std::exception_ptr error);

  // Nobody will take any more: who waits goes on, and finds it closed.
  void close();
  bool closed() const { return closed_; }

 private:
  struct File {
    std::deque<EventBatch> batches;
    bool complete = false;
  };

  bool has_room(std::size_t file, std::uint64_t bytes) const;
  bool take_waiting(EventBatch& batch);
  bool at_end() const { return no_more_files_ && files_.empty(); }

  std::uint64_t most_bytes_;
  std::atomic<bool> closed_ = false;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable arrival_;
  // All below only under the mutex.
  std::deque<File> files_;      // claimed and not wholly taken
  std::size_t first_file_ = 0;  // number of the front one
  std::uint64_t waiting_bytes_ = 0;
  bool no_more_files_ = false;
  std::exception_ptr error_;
};

}  // namespace fihris
