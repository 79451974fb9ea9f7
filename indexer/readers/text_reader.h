// A plain text file as one article.
#pragma once

#include <utility>

#include "indexer/readers/article_reader.h"

namespace fihris {

// In any encoding that decode_text() can tell, compressed or not, at most 64 MiB; may begin with a metadata block.
class TextReader : public ArticleReader {
 public:
  // The article has the input's id unless its metadata block names another.
  explicit TextReader(ReaderInput input) : input_(std::move(input)) {}

  std::optional<Article> next() override;
  std::string position() const override { return input_.name; }
  std::uint64_t bytes_read() const override { return input_.bytes.bytes_read(); }
  std::uint64_t stored_bytes_read() const override { return input_.bytes.stored_bytes_read(); }

 private:
  ReaderInput input_;
  bool done_ = false;
};

}  // namespace fihris
