#include "indexer/segment_publisher.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/index_check.h"
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
  Ids visible() const { return test::visible_ids(folder.path()); }
};

}  // namespace

TEST_CASE("a publish adds one segment and hides what is deleted, with one manifest") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.publish({.articles = {{index.scratch}, {{1}, {}}}, .file_records = {}, .attachments = {}});
  CHECK(index.visible() == Ids{"b", "c", "d"});
  REQUIRE(publisher.manifest().segments.size() == 3);
  CHECK(publisher.manifest().segments.back().name == "0000002-a");
  CHECK(publisher.manifest().segments.front().documents == 1);
  CHECK(publisher.manifest().segments.front().deleted == std::vector<std::uint32_t>{1});
  CHECK(publisher.manifest().generation == 2);
  CHECK(read_manifest(index.folder.path()) == publisher.manifest());
}

TEST_CASE("a segment whose every article is deleted goes with its folder") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.publish({.articles = {{}, {{}, {1}}}, .file_records = {}, .attachments = {}});
  CHECK(index.visible() == Ids{"a", "b"});
  CHECK_FALSE(std::filesystem::exists(index.folder / "segments/0000002-b"));
  CHECK(publisher.manifest().generation == 2);
}

TEST_CASE("merged segments become one in the place of the first, and their folders go") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.merge(&Manifest::segments, {0, 1}, false);
  CHECK(index.visible() == Ids{"a", "b", "c"});
  CHECK(publisher.manifest().segments.size() == 1);
  CHECK_FALSE(std::filesystem::exists(index.folder / "segments/0000001-a"));
}

TEST_CASE("a damaged segment is not merged into one whose checksums would hide it") {
  const SmallIndex index;
  const auto file = index.folder / "segments/0000002-b/docdata.glass";
  std::string content = read_file(file, 1 << 20);
  content.back() = static_cast<char>(content.back() ^ 1);
  write_and_sync(file, content);
  SegmentPublisher publisher(index.folder.path());
  CHECK_THROWS_WITH_AS(publisher.merge(&Manifest::segments, {0, 1}, false), doctest::Contains(file.c_str()),
                       IndexError);
  CHECK(read_manifest(index.folder.path())->generation == 1);
}

TEST_CASE("documents deleted of the new segment are hidden from its first moment") {
  const SmallIndex index;
  const auto second = index.folder / "scratch-1";
  test::write_segment(index.folder.path(), "new", {"e", "f"});
  std::filesystem::rename(index.folder / "segments/new", second);
  SegmentPublisher publisher(index.folder.path());
  publisher.publish({.articles = {{index.scratch, second}, {{}, {}}, {2}}, .file_records = {}, .attachments = {}});
  CHECK(index.visible() == Ids{"a", "b", "c", "d", "f"});
  CHECK(publisher.manifest().segments.back().documents == 2);
  CHECK(check_index(index.folder.path()).empty());
}

TEST_CASE("a new segment whose every article is deleted is none") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.publish({.articles = {{index.scratch}, {{}, {}}, {1}}, .file_records = {}, .attachments = {}});
  CHECK(index.visible() == Ids{"a", "b", "c"});
  CHECK(publisher.manifest().segments.size() == 2);
}

TEST_CASE("few deleted documents stay hidden in a merged segment, many and purged ones lose their place") {
  for (const bool purge : {false, true}) {
    const test::TemporaryFolder folder;
    std::vector<std::string> many;
    for (int i = 10; i < 40; ++i) many.push_back(std::to_string(i));
    std::vector segments{test::write_segment(folder.path(), "0000001-a", many),
                         test::write_segment(folder.path(), "0000002-b", {"a", "b", "c"})};
    segments[0].deleted = {30};
    segments[1].deleted = {1};
    segments[0].documents = 29;
    segments[1].documents = 2;
    prepare_index_folder(folder.path());
    publish_manifest(folder.path(), test::manifest_of(segments));
    const Ids before = test::visible_ids(folder.path());
    SegmentPublisher publisher(folder.path());
    publisher.merge(&Manifest::segments, {0, 1}, purge);
    CHECK(test::visible_ids(folder.path()) == before);
    const Segment& merged = publisher.manifest().segments.front();
    CHECK(merged.documents == 31);
    CHECK(merged.deleted == (purge ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{30}));
    CHECK(check_index(folder.path()).empty());
  }
}

TEST_CASE("an index takes the shard that it began with, and no other") {
  const test::TemporaryFolder folder;
  prepare_index_folder(folder.path());
  SegmentPublisher first(folder.path());
  first.require_shard("1/2");
  first.publish({.articles = {}, .file_records = {}, .attachments = {}});
  CHECK(read_manifest(folder.path())->shard == "1/2");
  SegmentPublisher second(folder.path());
  second.require_shard("1/2");
  const std::string begin = "index " + folder.path().string() + " takes shard 1/2 of the articles, this run ";
  CHECK_THROWS_WITH_AS(second.require_shard("2/2"),
                       (begin + "shard 2/2 of the articles: run it with --shard 1/2, or name another index").c_str(),
                       IndexError);
  CHECK_THROWS_WITH_AS(second.require_shard(""),
                       (begin + "all articles: run it with --shard 1/2, or name another index").c_str(), IndexError);
}

TEST_CASE("an index of all articles takes no shard") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.require_shard("");
  CHECK_THROWS_WITH_AS(publisher.require_shard("1/2"),
                       ("index " + index.folder.path().string() +
                        " takes all articles, this run shard 1/2 of the articles: run it with no --shard, or name "
                        "another index")
                           .c_str(),
                       IndexError);
}

TEST_CASE("a segment of articles has columns, and a table of terms that Xapian's server asks for") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.publish({.articles = {{index.scratch}, {{}, {}}}, .file_records = {}, .attachments = {}});
  const Segment& segment = publisher.manifest().segments.back();
  CHECK(segment.files.contains("columns"));
  CHECK(segment.files.contains("termlist.glass"));
}

TEST_CASE("the catalog of the generation before is removed") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  publisher.publish({.articles = {{}, {{}, {}}}, .file_records = {}, .attachments = {}});
  CHECK(std::filesystem::exists(index.folder / "segments/catalog-2"));
  CHECK_FALSE(std::filesystem::exists(index.folder / "segments/catalog-1"));
}

TEST_CASE("an attachment replaces the one of its kind, and a damaged one is none") {
  const SmallIndex index;
  SegmentPublisher publisher(index.folder.path());
  CHECK(publisher.attachment("frames").empty());
  publisher.publish({.articles = {}, .file_records = {}, .attachments = {{"frames", "one"}}});
  publisher.publish({.articles = {}, .file_records = {}, .attachments = {{"frames", "two"}}});
  CHECK(publisher.attachment("frames") == "two");
  CHECK(publisher.manifest().attachments.size() == 1);
  const auto file = index.folder / "attachments" / publisher.manifest().attachments.begin()->first;
  write_and_sync(file, "tow");
  CHECK(publisher.attachment("frames").empty());
}

TEST_CASE("a publish removes what is not named") {
  const SmallIndex index;
  test::write_segment(index.folder.path(), "0000009-a", {"never published"});
  std::filesystem::create_directories(index.folder / "attachments/0000009-frames");
  SegmentPublisher(index.folder.path()).publish({});
  CHECK_FALSE(std::filesystem::exists(index.folder / "segments/0000009-a"));
  CHECK_FALSE(std::filesystem::exists(index.folder / "attachments/0000009-frames"));
  CHECK(index.visible() == Ids{"a", "b", "c"});
}

}  // namespace fihris
