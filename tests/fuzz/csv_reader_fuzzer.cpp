// Any file gives usable articles and InputErrors, and comes to an end; so it does without a header.
#include "indexer/readers/csv_reader.h"
#include "tests/fuzz/reader_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string_view content = fuzz::as_text(data, size);
  SourceSettings by_number;
  by_number.fields = {{"1", "title"}, {"2", "text"}};
  for (const SourceSettings& settings : {SourceSettings{}, by_number})
    fuzz::expect_reader_holds(content, [&](ReaderInput input) {
      input.settings = settings;
      return std::make_unique<CsvReader>(std::move(input));
    });
  return 0;
}
