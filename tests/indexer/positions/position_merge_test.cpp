#include "indexer/positions/position_merge.h"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/index/segment_positions.h"
#include "indexer/positions/position_collector.h"
#include "tests/support/read_positions.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using test::Places;
using test::read_positions;
using Positions = std::vector<std::uint32_t>;

// A database of so many documents, each with the term at its own number, and the first with a term of its own.
std::filesystem::path source(const test::TemporaryFolder& folder, const std::string& name, std::uint32_t documents) {
  const std::filesystem::path path = folder.path() / name;
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
  PositionCollector positions;
  for (std::uint32_t i = 1; i <= documents; ++i) {
    database.add_document(Xapian::Document());
    positions.begin_document();
    positions.add(1, Positions{i, i + 10});
    if (i == 1) positions.add(0, Positions{1});
  }
  database.commit();
  std::array<WordNumber, 2> words{{{name, 0}, {"all", 1}}};
  std::ranges::sort(words, {}, &WordNumber::term);
  positions.write(path / positions_name, words);
  return path;
}

}  // namespace

TEST_CASE("the documents of later databases are numbered on") {
  const test::TemporaryFolder folder;
  const std::vector sources{source(folder, "a", 2), source(folder, "b", 3)};
  std::filesystem::create_directory(folder.path() / "all");
  merge_positions(sources, folder.path() / "all");
  const PositionBlocks blocks = open_positions(folder.path() / "all" / positions_name);
  CHECK(read_positions(blocks, "all") == Places{{1, {1, 11}}, {2, {2, 12}}, {3, {1, 11}}, {4, {2, 12}}, {5, {3, 13}}});
  CHECK(read_positions(blocks, "a") == Places{{1, {1}}});
  CHECK(read_positions(blocks, "b") == Places{{3, {1}}});
  CHECK(problem_of_positions(folder.path() / "all" / positions_name, 5).empty());
  CHECK(problem_of_positions(folder.path() / "all" / positions_name, 4) ==
        "the positions of a segment are damaged: a document is out of order");
}

TEST_CASE("more databases than open files allow are merged in steps, and nothing but the file is left") {
  const test::TemporaryFolder folder;
  std::vector<std::filesystem::path> sources;
  for (int i = 0; i < 205; ++i) sources.push_back(source(folder, std::to_string(i), 1));
  std::filesystem::create_directory(folder.path() / "all");
  merge_positions(sources, folder.path() / "all");
  const PositionBlocks blocks = open_positions(folder.path() / "all" / positions_name);
  CHECK(read_positions(blocks, "all").size() == 205);
  CHECK(read_positions(blocks, "204") == Places{{205, {1}}});
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 206);
}

TEST_CASE("a database without positions is an error that names it") {
  const test::TemporaryFolder folder;
  const std::vector sources{source(folder, "a", 1)};
  std::filesystem::remove_all(sources[0] / positions_name);
  CHECK_THROWS_WITH_AS(merge_positions(sources, folder.path()),
                       doctest::Contains((sources[0] / positions_name).c_str()), IndexError);
}

}  // namespace fihris
