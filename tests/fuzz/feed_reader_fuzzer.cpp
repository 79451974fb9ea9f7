// Any file gives usable articles and InputErrors, and comes to an end, however damaged its XML is.
#include "indexer/readers/feed_reader.h"
#include "tests/fuzz/reader_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  fuzz::expect_reader_holds(fuzz::as_text(data, size),
                            [](ReaderInput input) { return std::make_unique<FeedReader>(std::move(input)); });
  return 0;
}
