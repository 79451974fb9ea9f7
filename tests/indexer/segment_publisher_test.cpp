#include "indexer/segment_publisher.h"

#include <doctest/doctest.h>

#include "common/index/index_reader.h"
#include "indexer/index_folder.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using Ids = std::vector<std::string>;

// An index of two segments, and a scratch database with one article more.
struct SmallIndex {
  test::TemporaryFolder folder;
  std::filesystem::path scratch = folder / "scratch-0";

  SmallIndex() {
    prepare_index_folder(folder.path());
    publish_manifest(folder.path(), test::manifest_of({test::write_segment(folder.path(), "0000001-a", {"a", "b"}),
                                                       test::write_segment(folder.path(), "0000002-b", {"c"})}));
    test::write_segment(folder.path(), "new", {"d"});
    std::filesystem::rename(folder / "segments/new", scratch);
  }
  Ids ids() const { return test::ids_in(IndexReader({folder.path()}).database()); }
};

}  // namespace

TEST_CASE("a publish adds one segment and takes out what is doomed") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.publish({index.scratch}, {{1}, {}});
  CHECK(index.ids() == Ids{"b", "c", "d"});
  REQUIRE(publisher.manifest().segments.size() == 3);
  CHECK(publisher.manifest().segments.back().name == "0000002-a");
  CHECK(publisher.manifest().segments.front().articles == 1);
  CHECK(publisher.manifest().segments.front().pending_deletes.empty());
  CHECK(publisher.manifest().generation == 3);  // once to add, once to forget what was deleted
  CHECK(read_manifest(index.folder.path()) == publisher.manifest());
}

TEST_CASE("a segment whose every article is doomed goes with its folder") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.publish({}, {{}, {1}});
  CHECK(index.ids() == Ids{"a", "b"});
  CHECK_FALSE(std::filesystem::exists(index.folder / "segments/0000002-b"));
  CHECK(publisher.manifest().generation == 2);
}

TEST_CASE("merged segments become one, and their folders go") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.merge({0, 1});
  CHECK(index.ids() == Ids{"a", "b", "c"});
  CHECK(publisher.manifest().segments.size() == 1);
  CHECK_FALSE(std::filesystem::exists(index.folder / "segments/0000001-a"));
}

}  // namespace fihris
