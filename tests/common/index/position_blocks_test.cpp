#include "common/index/position_blocks.h"

#include <map>

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

struct Written {
  std::vector<std::string> blocks{""};  // the directory at 0
  PositionBlockWriter writer{[this](const std::string& block) { blocks.push_back(block); }};

  void add(const std::string& word, std::uint32_t document, std::size_t bytes = 2) {
    writer.add(word, {document, std::string(bytes, '\x03')});
  }
  PositionBlocks finished() {
    blocks[0] = writer.finish();
    return PositionBlocks([this](std::uint32_t number) { return blocks.at(number); });
  }
};

std::size_t documents_in(const PositionList& list) {
  PositionList::Cursor cursor(list);
  std::size_t count = 0;
  while (cursor.next()) ++count;
  return count;
}

}  // namespace

TEST_CASE("words are found that are there, and no others") {
  Written written;
  for (const char* word : {"b", "bc", "d"}) written.add(word, 1);
  const PositionBlocks blocks = written.finished();
  CHECK(blocks.count() == 1);
  for (const char* word : {"b", "bc", "d"}) CHECK(documents_in(blocks.find(word)) == 1);
  for (const char* word : {"", "a", "c", "bcd", "e"}) CHECK(blocks.find(word).empty());
}

TEST_CASE("nothing is found where nothing was written") {
  Written written;
  const PositionBlocks blocks = written.finished();
  CHECK(blocks.count() == 0);
  CHECK(blocks.find("a").empty());
}

TEST_CASE("a word is found in all blocks that its list fills") {
  Written written;
  written.add("a", 1);
  for (std::uint32_t i = 1; i <= 5; ++i) written.add("b", i, usual_block_bytes);
  written.add("c", 1);
  const PositionBlocks blocks = written.finished();
  CHECK(blocks.count() == 6);
  CHECK(blocks.find("b").bytes() == 5 * usual_block_bytes);
  CHECK(blocks.find("a").bytes() == 2);
  CHECK(blocks.find("c").bytes() == 2);
}

TEST_CASE("every word of many blocks is found") {
  Written written;
  for (int i = 1000; i < 3000; ++i) written.add(std::to_string(i), 1, 30);
  const PositionBlocks blocks = written.finished();
  CHECK(blocks.count() > 5);
  for (int i = 1000; i < 3000; ++i) CHECK(blocks.find(std::to_string(i)).bytes() == 30);
  CHECK(blocks.find("2999a").empty());
}

TEST_CASE("a block that is cut is an error, wherever it is cut") {
  Written written;
  written.add("word", 300, 5);
  written.add("worm", 300, 5);
  written.finished();
  const std::string& block = written.blocks.at(1);
  std::size_t errors = 0, ends = 0;
  for (std::size_t size = 0; size < block.size(); ++size) {
    PositionBlockCursor cursor(std::string_view(block).substr(0, size));
    try {
      while (cursor.next()) {
      }
      ++ends;
    } catch (const IndexError&) {
      ++errors;
    }
  }
  CHECK(ends == 2);  // before the first and the second chunk
  CHECK(errors == block.size() - 2);
}

TEST_CASE("a word cannot begin with more than the one before it has") {
  PositionBlockCursor cursor(std::string_view("\x01\x00\x01\x00", 4));
  CHECK_THROWS_WITH_AS(cursor.next(), "the positions of a segment are damaged: a word begins with too much",
                       IndexError);
}

}  // namespace fihris
