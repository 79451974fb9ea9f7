#include "common/index/index_reader.h"

#include <cstdlib>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

using Ids = std::vector<std::string>;

TEST_CASE("all segments of all indexes are one database") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({test::write_segment(folder.path(), "1-a", {"a", "b"}),
                                                     test::write_segment(folder.path(), "2-a", {"c"})}));
  const test::TemporaryFolder other;
  publish_manifest(other.path(), test::manifest_of({test::write_segment(other.path(), "1-a", {"d"})}));
  const IndexReader reader({folder.path(), other.path()});
  CHECK(reader.articles() == 4);
  CHECK(reader.manifests().size() == 2);
  CHECK(test::ids_in(reader.database()) == Ids{"a", "b", "c", "d"});
  CHECK_FALSE(reader.has_hidden());
}

TEST_CASE("exactly the documents that wait for their deletion are hidden") {
  const test::TemporaryFolder folder;
  std::vector<Segment> segments{test::write_segment(folder.path(), "1-a", {"a", "b", "c"}),
                                test::write_segment(folder.path(), "2-a", {"d", "e"}),
                                test::write_segment(folder.path(), "3-a", {"f", "g", "h", "i"})};
  segments[1].deleted = {2};
  segments[2].deleted = {1, 4};
  publish_manifest(folder.path(), test::manifest_of(segments));
  const IndexReader reader({folder.path()});
  const auto& database = reader.database();
  Ids hidden;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    if (reader.is_hidden(*posting)) hidden.push_back(decode_article(database.get_document(*posting).get_data()).id);
  }
  std::sort(hidden.begin(), hidden.end());
  CHECK(hidden == Ids{"e", "f", "i"});
}

TEST_CASE("an index without articles opens") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({}));
  CHECK(IndexReader({folder.path()}).articles() == 0);
}

TEST_CASE("a missing segment is reported with the index and the remedy") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({test::write_segment(folder.path(), "1-a", {"a"})}));
  std::filesystem::remove_all(folder / "segments");
  try {
    const IndexReader reader({folder.path()});
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
    CHECK_THROWS_WITH_AS(IndexReader({folder.path()}),
                         ("index " + folder.path().string() + " cannot be used: " + file.string() +
                          " has another checksum than the manifest says: run \"fihris-indexer check\" on it")
                             .c_str(),
                         IndexError);
    write_and_sync(file, whole);
  }
  CHECK(IndexReader({folder.path()}).articles() == 1);
}

TEST_CASE("where there is no index, and for one of another analysis, the reader does not open") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(IndexReader({folder.path()}), IndexError);
  Manifest manifest = test::manifest_of({});
  manifest.analyzer = "0-old";
  publish_manifest(folder.path(), manifest);
  CHECK_THROWS_AS(IndexReader({folder.path()}), IndexError);
}

TEST_CASE("the default index follows the environment") {
  ::setenv("HOME", "/home/reader", 1);
  ::unsetenv("FIHRIS_INDEX");
  ::setenv("XDG_DATA_HOME", "", 1);
  CHECK(default_index() == "/home/reader/.local/share/fihris/index");
  ::setenv("XDG_DATA_HOME", "/data", 1);
  CHECK(default_index() == "/data/fihris/index");
  ::setenv("FIHRIS_INDEX", "/srv/news", 1);
  CHECK(default_index() == "/srv/news");
}

TEST_CASE("a missing or damaged dictionary does not stop a search") {
  const test::TemporaryFolder folder;
  Segment segment = test::write_segment(folder.path(), "1-a", {"a"});
  segment.files["words"] = {4, hash_hex("good")};
  publish_manifest(folder.path(), test::manifest_of({segment}));
  CHECK(IndexReader({folder.path()}).articles() == 1);
  write_and_sync(folder / "segments/1-a/words", "damaged");
  CHECK(IndexReader({folder.path()}).articles() == 1);
}

}  // namespace fihris
