// A file with one article as a JSON object in each line.
#pragma once

#include <memory>

#include "indexer/readers/article_reader.h"

namespace fihris {

// Keys: id, title, text, date, source, url, author, section, language; others are kept in Article.extra.
// Blank lines are passed over. Lines of at most 64 MiB, objects nested at most 64 deep. An article without an
// id takes its url, else a hash of its content.
class JsonlReader : public ArticleReader {
 public:
  explicit JsonlReader(ReaderInput input);
  ~JsonlReader() override;

  std::optional<Article> next() override;
  std::string position() const override;
  std::uint64_t bytes_read() const override;
  std::uint64_t stored_bytes_read() const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
