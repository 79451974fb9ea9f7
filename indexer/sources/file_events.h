// Reads one file, piece by piece, as events.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/article_reader.h"
#include "indexer/readers/stored_file.h"
#include "indexer/sources/source_parts.h"
#include "indexer/sources/stream_events.h"
#include "indexer/sources/stream_options.h"

namespace fihris {

struct EventBatch {
  std::vector<StreamEvent> events;
  std::uint64_t bytes = 0;  // of memory, roughly

  void add(StreamEvent event);
};

//   FileEvents file(0, source, options);
//   for (bool more = true; more;) { EventBatch batch; more = file.read(batch); use(batch); }
//
// Throws only what is no fault of the file, such as std::bad_alloc. Not for two threads at once.
class FileEvents {
 public:
  // The options must outlive it.
  FileEvents(std::size_t number, SourceFile file, const StreamOptions& options);

  // Adds a batch of events; false when FileEnd was one of them, or when it was stopped.
  bool read(EventBatch& batch);

 private:
  enum class Step : std::uint8_t { open, part, article, close, done };

  void take_step();
  void open();
  void next_part();
  void next_article();
  void close();
  std::string hash();

  void finish(ReadArticle& read) const;
  void date_by_file(Article& article) const;
  void skip(const InputError& error);
  void ignore(const std::string& name, std::string kind);
  std::uint64_t bytes_read() const;
  template <typename What>
  void add(What what);

  std::size_t number_;
  SourceFile source_;
  const StreamOptions& options_;
  EventBatch* batch_ = nullptr;  // during read()
  Step step_ = Step::open;
  std::shared_ptr<StoredFile> file_;
  std::optional<SourceParts> parts_;
  std::unique_ptr<ArticleReader> reader_;
  std::int64_t part_mtime_ns_ = 0;
  bool any_part_ = false;
  std::uint64_t bytes_of_parts_ = 0;  // that have been read
  FileEnd end_;
};

}  // namespace fihris
