// A feed of news: RSS 0.9x, 1.0 and 2.0, and Atom.
#pragma once

#include <memory>

#include "indexer/readers/article_reader.h"

namespace fihris {

// Each item is an article; what its elements mean is in feed_elements.cpp. The text is the fullest that the item has:
// content:encoded or content, else the description, which may be short. The source of items that name none is the title
// of the feed; links are resolved against xml:base, else against the link of the feed; a guid that is no address is
// made one with the link of the feed. Elements that we do not know are kept in Article.extra, by names such as
// "slash:comments"; the field map takes these names too. Damaged XML is read as far as it goes, with a warning; items
// that are not closed are refused. Items of at most 64 MiB.
class FeedReader : public ArticleReader {
 public:
  explicit FeedReader(ReaderInput input);
  ~FeedReader() override;

  std::optional<Article> next() override;
  std::string position() const override;
  std::uint64_t bytes_read() const override;
  std::uint64_t stored_bytes_read() const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
