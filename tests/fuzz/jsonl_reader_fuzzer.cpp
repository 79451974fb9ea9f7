// Any file gives usable articles and InputErrors, at most one a line, and comes to an end.
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "indexer/readers/jsonl_reader.h"
#include "tests/fuzz/article_promises.h"

namespace fihris::fuzz {
namespace {

void expect_extra(const std::string& extra) {
  if (extra.empty()) return;
  expect(!find_invalid_utf8(extra), "unknown keys are valid UTF-8");
  expect(nlohmann::json::parse(extra, nullptr, false).is_object(), "unknown keys are kept as a JSON object");
}

// False at the end.
bool read_next(ArticleReader& reader, const std::string& path) {
  try {
    const std::optional<Article> article = reader.next();
    if (!article) return false;
    expect_usable(*article);
    expect_extra(article->extra);
  } catch (const InputError& error) {
    expect_message_of(path, error.what());
  }
  expect(reader.position().starts_with(path + ":"), "a position is a line of the file");
  return true;
}

void read_file(const std::string& path) {
  JsonlReader reader(
      {path, "", ByteSource(path), [&](const std::string& sentence) { expect_message_of(path, sentence); }});
  std::uint64_t results = 0;
  // A line costs at least its line end; the last one may have none, and the end of a damaged archive is one
  // error.
  while (read_next(reader, path)) expect(++results <= reader.bytes_read() + 2, "a line gives one result");
  expect(!reader.next(), "after the end there is nothing");
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
