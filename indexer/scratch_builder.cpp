#include "indexer/scratch_builder.h"

#include <utility>

#include "common/base/fault_point.h"
#include "common/base/files.h"
#include "common/index/dictionary_file.h"
#include "indexer/document_builder.h"

namespace fihris {

std::filesystem::path scratch_path(const std::filesystem::path& scratch, std::size_t batch) {
  return scratch / std::to_string(batch);
}

ScratchBuilder::ScratchBuilder(std::filesystem::path scratch, unsigned threads) : scratch_(std::move(scratch)) {
  for (unsigned i = 0; i < threads; ++i) workers_.emplace_back(&ScratchBuilder::work, this);
}

ScratchBuilder::~ScratchBuilder() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    waiting_.clear();
  }
  changed_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

void ScratchBuilder::submit(Batch batch) {
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.size() < workers_.size() || failure_; });
    rethrow_failure();
    waiting_.push_back(std::move(batch));
  }
  changed_.notify_all();
}

void ScratchBuilder::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return (waiting_.empty() && busy_ == 0) || failure_; });
  rethrow_failure();
}

void ScratchBuilder::rethrow_failure() const {
  if (failure_) std::rethrow_exception(failure_);
}

void ScratchBuilder::work() {
  std::unique_lock lock(mutex_);
  try {
    DocumentBuilder documents;
    while (true) {
      changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      const Batch batch = std::move(waiting_.front());
      waiting_.pop_front();
      ++busy_;
      lock.unlock();
      changed_.notify_all();
      build(batch, documents);
      lock.lock();
      --busy_;
      changed_.notify_all();
    }
  } catch (...) {
    if (!lock.owns_lock()) lock.lock();
    failure_ = std::current_exception();
    changed_.notify_all();
  }
}

void ScratchBuilder::build(const Batch& batch, DocumentBuilder& documents) const {
  const auto folder = scratch_path(scratch_, batch.number);
  DictionaryBuilder dictionary;
  InvertedBatch inverted;
  for (const QueuedArticle& queued : batch.articles) documents.add(queued, inverted, &dictionary);
  // Nothing here needs to survive a crash: what counts is the segment made of it, and that is synced.
  inverted.write(folder);
  write_file(folder / dictionary_name, dictionary.finish());
  fault_point("batch built");
}

}  // namespace fihris
