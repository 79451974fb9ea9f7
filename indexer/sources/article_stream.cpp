#include "indexer/sources/article_stream.h"

#include <exception>
#include <thread>
#include <utility>
#include <vector>

#include "indexer/sources/batch_queue.h"
#include "indexer/sources/file_events.h"

namespace fihris {

struct ArticleStream::Impl {
  NextFile next_file;
  StreamOptions options;
  BatchQueue queue;
  EventBatch batch = {};  // being handed out
  std::size_t given = 0;  // of its events
  // With no threads:
  std::size_t files = 0;
  std::optional<FileEvents> file = {};

  std::vector<std::thread> threads = {};

  Impl(NextFile next_file_, StreamOptions options_)
      : next_file(std::move(next_file_)), options(std::move(options_)), queue(options.most_waiting_bytes) {
    options.stop = [this, stop = std::move(options.stop)] { return queue.closed() || (stop && stop()); };
    for (unsigned i = 0; i < options.threads; ++i) threads.emplace_back([this] { read_files(); });
  }

  ~Impl() {
    queue.close();
    for (std::thread& thread : threads) thread.join();
  }

  void read_files() {
    try {
      while (auto claimed = queue.claim(next_file)) read_file(claimed->number, std::move(claimed->file));
    } catch (...) {
      queue.fail(std::current_exception());
    }
  }

  void read_file(std::size_t number, SourceFile source) {
    FileEvents events(number, std::move(source), options);
    for (bool more = true; more && !options.stop();) {
      EventBatch read;
      more = events.read(read);
      queue.put(number, std::move(read), !more);
    }
  }

  // False at the end.
  bool next_batch() {
    if (options.stop()) return false;
    if (options.threads > 0) return queue.take(batch, options.stop);
    if (!file && !open_next()) return false;
    if (!file->read(batch)) file.reset();
    return !options.stop();
  }

  bool open_next() {
    std::optional<SourceFile> source = next_file();
    if (source) file.emplace(files++, *std::move(source), options);
    return source.has_value();
  }
};

ArticleStream::ArticleStream(NextFile next_file, StreamOptions options)
    : impl_(std::make_unique<Impl>(std::move(next_file), std::move(options))) {}
ArticleStream::~ArticleStream() = default;

std::optional<StreamEvent> ArticleStream::next() {
  while (impl_->given == impl_->batch.events.size()) {
    impl_->batch = {};
    impl_->given = 0;
    if (!impl_->next_batch()) return std::nullopt;
  }
  return std::move(impl_->batch.events[impl_->given++]);
}

NextFile each_of(const SourceList& files) {
  return [&files, i = std::size_t{0}]() mutable { return i < files.size() ? std::optional(files[i++]) : std::nullopt; };
}

}  // namespace fihris
