#include "indexer/sources/batch_queue.h"

#include <chrono>
#include <utility>

namespace fihris {
namespace {

// A signal that sets the stop flag wakes nobody.
constexpr std::chrono::milliseconds patience{50};

}  // namespace

std::optional<BatchQueue::Claimed> BatchQueue::claim(const std::function<std::optional<SourceFile>()>& next_file) {
  const std::lock_guard lock(mutex_);
  if (closed_ || no_more_files_) return std::nullopt;
  std::optional<SourceFile> file = next_file();
  if (!file) {
    no_more_files_ = true;
    arrival_.notify_one();
    return std::nullopt;
  }
  files_.emplace_back();
  return Claimed{first_file_ + files_.size() - 1, *std::move(file)};
}

bool BatchQueue::has_room(std::size_t file, std::uint64_t bytes) const {
  const bool first = file == first_file_;
  if (first && files_.front().batches.empty()) return true;
  return waiting_bytes_ + bytes <= (first ? most_bytes_ : most_bytes_ / 2);
}

void BatchQueue::put(std::size_t file, EventBatch batch, bool last) {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [&] { return closed_ || has_room(file, batch.bytes); });
  if (closed_) return;
  File& into = files_[file - first_file_];
  waiting_bytes_ += batch.bytes;
  into.batches.push_back(std::move(batch));
  into.complete = last;
  if (file == first_file_) arrival_.notify_one();
}

// Passes over files that have been taken to their end.
bool BatchQueue::take_waiting(EventBatch& batch) {
  while (!files_.empty() && files_.front().batches.empty() && files_.front().complete) {
    files_.pop_front();
    ++first_file_;
    room_.notify_all();
  }
  if (files_.empty() || files_.front().batches.empty()) return false;
  batch = std::move(files_.front().batches.front());
  files_.front().batches.pop_front();
  waiting_bytes_ -= batch.bytes;
  room_.notify_all();
  return true;
}

bool BatchQueue::take(EventBatch& batch, const std::function<bool()>& stop) {
  std::unique_lock lock(mutex_);
  while (!error_ && !stop()) {
    if (take_waiting(batch)) return true;
    if (at_end()) return false;
    arrival_.wait_for(lock, patience);
  }
  if (error_) std::rethrow_exception(error_);
  return false;
}

void BatchQueue::fail(std::exception_ptr error) {
  const std::lock_guard lock(mutex_);
  if (!error_) error_ = std::move(error);
  arrival_.notify_one();
}

void BatchQueue::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  room_.notify_all();
  arrival_.notify_one();
}

}  // namespace fihris
