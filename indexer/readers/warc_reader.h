// The pages of a web archive.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/date.h"
#include "indexer/readers/article_reader.h"

namespace fihris {

// What is known of a page besides its bytes.
struct PageOrigin {
  std::string url;
  std::string content_type;     // "text/html"
  std::string charset;          // as HTTP declared it; "" for none
  std::optional<Date> fetched;  // the day
  std::string position;         // for messages: "crawl.warc.gz:record 7"
};

// Makes an article of the bytes of a page of HTML; nothing when it is a page without an article. May throw InputError.
using PageFunction = std::function<std::optional<Article>(std::string_view body, const PageOrigin& origin)>;

// Responses with status 200 and resources, in HTML, XHTML or plain text, and conversions (the plain text of WET files),
// are articles; all other records are passed over. An article without an id has its address for one. Plain text is in
// any encoding, and is dated by the day it was fetched. Records of at most 16 MiB, before and after decompression.
class WarcReader : public ArticleReader {
 public:
  WarcReader(ReaderInput input, PageFunction article_of_page);
  ~WarcReader() override;

  std::optional<Article> next() override;
  // "FILE:record 7".
  std::string position() const override;
  std::uint64_t bytes_read() const override;
  std::uint64_t stored_bytes_read() const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
