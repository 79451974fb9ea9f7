// Any file gives usable articles and InputErrors, at most one a line, and comes to an end.
#include "indexer/readers/jsonl_reader.h"
#include "tests/fuzz/reader_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  fuzz::expect_reader_holds(fuzz::as_text(data, size),
                            [](ReaderInput input) { return std::make_unique<JsonlReader>(std::move(input)); });
  return 0;
}
