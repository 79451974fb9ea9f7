#include "indexer/positions/position_collector.h"

#include <array>

#include <doctest/doctest.h>

#include "common/index/segment_positions.h"
#include "tests/support/read_positions.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

using test::Places;
using test::read_positions;

constexpr std::array<WordNumber, 3> words{{{"a", 0}, {"b", 1}, {"c", 7}}};

TEST_CASE("what is collected can be read by its terms") {
  const test::TemporaryFolder folder;
  PositionCollector positions;
  positions.begin_document();
  positions.add(1, Places::mapped_type{1, 5});
  positions.add(0, Places::mapped_type{2});
  positions.begin_document();
  positions.begin_document();
  positions.add(1, Places::mapped_type{9});
  positions.write(folder.path() / "p", words);
  const PositionBlocks blocks = open_positions(folder.path() / "p");
  CHECK(read_positions(blocks, "a") == Places{{1, {2}}});
  CHECK(read_positions(blocks, "b") == Places{{1, {1, 5}}, {3, {9}}});
  CHECK(read_positions(blocks, "c").empty());
}

TEST_CASE("a term of many documents fills several blocks") {
  const test::TemporaryFolder folder;
  PositionCollector positions;
  for (int i = 0; i < 20'000; ++i) {
    positions.begin_document();
    positions.add(0, Places::mapped_type{7});
  }
  positions.write(folder.path() / "p", words);
  const PositionBlocks blocks = open_positions(folder.path() / "p");
  CHECK(blocks.count() == 10);
  CHECK(read_positions(blocks, "a").size() == 20'000);
}

TEST_CASE("nothing collected is nothing found") {
  const test::TemporaryFolder folder;
  PositionCollector().write(folder.path() / "p", words);
  CHECK(open_positions(folder.path() / "p").count() == 0);
}

}  // namespace fihris
