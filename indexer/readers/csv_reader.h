// A table of articles: a header, then an article in each row.
#pragma once

#include <memory>

#include "indexer/readers/article_reader.h"

namespace fihris {

//   title;text;date
//   كاسحات ألغام;"الفقرة الأولى
//   الفقرة الثانية";2024-04-13
//
// The separator is found in the header (, ; tab |), or is a tab when the settings say TSV. Names of columns are judged
// by field_of_key; cells of others are kept in Article.extra. A field map with nothing but numbers, {"1", "title"}, is
// for tables without a header. Rows with too few or too many cells are refused, but for empty ones at their end.
class CsvReader : public ArticleReader {
 public:
  explicit CsvReader(ReaderInput input);
  ~CsvReader() override;

  std::optional<Article> next() override;
  std::string position() const override;
  std::uint64_t bytes_read() const override;
  std::uint64_t stored_bytes_read() const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
