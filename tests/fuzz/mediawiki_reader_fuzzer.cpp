// Any file gives usable articles and InputErrors, and comes to an end; the same bytes as wikitext give clean text.
#include "indexer/markup/wikitext.h"
#include "indexer/readers/mediawiki_reader.h"
#include "tests/fuzz/reader_promises.h"

namespace fihris::fuzz {
namespace {

void clean_as_wikitext(std::string_view content) {
  if (find_invalid_utf8(content)) return;
  const WikiText plain = plain_text_of_wikitext(content);
  expect(!find_invalid_utf8(plain.text), "text of wikitext is valid UTF-8");
  expect(!find_invalid_utf8(plain.category), "a category is valid UTF-8");
  expect(plain.text.size() <= content.size() + 16, "text is not longer than its wikitext");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string_view content = fuzz::as_text(data, size);
  fuzz::clean_as_wikitext(content);
  fuzz::expect_reader_holds(content,
                            [](ReaderInput input) { return std::make_unique<MediaWikiReader>(std::move(input)); });
  return 0;
}
