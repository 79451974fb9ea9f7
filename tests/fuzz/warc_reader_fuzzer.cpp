// Any file gives usable articles and InputErrors, and comes to an end; pages reach their function unwrapped and
// bounded.
#include "indexer/markup/html_text.h"
#include "indexer/readers/warc_reader.h"
#include "tests/fuzz/reader_promises.h"

namespace fihris::fuzz {
namespace {

std::optional<Article> article_of_page(std::string_view body, const PageOrigin& origin) {
  expect(body.size() <= std::size_t{17} << 20, "a page is bounded");
  expect(!find_invalid_utf8(origin.url), "an address is valid UTF-8");
  if (find_invalid_utf8(body)) return std::nullopt;
  Article article;
  article.text = without_controls(plain_text_of_html(without_controls(body)));
  article.id = "page";
  return article;
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  fuzz::expect_reader_holds(fuzz::as_text(data, size), [](ReaderInput input) {
    return std::make_unique<WarcReader>(std::move(input), fuzz::article_of_page);
  });
  return 0;
}
