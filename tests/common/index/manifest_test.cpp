#include "common/index/manifest.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("where there is no index there is no manifest") {
  const test::TemporaryFolder folder;
  CHECK_FALSE(read_manifest(folder.path()));
  CHECK_FALSE(read_manifest(folder / "absent"));
}

TEST_CASE("the last published manifest is read back") {
  const test::TemporaryFolder folder;
  Manifest manifest = test::manifest_of({});
  publish_manifest(folder.path(), manifest);
  ++manifest.generation;
  publish_manifest(folder.path(), manifest);
  CHECK(read_manifest(folder.path()) == manifest);
}

TEST_CASE("Xapian's own tools open the index by its stub file") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({test::write_segment(folder.path(), "0000001-a", {"a", "b"}),
                                                     test::write_segment(folder.path(), "0000002-a", {"c"})}));
  const Xapian::Database database((folder / "stub").string(), Xapian::DB_BACKEND_STUB);
  for (const char* id : {"a", "b", "c"}) CHECK(database.get_termfreq(schema::term(schema::id, id)) == 1);
}

TEST_CASE("a damaged manifest names the index and the remedy") {
  const test::TemporaryFolder folder;
  write_and_sync(folder / "manifest.json", "{}");
  const std::string message = "index " + folder.path().string() +
                              " cannot be opened: the manifest is damaged: it does not begin with its checksum: "
                              "restore manifest.json from a backup, or build the index anew";
  CHECK_THROWS_WITH_AS(read_manifest(folder.path()), message.c_str(), IndexError);
}

TEST_CASE("segments lie in a folder of their own") {
  Segment segment;
  segment.name = "0000001-a";
  CHECK(segment_path("/srv/x", segment) == "/srv/x/segments/0000001-a");
}

}  // namespace fihris
