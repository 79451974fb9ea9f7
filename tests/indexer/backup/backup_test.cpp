#include "indexer/backup/backup.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/file_lock.h"
#include "common/base/files.h"
#include "common/index/index_check.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

struct SmallIndex {
  test::TemporaryFolder folder;
  fs::path index = folder / "index";
  fs::path target = folder / "backups";

  SmallIndex() { publish({test::write_segment(index, "0000001-a", {"a", "b"})}); }
  void publish(std::vector<Segment> segments) {
    Manifest manifest = test::manifest_of(std::move(segments));
    manifest.generation = ++generation;
    publish_manifest(index, manifest);
  }
  std::uint64_t generation = 0;
};

::nlink_t names_of(const fs::path& file) {
  return static_cast<::nlink_t>(fs::hard_link_count(file));
}

void change_a_byte(const fs::path& file) {
  std::string content = read_file(file, 1 << 20);
  content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 1);
  write_and_sync(file, content);
}

}  // namespace

TEST_CASE("a backup is an index with the same manifest, named after its time and generation") {
  const SmallIndex index;
  const fs::path made = back_up(index.index, index.target, {});
  CHECK(check_index(made).empty());
  CHECK(read_manifest(made) == read_manifest(index.index));
  CHECK(test::visible_ids(made) == Names{"a", "b"});
  CHECK(made.parent_path() == index.target);
  CHECK(made.filename().string().ends_with("Z-g0000001"));
  CHECK(backups_in(index.target) == Names{made.filename().string()});
}

TEST_CASE("files of the backup before are linked, new ones copied") {
  SmallIndex index;
  const fs::path first = back_up(index.index, index.target, {});
  Manifest manifest = *read_manifest(index.index);
  index.publish({manifest.segments.front(), test::write_segment(index.index, "0000002-a", {"c"})});
  const fs::path second = back_up(index.index, index.target, {});
  CHECK(fs::equivalent(first / "segments/0000001-a/docdata.glass", second / "segments/0000001-a/docdata.glass"));
  CHECK(names_of(second / "segments/0000002-a/docdata.glass") == 1);
  CHECK(names_of(index.index / "segments/0000001-a/docdata.glass") == 1);
  CHECK(test::visible_ids(second) == Names{"a", "b", "c"});
}

TEST_CASE("a file that was damaged in the backup before is copied anew") {
  const SmallIndex index;
  const fs::path first = back_up(index.index, index.target, {});
  change_a_byte(first / "segments/0000001-a/docdata.glass");
  const fs::path second = back_up(index.index, index.target, {});
  CHECK(check_index(second).empty());
  CHECK_FALSE(check_index(first).empty());
}

TEST_CASE("two backups in one second have names of their own, the newer behind the older") {
  const SmallIndex index;
  Names made;
  for (int i = 0; i < 3; ++i) made.push_back(back_up(index.index, index.target, {}).filename().string());
  CHECK(backups_in(index.target) == made);
}

TEST_CASE("--keep removes the oldest after success, and nothing that is no backup") {
  const SmallIndex index;
  fs::create_directories(index.target / "mine");
  fs::create_directories(index.target / "2026-01-01T000000Z-g0000001.partial");
  for (int i = 0; i < 4; ++i) back_up(index.index, index.target, {});
  const Names before = backups_in(index.target);
  const fs::path made = back_up(index.index, index.target, {.keep = 2});
  CHECK(backups_in(index.target) == Names{before.back(), made.filename().string()});
  CHECK(names_in(index.target) == Names{before.back(), made.filename().string(), "lock", "mine"});
}

TEST_CASE("a damaged index gives no backup, keeps the old ones, and the message names the file") {
  const SmallIndex index;
  back_up(index.index, index.target, {});
  const Names before = names_in(index.target);
  const fs::path file = index.index / "segments/0000001-a/docdata.glass";
  change_a_byte(file);
  fs::remove_all(index.target / before.front() / "segments");  // nothing to link to
  CHECK_THROWS_WITH_AS(back_up(index.index, index.target, {.keep = 1}),
                       (file.string() + " is damaged: it has another checksum than the manifest says").c_str(),
                       IndexError);
  CHECK(names_in(index.target) == before);
  fs::remove(file);
  CHECK_THROWS_WITH_AS(back_up(index.index, index.target, {}),
                       ("index " + index.index.string() + " is damaged: " + file.string() + " is missing").c_str(),
                       IndexError);
}

TEST_CASE("a folder inside the index is refused") {
  const SmallIndex index;
  for (const char* target : {"", "backups", "segments/../x"})
    CHECK_THROWS_WITH_AS(back_up(index.index, index.index / target, {}), doctest::Contains("lies in the index"),
                         UsageError);
  CHECK(names_in(index.index) == Names{"manifest.json", "segments", "stub"});
  CHECK_NOTHROW(back_up(index.index, index.index.string() + "-backups", {}));
}

TEST_CASE("one backup into a folder at a time") {
  const SmallIndex index;
  fs::create_directories(index.target);
  const FileLock other(index.target / "lock", "");
  CHECK_THROWS_WITH_AS(back_up(index.index, index.target, {}), doctest::Contains("by another run"), IndexError);
}

TEST_CASE("no index, no backup") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(back_up(folder / "none", folder / "backups", {}), IndexError);
  CHECK_FALSE(fs::exists(folder / "backups"));
}

}  // namespace fihris
