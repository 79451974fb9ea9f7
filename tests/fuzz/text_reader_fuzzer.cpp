// Any file gives one usable article or one InputError.
#include "common/base/error.h"
#include "indexer/readers/text_reader.h"
#include "tests/fuzz/article_promises.h"

namespace fihris::fuzz {
namespace {

void read_file(const std::string& path) {
  TextReader reader(
      {path, "id.txt", ByteSource(path), [&](const std::string& sentence) { expect_message_of(path, sentence); }});
  const std::optional<Article> article = reader.next();
  expect(article.has_value(), "a text file is an article or an error");
  expect_usable(*article);
  expect(!reader.next(), "a text file is one article");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris::fuzz;
  const MemoryFile file(as_text(data, size));
  try {
    read_file(file.path());
  } catch (const fihris::InputError& error) {
    expect_message_of(file.path(), error.what());
  }
  return 0;
}
