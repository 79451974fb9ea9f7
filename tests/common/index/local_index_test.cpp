#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/open_index.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("a missing segment is reported with the index and the remedy") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({test::write_segment(folder.path(), "1-a", {"a"})}));
  std::filesystem::remove_all(folder / "segments");
  try {
    open_local_index(folder.path());
    FAIL("opened");
  } catch (const IndexError& error) {
    const std::string message = error.what();
    CHECK(message.starts_with("index " + folder.path().string() + " cannot be used: "));
    CHECK(message.ends_with(": run \"fihris-indexer check\" on it"));
  }
}

TEST_CASE("a small index with a changed byte anywhere is refused, by the name of the file") {
  const test::TemporaryFolder folder;
  const Manifest manifest = test::manifest_of({test::write_segment(folder.path(), "1-a", {"a"})});
  publish_manifest(folder.path(), manifest);
  for (const auto& [name, checksum] : manifest.segments.front().files) {
    const auto file = folder / "segments/1-a" / name;
    const std::string whole = read_file(file, 1 << 20);
    std::string changed = whole;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    write_and_sync(file, changed);
    CHECK_THROWS_WITH_AS(open_local_index(folder.path()),
                         ("index " + folder.path().string() + " cannot be used: " + file.string() +
                          " has another checksum than the manifest says: run \"fihris-indexer check\" on it")
                             .c_str(),
                         IndexError);
    write_and_sync(file, whole);
  }
  CHECK(open_local_index(folder.path()).databases.size() == 1);
}

TEST_CASE("where there is no index, and for one of another analysis, the reader does not open") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(open_local_index(folder.path()), IndexError);
  Manifest manifest = test::manifest_of({});
  manifest.analyzer = "0-old";
  publish_manifest(folder.path(), manifest);
  CHECK_THROWS_AS(open_local_index(folder.path()), IndexError);
}

TEST_CASE("a missing or damaged dictionary does not stop a search") {
  const test::TemporaryFolder folder;
  Segment segment = test::write_segment(folder.path(), "1-a", {"a"});
  segment.files["words"] = {4, hash_hex("good")};
  publish_manifest(folder.path(), test::manifest_of({segment}));
  CHECK(open_local_index(folder.path()).databases.size() == 1);
  write_and_sync(folder / "segments/1-a/words", "damaged");
  CHECK(open_local_index(folder.path()).databases.size() == 1);
}

TEST_CASE("an open index has the columns of each segment") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({test::write_segment(folder.path(), "1-a", {"a", "b"})}));
  const OpenIndex open = open_local_index(folder.path());
  REQUIRE(open.columns.size() == 1);
  CHECK(open.columns[0].lengths() == std::vector<std::uint32_t>{0, 0, 0});
}

TEST_CASE("a segment without columns, or with those of another, is refused") {
  const test::TemporaryFolder folder;
  const std::string begin = "index " + folder.path().string() + " cannot be used: ";
  const std::string file = (folder / "segments/1-a/columns").string(), advice = ": run \"fihris-indexer check\" on it";
  Segment segment = test::write_segment(folder.path(), "1-a", {"a"});
  const FileChecksum sound = segment.files["columns"];
  segment.files.erase("columns");
  publish_manifest(folder.path(), test::manifest_of({segment}));
  CHECK_THROWS_WITH_AS(open_local_index(folder.path()), (begin + "the manifest does not name " + file + advice).c_str(),
                       IndexError);
  segment.files["columns"] = sound;
  segment.last_docid = 2;
  publish_manifest(folder.path(), test::manifest_of({segment}));
  CHECK_THROWS_WITH_AS(
      open_local_index(folder.path()),
      (begin + file + ": the columns of a segment are damaged: they are of 1 documents, not of 2" + advice).c_str(),
      IndexError);
}

}  // namespace fihris
