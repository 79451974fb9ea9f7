// Any bytes are refused with an IndexError, or decode to an article that encodes to the same again.
#include "common/base/error.h"
#include "common/index/compression.h"
#include "common/index/stored_document.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void decode(std::string_view stored) {
  Article article;
  try {
    article = decode_article(stored);
  } catch (const IndexError&) {
    return;
  }
  const std::string encoded = encode_article(article);
  expect(decode_article(encoded) == article, "what is encoded decodes to the same");
  for (const std::size_t size : {encoded.size() / 2, encoded.size() - 1}) {
    try {
      decode_article(std::string_view(encoded).substr(0, size));
      expect(false, "a cut article is refused");
    } catch (const IndexError&) {
    }
  }
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris::fuzz;
  const std::string_view input = as_text(data, size);
  decode(input);
  decode('\2' + fihris::compress(input));  // past the compression, which a fuzzer hardly guesses
  return 0;
}
