// A plain text file as one article.
#pragma once

#include "indexer/readers/article_reader.h"
#include "indexer/readers/byte_source.h"

namespace fihris {

// In any encoding that decode_text() can tell, compressed or not, at most 64 MiB; may begin with a metadata block.
class TextReader : public ArticleReader {
 public:
  // `id` is the article's unless its metadata block names another. Throws InputError when the file cannot be
  // opened.
  TextReader(const std::string& path, std::string id, Warn warn);

  std::optional<Article> next() override;
  std::string position() const override { return path_; }
  std::uint64_t bytes_read() const override { return source_.bytes_read(); }
  std::uint64_t stored_bytes_read() const override { return source_.stored_bytes_read(); }

 private:
  std::string path_;
  std::string id_;
  Warn warn_;
  ByteSource source_;
  bool done_ = false;
};

}  // namespace fihris
