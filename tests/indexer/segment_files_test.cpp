#include "indexer/segment_files.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

std::vector<std::string> ids_at(const std::filesystem::path& folder) {
  return test::ids_in(Xapian::Database(folder.string()));
}

}  // namespace

TEST_CASE("compacting joins databases") {
  const test::TemporaryFolder index;
  test::write_segment(index.path(), "1", {"a"});
  test::write_segment(index.path(), "2", {"b", "c"});
  compact_databases({index / "segments/1", index / "segments/2"}, index / "segments/3");
  CHECK(ids_at(index / "segments/3") == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("more databases than may be open at once are joined in layers") {
  const test::TemporaryFolder index;
  std::vector<std::filesystem::path> sources;
  for (int i = 0; i < 205; ++i) {
    const std::string name = std::to_string(i);
    test::write_segment(index.path(), name, {name});
    sources.push_back(index / ("segments/" + name));
  }
  compact_databases(sources, index / "segments/all");
  CHECK(ids_at(index / "segments/all").size() == 205);
  CHECK_FALSE(std::filesystem::exists(index / "segments/all-part0"));
}

TEST_CASE("a sealed segment is described as it lies on the disk") {
  const test::TemporaryFolder index;
  const Segment written = test::write_segment(index.path(), "1", {"a", "b"});
  CHECK(sealed_segment(index.path(), "1") == written);
}

TEST_CASE("documents are taken out of a database") {
  const test::TemporaryFolder index;
  test::write_segment(index.path(), "1", {"a", "b", "c"});
  delete_documents(index / "segments/1", {1, 3});
  CHECK(ids_at(index / "segments/1") == std::vector<std::string>{"b"});
  CHECK_THROWS_AS(delete_documents(index / "segments/1", {7}), IndexError);
}

TEST_CASE("a segment that is no database is reported") {
  const test::TemporaryFolder index;
  CHECK_THROWS_AS(compact_databases({index / "absent"}, index / "out"), IndexError);
}

}  // namespace fihris
