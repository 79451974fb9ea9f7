// Any bytes are refused with an IndexError, or are lists that can be read, searched and walked through to an end.
#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/dictionary_file.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void read(const WordList& list) {
  std::uint32_t entries = 0;
  WordCursor at = list.all();
  while (at.next()) {
    ++entries;
    expect(!at.key().empty() && at.key().size() <= longest_key, "keys have a length that was allowed");
    expect(at.shared() <= at.key().size(), "no key shares more than it has");
  }
  expect(entries <= list.size(), "a list has no more entries than it says");
}

void walk(const WordList& list, std::size_t letters) {
  std::uint32_t entries = 0;
  for (WordCursor at = list.all(); at.next_apart(letters);) ++entries;
  expect(entries <= list.size(), "a walk ends");
}

void look_up(const WordList& list) {
  for (std::uint32_t block = 0; block < list.blocks(); ++block) {
    list.most_articles(block);
    WordCursor at = list.in(block);
    if (at.next()) list.articles(at.key());
  }
}

void use(const WordList& list) {
  read(list);
  for (const std::size_t letters : {1U, 2U, 5U}) walk(list, letters);
  look_up(list);
}

void parse(std::string bytes) {
  try {
    const Dictionary dictionary = Dictionary::parse(std::move(bytes));
    use(dictionary.words());
    use(dictionary.phrases());
  } catch (const IndexError&) {
  }
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string input(fuzz::as_text(data, size));
  fuzz::parse(input);
  fuzz::parse("FIHRISW1" + hash_bytes(input) + input);  // past the checksum
  if (const auto list = WordList::parse(input)) fuzz::use(*list);
  return 0;
}
