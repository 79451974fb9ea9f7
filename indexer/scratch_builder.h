// Worker threads that turn batches of articles into small databases in a scratch folder, several at a time.
// Compacted afterwards they cost far less than one that grows (ARCHITECTURE.md has the figures).
//   ScratchBuilder builder(index / "scratch", 2);
//   builder.submit(batch);
//   builder.wait();                       // scratch/0 … are whole now
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "indexer/queued_article.h"

namespace fihris {

class ScratchBuilder {
 public:
  ScratchBuilder(std::filesystem::path scratch, unsigned threads);
  // Forgets the batches nobody has begun, and waits for those begun.
  ~ScratchBuilder();
  ScratchBuilder(const ScratchBuilder&) = delete;
  ScratchBuilder& operator=(const ScratchBuilder&) = delete;

  // Waits while every worker is busy and has a batch waiting. Throws what a worker threw (IndexError,
  // IoError).
  void submit(Batch batch);

  // Waits until all batches are built. Throws what a worker threw.
  void wait();

 private:
  void work();
  void build(const Batch& batch, class DocumentBuilder& documents) const;
  void rethrow_failure() const;

  std::filesystem::path scratch_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> waiting_;
  std::size_t busy_ = 0;
  bool stopping_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> workers_;  // last: they use all of the above
};

// Where a batch is built.
std::filesystem::path scratch_path(const std::filesystem::path& scratch, std::size_t batch);

}  // namespace fihris
