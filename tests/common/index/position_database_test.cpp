#include "common/index/position_database.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/segment_positions.h"
#include "tests/support/read_positions.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

void add_words(PositionBlockWriter& blocks) {
  PositionChunkWriter chunk;
  chunk.add(3, std::vector<std::uint32_t>{1, 2});
  for (int i = 1000; i < 5000; ++i) blocks.add(std::to_string(i), chunk.chunk());
}

}  // namespace

TEST_CASE("the file of a segment says what the folder it is made of says") {
  const test::TemporaryFolder folder;
  write_positions(folder.path() / "folder", add_words);
  pack_positions(folder.path() / "folder", folder.path() / "file");
  CHECK(std::filesystem::is_regular_file(folder.path() / "file"));
  for (const char* name : {"folder", "file"}) {
    const PositionBlocks blocks = open_positions(folder.path() / name);
    CHECK(blocks.count() == 9);
    CHECK(test::read_positions(blocks, "1000") == test::Places{{3, {1, 2}}});
    CHECK(test::read_positions(blocks, "4999") == test::Places{{3, {1, 2}}});
    CHECK(test::read_positions(blocks, "5000").empty());
  }
}

TEST_CASE("a folder that cannot be made is an error that names it") {
  const test::TemporaryFolder folder;
  const std::string missing = folder.path() / "none" / "p";
  CHECK_THROWS_WITH_AS(write_positions(missing, add_words), doctest::Contains(("the positions " + missing).c_str()),
                       IndexError);
}

}  // namespace fihris
