// What turns the bytes of one source file into articles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/index/article.h"
#include "indexer/readers/reader_input.h"

namespace fihris {

//   while (std::optional<Article> article = reader.next()) use(*article);
//
// Not for two threads at once.
class ArticleReader {
 public:
  ArticleReader() = default;
  virtual ~ArticleReader() = default;
  ArticleReader(const ArticleReader&) = delete;
  ArticleReader& operator=(const ArticleReader&) = delete;

  // The next article; nothing at the end. Throws InputError, beginning with "FILE:LINE: ", for an article
  // that cannot be used; the caller may go on with the next call.
  virtual std::optional<Article> next() = 0;

  // Where the last article stands: "FILE" or "FILE:LINE".
  virtual std::string position() const = 0;

  // Bytes of text read so far, after decompression.
  virtual std::uint64_t bytes_read() const = 0;

  // Bytes of the file read so far, before decompression: how far a run has come.
  virtual std::uint64_t stored_bytes_read() const = 0;
};

}  // namespace fihris
