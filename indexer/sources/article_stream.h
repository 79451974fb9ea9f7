// The articles of many files in the order of the files, read ahead by several threads.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "indexer/sources/stream_events.h"
#include "indexer/sources/stream_options.h"

namespace fihris {

// Gives the files one after the other; nothing at the end. Called by one thread at a time, but not always the same.
using NextFile = std::function<std::optional<SourceFile>()>;

// All files of a list, which must outlive the function.
NextFile each_of(const SourceList& files);

//   ArticleStream stream(each_of(scan.files), {.threads = 2});
//   while (std::optional<StreamEvent> event = stream.next()) std::visit(handler, event->what);
//
// The events are the same in the same order whatever the number of threads. Each thread reads a file of its own: one
// large file is read by one thread while the caller works on what it has. Memory: most_waiting_bytes, and a batch (64
// KiB, or one article) for each thread and the caller. A caller that stops asking stops the readers.
class ArticleStream {
 public:
  ArticleStream(NextFile next_file, StreamOptions options);

  // Stops the readers, and waits for them. A file of which FileEnd was not handed out was not read to its end.
  ~ArticleStream();
  ArticleStream(const ArticleStream&) = delete;
  ArticleStream& operator=(const ArticleStream&) = delete;

  // The next event; nothing at the end, and soon after options.stop() has become true. Throws what is no fault of the
  // files: std::bad_alloc, or what NextFile or options.work throw. One thread at a time.
  std::optional<StreamEvent> next();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
