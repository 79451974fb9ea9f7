// What every reader of several articles promises, whatever the file holds.
#pragma once

#include "common/base/error.h"
#include "indexer/readers/article_reader.h"
#include "tests/fuzz/article_promises.h"

namespace fihris::fuzz {

void expect_extra(const std::string& extra);

// False at the end.
inline bool read_next(ArticleReader& reader, const std::string& path) {
  try {
    const std::optional<Article> article = reader.next();
    if (!article) return false;
    expect_usable(*article);
    expect_extra(article->extra);
  } catch (const InputError& error) {
    expect_message_of(path, error.what());
  }
  expect(reader.position().starts_with(path + ":"), "a position is a place in the file");
  return true;
}

// Reads all of a file with the reader that `open` makes of it.
template <typename Open>
void expect_reader_holds(std::string_view content, const Open& open) {
  const MemoryFile file(content);
  const std::string path = file.path();
  const auto expect_warning = [&](const std::string& sentence) { expect_message_of(path, sentence); };
  try {
    const auto reader = open(ReaderInput{path, "", ByteSource(path), expect_warning});
    std::uint64_t results = 0;
    // What gives a result costs a byte; the end of a damaged file is one or two errors.
    while (read_next(*reader, path)) expect(++results <= reader->bytes_read() + 2, "a byte gives one result at most");
    expect(!reader->next(), "after the end there is nothing");
  } catch (const InputError& error) {
    expect_message_of(path, error.what());
  }
}

}  // namespace fihris::fuzz
