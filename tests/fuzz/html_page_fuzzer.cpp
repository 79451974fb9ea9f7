// Any bytes give a page with clean fields and a text to see, or a refusal with a reason.
#include "indexer/canonical_url.h"
#include "indexer/pages/page.h"
#include "tests/fuzz/article_promises.h"

namespace fihris::fuzz {
namespace {

void read(std::string_view html, std::string_view url) {
  const PageReading reading = read_page({html, url});
  expect(reading.page.has_value() == reading.refusal.empty(), "a page is an article, or there is a reason why not");
  if (!reading.page) return;
  Article article = reading.page->article;
  expect(article.id == reading.page->canonical_url, "the id is the canonical address");
  expect(canonical_url(article.id) == article.id, "making an address canonical twice is doing it once");
  expect(article.date.has_value() == (reading.page->date_place != DatePlace::none), "a date has a place");
  if (article.id.empty()) article.id = "file.html";
  expect_usable(article);
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fihris::fuzz::as_text(data, size);
  fihris::fuzz::read(text, "");
  fihris::fuzz::read(text, text.substr(0, text.find('\n')));
  return 0;
}
