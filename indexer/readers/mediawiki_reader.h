// A dump of a wiki in the XML of MediaWiki ("pages-articles"), any version of its schema.
#pragma once

#include <memory>

#include "indexer/readers/article_reader.h"

namespace fihris {

// Pages of the main namespace in wikitext are articles; redirects, talk and all other pages are passed over. The id is
// "arwiki:7", of the name of the wiki's database and the number of the page; the source is the name of the wiki, the
// section the first category, the date that of the last revision. Of several revisions the last one in the file counts.
class MediaWikiReader : public ArticleReader {
 public:
  explicit MediaWikiReader(ReaderInput input);
  ~MediaWikiReader() override;

  std::optional<Article> next() override;
  std::string position() const override;
  std::uint64_t bytes_read() const override;
  std::uint64_t stored_bytes_read() const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
