// A page of the web as one article.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/article_reader.h"

namespace fihris {

// What is known of a page besides its bytes.
struct FoundPage {
  std::string url;       // "" if unknown
  std::string charset;   // as HTTP declared it; "" for none
  std::string name;      // for messages
  std::string encoding;  // as the user declared it; "" for none
};

// The id is the canonical address of the page, or empty. Throws InputError for a page whose letters cannot be told, and
// for one that is no article.
Article article_of_page(std::string_view bytes, const FoundPage& found);

// In any encoding, at most 24 MiB; longer pages are read as far as that, with a warning. See indexer/pages/page.h for
// what becomes of it. The article's id is its canonical address when the page names one, else the input's id. A page
// that is no article (a front page, a list, an error page) is an InputError that says so.
class HtmlReader : public ArticleReader {
 public:
  // `url` is where the page was found; empty if unknown.
  explicit HtmlReader(ReaderInput input, std::string url = {}) : input_(std::move(input)), url_(std::move(url)) {}

  std::optional<Article> next() override;
  std::string position() const override { return input_.name; }
  std::uint64_t bytes_read() const override { return input_.bytes.bytes_read(); }
  std::uint64_t stored_bytes_read() const override { return input_.bytes.stored_bytes_read(); }

 private:
  ReaderInput input_;
  std::string url_;
  bool done_ = false;
};

}  // namespace fihris
