#include "indexer/backup/restore.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/file_lock.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/index_check.h"
#include "indexer/backup/backup.h"
#include "indexer/index_writer.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

void add(const fs::path& index, const Names& ids, const std::string& attached) {
  IndexWriter writer(index, {.threads = 1, .batch_articles = 10, .publish_seconds = 3600});
  for (const std::string& id : ids) {
    Article article;
    article.id = id;
    article.text = "نص " + id;
    writer.add(article);
  }
  FileRecord record;
  record.path = "/" + ids.front();
  writer.ledger().put(record, {});
  writer.attach("frames", attached);
  writer.publish();
}

// A backup of an index of one article, which by now has two.
struct BackedUp {
  test::TemporaryFolder folder;
  fs::path index = folder / "index";
  fs::path backup;

  BackedUp() {
    add(index, {"a"}, "old");
    backup = back_up(index, folder / "backups", {});
    add(index, {"b"}, "new");
  }
  void check_restored(std::uint64_t generation, const std::string& made_anew = "") const {
    const Restored restored = restore(index, backup);
    CHECK(restored.generation == generation);
    CHECK(restored.articles == 1);
    CHECK(restored.made_anew == made_anew);
    CHECK(read_manifest(index)->generation == generation);
    CHECK(test::visible_ids(index) == Names{"a"});
    CHECK(check_index(index).empty());
    CHECK(IndexWriter(index, {.threads = 1}).attachment("frames") == "old");
  }
};

}  // namespace

TEST_CASE("the index holds what the backup holds, as its next generation") {
  BackedUp().check_restored(3);
}

TEST_CASE("a restored index goes on as any other") {
  const BackedUp index;
  index.check_restored(3);
  add(index.index, {"c"}, "newer");
  CHECK(test::visible_ids(index.index) == Names{"a", "c"});
  CHECK(check_index(index.index).empty());
}

TEST_CASE("a segment that the index still has, whole, is not copied; a damaged one is") {
  for (const bool damaged : {false, true}) {
    const BackedUp index;
    const Segment segment = read_manifest(index.index)->segments.front();
    const fs::path file = segment_path(index.index, segment) / "docdata.glass";
    if (damaged) write_and_sync(file, std::string(fs::file_size(file), 'x'));
    index.check_restored(3);
    CHECK((read_manifest(index.index)->segments.front().name == segment.name) == !damaged);
  }
}

TEST_CASE("an index that is not there is made") {
  const BackedUp index;
  fs::remove_all(index.index);
  index.check_restored(2, "there was no manifest in " + index.index.string());
}

TEST_CASE("an index whose manifest is damaged or lost is made anew, under names it never had") {
  for (const bool lost : {false, true}) {
    const BackedUp index;
    const std::string lost_name = read_manifest(index.index)->segments.back().name;
    if (lost) {
      fs::remove(index.index / "manifest.json");
      index.check_restored(3, "there was no manifest in " + index.index.string());
    } else {
      write_and_sync(index.index / "manifest.json", "{}");
      index.check_restored(3, "index " + index.index.string() +
                                  " cannot be opened: the manifest is damaged: it does not begin with its checksum: "
                                  "restore manifest.json from a backup, or build the index anew");
    }
    CHECK_FALSE(fs::exists(index.index / "segments" / lost_name));
  }
}

TEST_CASE("a damaged backup is refused, and the index stays as it is") {
  const BackedUp index;
  const fs::path file = segment_path(index.backup, read_manifest(index.backup)->segments.front()) / "docdata.glass";
  write_and_sync(file, std::string(fs::file_size(file), 'x'));
  CHECK_THROWS_WITH_AS(restore(index.index, index.backup),
                       ("backup " + index.backup.string() + " is damaged: " + file.string() +
                        " has another checksum than the manifest says: restore another one")
                           .c_str(),
                       IndexError);
  CHECK(test::visible_ids(index.index) == Names{"a", "b"});
}

TEST_CASE("a backup of another version is refused as an index of another version is") {
  const BackedUp index;
  Manifest manifest = *read_manifest(index.backup);
  ++manifest.schema_version;
  publish_manifest(index.backup, manifest);
  CHECK_THROWS_WITH_AS(restore(index.index, index.backup), doctest::Contains("has schema version"), IndexError);
}

TEST_CASE("no backup, the index itself, a locked index and a folder of other things are refused") {
  const BackedUp index;
  CHECK_THROWS_WITH_AS(restore(index.index, index.folder / "none"), doctest::Contains("no index at"), IndexError);
  CHECK_THROWS_AS(restore(index.index, index.index), UsageError);
  index.folder.write("mine/letter.txt", "");
  CHECK_THROWS_WITH_AS(restore(index.folder / "mine", index.backup), doctest::Contains("is no index and is not empty"),
                       IndexError);
  const FileLock other(index.index / "lock", "");
  CHECK_THROWS_WITH_AS(restore(index.index, index.backup), doctest::Contains("by another run"), IndexError);
}

}  // namespace fihris
