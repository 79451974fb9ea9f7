// A file with a list of articles in JSON, of any size, in the memory of one article.
#pragma once

#include <memory>

#include "indexer/readers/article_reader.h"

namespace fihris {

//   [{"title": …}, …]      {"status": "ok", "articles": [{"title": …}, …]}      {"title": …, "text": …}
//
// The articles are the objects of the list that is the file; or of the first list of objects inside an object, whose
// first one has a key for a text, at most 8 objects deep; or, where there is no such list, the object itself. An object
// that has a text of its own before any list is an article. Several such values may follow each other. What keys mean:
// see json_article.h. Objects of at most 64 MiB; a position is the line where an object begins.
class JsonReader : public ArticleReader {
 public:
  explicit JsonReader(ReaderInput input);
  ~JsonReader() override;

  std::optional<Article> next() override;
  std::string position() const override;
  std::uint64_t bytes_read() const override;
  std::uint64_t stored_bytes_read() const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
